import { Xoshiro128 } from '../random/xoshiro128';
import { allocate } from './allocate';
import type { FrameUnit } from './frame';
import { stratify, type StrataKind } from './strata';

/** What the draw here is called, and its version: whatever changes the units drawn makes a new one. */
export const drawMethod = { name: 'stratified-random', version: 1 } as const;

export interface SampleRules {
  /** 0 … 2³² − 1 */
  readonly seed: number;
  /** Above 0, 1 at most. */
  readonly fraction: number;
  readonly strata: StrataKind;
}

export interface DrawnUnit extends FrameUnit {
  readonly stratum: string;
}

export interface Sample {
  /** In the order of the frame. */
  readonly units: readonly DrawnUnit[];
  readonly strata: readonly { readonly name: string; readonly passages: number; readonly drawn: number }[];
  /** The stream of random numbers, for what is drawn next. */
  readonly random: Xoshiro128;
}

/** How many units a share of a frame is: the nearest whole number. */
export const sampleSize = (fraction: number, units: number): number => Math.min(Math.round(fraction * units), units);

/**
 * Draws a stratified random sample: from each stratum in turn its allocated number of units, each with the same chance,
 * without replacement (Fisher-Yates, stopped when enough are drawn), from one stream of xoshiro128** seeded by SplitMix32.
 * The same frame and seed give the same units on every machine.
 */
export function drawSample(frame: readonly FrameUnit[], { seed, fraction, strata: kind }: SampleRules): Sample {
  const random = Xoshiro128.seeded(seed);
  const total = sampleSize(fraction, frame.length);
  const strata = stratify(frame, kind, total);
  const sizes = strata.map(({ units }) => units.length);
  const drawnUnits = new Map<FrameUnit, string>();
  const drawn = allocate(total, sizes);
  strata.forEach(({ name, units }, index) => {
    for (const unit of choose(units, drawn[index] ?? 0, random)) drawnUnits.set(unit, name);
  });
  return {
    units: frame.flatMap((unit) => {
      const stratum = drawnUnits.get(unit);
      return stratum === undefined ? [] : [{ ...unit, stratum }];
    }),
    strata: strata.map(({ name, units }, index) => ({ name, passages: units.length, drawn: drawn[index] ?? 0 })),
    random,
  };
}

/** So many of these, each with the same chance. */
export function choose<T>(from: readonly T[], howMany: number, random: Xoshiro128): readonly T[] {
  const left = [...from];
  const chosen: T[] = [];
  while (chosen.length < howMany && left.length > 0) {
    const at = random.index(left.length);
    const [one] = left.slice(at, at + 1);
    const last = left.pop();
    if (one === undefined || last === undefined) break;
    if (at < left.length) left[at] = last;
    chosen.push(one);
  }
  return chosen;
}

/** In random order. */
export const shuffled = <T>(values: readonly T[], random: Xoshiro128): readonly T[] =>
  choose(values, values.length, random);
