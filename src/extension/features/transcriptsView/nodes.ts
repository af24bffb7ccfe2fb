import type { TranscriptRow } from '../../../core/commands/listTranscripts';
import type { Study } from '../../study';

/** What the view of the transcripts shows: studies where there are several, and their transcripts. */
export type TranscriptsNode = TranscriptsStudyNode | TranscriptRowNode;

export interface TranscriptsStudyNode {
  readonly kind: 'study';
  readonly study: Study;
}

export interface TranscriptRowNode {
  readonly kind: 'transcript';
  readonly study: Study;
  readonly row: TranscriptRow;
  /** Whose coding it tells of, by name; undefined where nobody is known. */
  readonly coder: string | undefined;
}
