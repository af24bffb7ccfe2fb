import type { Codebook } from '../codebook/codebook';
import type { FileProblem } from '../problem';
import type { StudyPath } from '../text/studyPath';
import type { StudyConfig } from './config';
import type { CodebookRecord, SidecarRecord, TranscriptRecord } from './records';
import type { Round } from './rounds/round';

/** Everything a study knows at one moment. Immutable: a change makes a new one. */
export interface StudySnapshot {
  readonly config: StudyConfig;
  readonly configProblems: readonly FileProblem[];
  readonly codebook: Codebook;
  readonly codebookRecord: CodebookRecord;
  /** In path order. */
  readonly transcripts: ReadonlyMap<StudyPath, TranscriptRecord>;
  /** In path order; also those whose transcript is not there. */
  readonly sidecars: ReadonlyMap<StudyPath, SidecarRecord>;
  readonly rounds: readonly Round[];
  readonly memoProblems: readonly FileProblem[];
  /** What writes that were cut off have left. */
  readonly leftOvers: readonly FileProblem[];
  /** Links to folders in which transcripts could be, or rounds or memos. */
  readonly linkedFolders: readonly FileProblem[];
  /** What kept files from being read; `check` finds more. */
  readonly problems: readonly FileProblem[];
}
