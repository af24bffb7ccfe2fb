import { median, round, type Figure } from '../measure';

/** One activation, in milliseconds. */
export interface Activation {
  /** Reading and evaluating the module. */
  readonly evaluated: number;
  /** The call of `activate`, until it is done. */
  readonly called: number;
  /** VS Code's own part. */
  readonly host: number;
}

/** An extension is activated once for each window: each of these is of an editor of its own. */
export function activationFigure(all: readonly Activation[]): Figure {
  const of = (part: (one: Activation) => number): number => round(median(all.map(part)));
  const value = of(({ evaluated, called }) => evaluated + called);
  const longest = Math.max(...all.map(({ evaluated, called }) => evaluated + called));
  return {
    what: 'activate(), study load not awaited',
    how: `median of ${all.length} editors, each cold, longest ${round(longest)} ms: evaluating the module ${of(({ evaluated }) => evaluated)} ms, the call ${of(({ called }) => called)} ms`,
    value,
    unit: 'ms',
    reach: '≤ 60',
    met: value <= 60,
    beside: `VS Code's own part of an activation ${of(({ host }) => host)} ms`,
  };
}
