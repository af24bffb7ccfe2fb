import type { CodeTable } from '../codes/codeTable';

/** A stretch of a passage's own text that is judged as one: [start, end), its blanks not counted. */
export type Stretch = readonly [start: number, end: number];

/** What is judged at once inside a passage, such as a turn: the stretches of speech in it, and all of it with labels and comments. */
export interface PassageUnit {
  readonly speech: readonly Stretch[];
  readonly whole: Stretch;
  readonly role?: string;
}

/** A code that a coder gave to a stretch of a passage, clipped at its ends. */
export interface GivenCode {
  /** Index of the coder. */
  readonly coder: number;
  /** Index of the code. */
  readonly code: number;
  readonly at: Stretch;
}

/** A drawn passage with everybody's judgements of it. Without names and, but for `text`, without words. */
export interface JudgedPassage {
  readonly id: string;
  readonly transcript: string;
  readonly stratum: string;
  /** What it stands for: N_h / n_h. */
  readonly weight: number;
  readonly text: string;
  readonly turns: readonly PassageUnit[];
  /** Sentences of the turns, with the role of their turn. */
  readonly sentences: readonly PassageUnit[];
  readonly given: readonly GivenCode[];
  /** Of each coder whether they judged each code here: undefined where they judged none. */
  readonly judged: readonly (ReadonlySet<number> | 'all' | undefined)[];
}

export const unitTypes = ['passage', 'turn', 'sentence', 'character'] as const;
export type UnitType = (typeof unitTypes)[number];

/** What units are told under whose speaker has no role. */
export const noRole = '';

/** The judgements of a round by one kind of unit. */
export interface UnitTable {
  readonly table: CodeTable;
  /** The passage of each unit, as an index of the passages it was made of. */
  readonly passageOf: Int32Array;
  /** Where each unit is in its passage; of equal characters that stand together, all of them. */
  readonly places: readonly Stretch[];
  /** The role of each unit's speaker, where there is one. */
  readonly roles: readonly (string | undefined)[];
}
