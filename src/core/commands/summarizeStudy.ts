import { countStates, type StateCounts } from './countStates';
import type { CodingsWithoutText } from '../study/codingsWithoutText';
import type { StudySession } from '../study/session';
import { figuresOf } from '../study/transcriptFigures';
import type { Viewer } from '../study/visibleTo';

/** A study at a glance; the JSON of `intercoder summary`. */
export interface StudySummary {
  readonly title: string;
  readonly transcripts: number;
  readonly turns: number;
  /** Spoken or written, without labels, times and comments. */
  readonly words: number;
  readonly codes: number;
  /** Codings that the viewer may see, by coder. */
  readonly codings: Readonly<Record<string, number>>;
  /** The same codings, by whether they are at their place. */
  readonly states: StateCounts;
  /** Codings that are in neither: their transcript is not there or cannot be read. */
  readonly withoutText: readonly CodingsWithoutText[];
}

export function summarizeStudy(session: StudySession, viewer: Viewer): StudySummary {
  const { config, codebook, transcripts } = session.current;
  const records = [...transcripts.values()];
  const codings = new Map(config.coders.map(({ id }) => [id, 0]));
  for (const { coder } of session.index(viewer).passages({ coder: 'all' }))
    codings.set(coder, (codings.get(coder) ?? 0) + 1);
  return {
    title: config.title ?? '',
    transcripts: records.length,
    turns: sum(records, ({ transcript }) => transcript.turns.length),
    words: sum(records, (record) => figuresOf(record).words),
    codes: codebook.codes.length,
    codings: Object.fromEntries(codings),
    states: countStates(session.index(viewer), { coder: 'all' }),
    withoutText: session.index(viewer).withoutText({ coder: 'all' }),
  };
}

const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);
