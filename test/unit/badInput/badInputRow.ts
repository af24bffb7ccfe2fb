import type { Content } from '../../support/core/content';

/** One thing that may be wrong with a study: which files hold what, and what `check` says of it. */
export interface BadInputRow {
  readonly what: string;
  /** Files beside those of a sound study, or instead of them. */
  readonly files: Readonly<Record<string, Content>>;
  /** `code line`, from 1; without a line where the whole file is meant. The problems of the files above, and no others. */
  readonly said: readonly string[];
  /** What the first of the messages has to say, beside the next step that all have. */
  readonly words?: RegExp;
  /** How many turns of the transcript are found all the same; unsaid where the row is not about a transcript. */
  readonly turns?: number;
}

export const transcript = 'transcripts/group1.transcript';
export const annas = `${transcript}.anna.codes.json`;

/** One after another. */
export const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** Problems that go on from line to line. */
export const upTo = (count: number, said: (number: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => said(index + 1));

/** The same problem again and again. */
export const times = (count: number, said: string): readonly string[] => Array.from({ length: count }, () => said);
