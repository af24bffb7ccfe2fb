import type { CodeMatrix } from '../../agreement/codes/codeTable';
import type { BootstrapPlan } from '../../agreement/intervals/bootstrap';
import type { NominalMatrix } from '../../agreement/nominal/nominalTable';
import type { SpanTable } from '../../agreement/spans/codedSpan';
import type { UnitSpan } from '../../agreement/spans/projection';

/** How the units of a table were drawn; each list is as long as there are units. */
export interface Drawing {
  /** What was drawn: units of the same cluster came together. Each unit for itself where not given. */
  readonly clusters?: readonly string[];
  readonly strata?: readonly string[];
  /** All that was drawn, in order; also what holds no unit. */
  readonly design?: readonly { readonly cluster: string; readonly stratum: string; readonly weight: number }[];
  /** What each unit stands for. */
  readonly weights?: readonly number[];
  /** Where the table says itself how its intervals are made. */
  readonly bootstrap?: BootstrapPlan;
}

/** Any number of codes per unit. */
export interface CodeJudgements {
  readonly matrix: CodeMatrix;
  readonly codes: readonly string[];
  /** By code the judgements, as [unit, coder], that could not be made. */
  readonly notJudged?: Readonly<Record<string, readonly (readonly [unit: number, coder: number])[]>>;
}

/** A table that `statistics` reads. */
export type StatisticsInput =
  | ({ readonly kind: 'nominal'; readonly matrix: NominalMatrix; readonly q?: number } & Drawing)
  | ({
      readonly kind: 'multilabel';
      /** How many equal units each row stands for. */
      readonly multiplicity?: readonly number[];
    } & CodeJudgements &
      Drawing)
  | ({ readonly kind: 'confirmed' } & CodeJudgements)
  | { readonly kind: 'spans'; readonly table: SpanTable; readonly units?: readonly UnitSpan[] }
  | { readonly kind: 'table'; readonly table: readonly (readonly number[])[]; readonly labels?: readonly string[] }
  | { readonly kind: 'segments'; readonly a: readonly number[]; readonly b: readonly number[] }
  | { readonly kind: 'sets'; readonly a: readonly (string | number)[]; readonly b: readonly (string | number)[] };

export type StatisticsKind = StatisticsInput['kind'];

export const statisticsKinds: readonly StatisticsKind[] = [
  'nominal',
  'multilabel',
  'confirmed',
  'spans',
  'table',
  'segments',
  'sets',
];
