import type { StudyPath } from '../text/studyPath';
import { baseName } from '../text/studyPath';
import { completenessOf, type Completeness } from '../study/completeness';
import { spanOf } from '../study/placement';
import type { TranscriptRecord } from '../study/records';
import type { StudySession } from '../study/session';
import { sidecarPath } from '../study/sidecarName';
import { codedShare, figuresOf } from '../study/transcriptFigures';
import type { Viewer } from '../study/visibleTo';

/** A transcript at a glance, with how far one coder is in it. */
export interface TranscriptRow {
  readonly path: StudyPath;
  /** The title it gives itself, else its file's name. */
  readonly title: string;
  readonly type: string | undefined;
  /** As the front matter writes it. */
  readonly date: string | undefined;
  readonly turns: number;
  readonly words: number;
  /** How much of the speech the coder has coded, by length, from 0 to 1; undefined where there is no speech. */
  readonly coded: number | undefined;
  /** Passages of the coder that the viewer may see. */
  readonly passages: number;
  readonly complete: Completeness;
  /** false: the file could not be read, and all figures are 0. */
  readonly isReadable: boolean;
}

export type TranscriptOrder = 'path' | 'title' | 'date' | 'words' | 'coded';

/**
 * The transcripts of a study.
 * @param coder whose codings and mark they are; undefined: nobody's
 */
export function listTranscripts(
  session: StudySession,
  viewer: Viewer,
  coder: string | undefined,
  order: TranscriptOrder = 'path',
): readonly TranscriptRow[] {
  const rows = [...session.current.transcripts.values()].map((record) => rowOf(session, viewer, coder, record));
  return rows.sort((a, b) => compare[order](a, b) || byText(a.path, b.path));
}

function rowOf(
  session: StudySession,
  viewer: Viewer,
  coder: string | undefined,
  record: TranscriptRecord,
): TranscriptRow {
  const { path, transcript } = record;
  const { sidecars, codebook } = session.current;
  const figures = figuresOf(record);
  const own = session
    .index(viewer)
    .placed(path)
    .filter((placed) => placed.coder === coder);
  const spans = own.map(({ anchored }) => spanOf(anchored)).filter((at) => at !== undefined);
  const complete = coder === undefined ? undefined : sidecars.get(sidecarPath(path, coder))?.sidecar.complete;
  return {
    path,
    title: transcript.frontMatter?.title ?? baseName(path),
    type: transcript.frontMatter?.type,
    date: transcript.frontMatter?.date,
    turns: figures.turns,
    words: figures.words,
    coded: codedShare(figures, spans),
    passages: own.length,
    complete: completenessOf(complete, record, codebook),
    isReadable: record.source !== undefined,
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Dates from the first on, what has none after them; the most words first, the least coded first: it waits for work. */
const compare: Readonly<Record<TranscriptOrder, (a: TranscriptRow, b: TranscriptRow) => number>> = {
  path: () => 0,
  title: (a, b) => a.title.localeCompare(b.title, undefined, { numeric: true }),
  date: (a, b) => byText(a.date ?? '\uffff', b.date ?? '\uffff'),
  words: (a, b) => b.words - a.words,
  coded: (a, b) => (a.coded ?? 0) - (b.coded ?? 0),
};
