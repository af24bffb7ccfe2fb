import type { Third } from '../../agreement/round/drift';
import type { UnitType } from '../../agreement/round/judgedPassages';

/** Which units are behind a figure of a report. */
export type UnitQuery = {
  /** What is judged at once. */
  readonly unit: UnitType;
} & UnitCondition;

export type UnitCondition =
  /** Some coders gave the code, all that judged it, or none; `any`: at least one. `isTop`: a top code, or one below it. */
  | { readonly show: 'any' | 'all' | 'some' | 'none'; readonly code: string; readonly isTop?: true }
  /** This coder gave it, and somebody else did not. */
  | { readonly show: 'only'; readonly code: string; readonly coder: string }
  /** One coder gave the one code where another gave the other, or nothing instead; `by`: who gave the one. */
  | { readonly show: 'instead'; readonly code: string; readonly other?: string; readonly by?: string }
  /** Coders differ in any code: in a transcript, of a role, between two coders, in a third of what one judged in order. */
  | {
      readonly show: 'differing';
      readonly transcript?: string;
      readonly role?: string;
      readonly coders?: readonly [string, string];
      readonly third?: { readonly coder: string; readonly part: Third };
    }
  /** Of what was added for rare codes: where the first coder gave the code. */
  | { readonly show: 'topUp'; readonly code: string };
