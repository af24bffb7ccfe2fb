/** Why a statistic has no value. 0/0 is never 0, 1 or NaN: it is one of these, and surfaces say it in words. */
export type UndefinedReason =
  /** No unit was judged by two coders. */
  | 'no_pairable_units'
  /** All judgements are the same: there is nothing that chance could have made differ. */
  | 'no_variation'
  /** The scale has one category only. */
  | 'single_category'
  | 'too_few_coders'
  /** There is no code that anybody could have given. */
  | 'no_codes'
  /** Nobody marked any passage. */
  | 'no_segments'
  /** A coder gave several codes to the same place, where the statistic needs one. */
  | 'overlapping_codes'
  /** Too little of the sample uses the code. */
  | 'not_tested';

/** Why a value has no interval from replicates. */
export type NoIntervalReason =
  /** It rests on fewer than `leastTelling` of the clusters that were drawn. */
  | 'few_clusters'
  /** In most replicates it is not defined, or nearly all of them lie on one side of it. */
  | 'unstable';

/** Lower and upper bound. */
export type Interval = readonly [low: number, high: number];

export interface DefinedStatistic {
  readonly value: number;
  /** Units it rests on. */
  readonly n?: number;
  /** Agreement (or, for α, disagreement) as observed. */
  readonly observed?: number;
  /** The same, as chance would make it. */
  readonly expected?: number;
  readonly se?: number;
  /** 95 %, from a formula. */
  readonly ci?: Interval;
  /** Of a mean over pairs of coders, where it is not defined for all of them: for how many it is. */
  readonly pairs?: { readonly defined: number; readonly of: number };
  /** The largest value that the coders' own shares allow. */
  readonly max?: number;
  /** 95 %, from replicates. */
  readonly ciBca?: Interval;
  readonly ciPercentile?: Interval;
  /** Replicates in which the statistic was defined, where it was not in all. */
  readonly definedReplicates?: number;
  /** Why there is no interval from replicates, where one was asked for. */
  readonly noInterval?: NoIntervalReason;
}

export interface UndefinedStatistic {
  readonly value: null;
  readonly undefined: UndefinedReason;
  readonly n?: number;
}

/** A statistic: its value, or why there is none. */
export type Statistic = DefinedStatistic | UndefinedStatistic;

export const undefinedBecause = (reason: UndefinedReason, n?: number): UndefinedStatistic => ({
  value: null,
  undefined: reason,
  ...(n === undefined ? {} : { n }),
});

export const isDefined = (statistic: Statistic): statistic is DefinedStatistic => statistic.value !== null;
