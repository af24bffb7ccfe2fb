import { Xoshiro128 } from '../../random/xoshiro128';
import { choose } from '../../sampling/drawSample';
import type { FrameUnit } from '../../sampling/frame';
import { without } from '../../text/json';
import { unitOf } from './drawRound';
import type { Draw, RoundUnit, TopUp } from './round';

/** What draws a top-up here; whatever changes the units added makes a new one. */
export const topUpVersion = 1;

/** How a top-up is drawn: what `round.json` keeps of it. */
export type TopUpRules = Pick<TopUp, 'codes' | 'seed'> & { readonly most: number };

/** Whether a unit of the frame was in the round before the top-up of this number. */
export const isTakenBefore = (draw: Draw, number: number, { path, first, last }: FrameUnit): boolean =>
  draw.units.some(
    (unit) =>
      (unit.topUp ?? 0) < number &&
      unit.transcript === path &&
      (unit.first.turn ?? 0) <= last &&
      first <= (unit.last.turn ?? Infinity),
  );

/**
 * Draws units for rare codes from what the round does not hold yet: at random so many of those in which the first coder gave
 * one of the codes, and as many of the others. The same frame, applications and seed give the same units.
 * @param frame all units that could be drawn, in order
 * @param positives by index of the frame, the units in which one of the codes was given
 * @param number of the top-up, from 1
 * @returns the units in the order of the frame, called as if they were drawn with the others, so that nothing tells an
 *   application from a decoy
 */
export function drawTopUp(
  draw: Draw,
  frame: readonly FrameUnit[],
  positives: ReadonlySet<number>,
  { seed, most }: Pick<TopUpRules, 'seed' | 'most'>,
  number: number,
): readonly RoundUnit[] {
  const free = frame.flatMap((unit, index) => (isTakenBefore(draw, number, unit) ? [] : [index]));
  const [given, others] = [true, false].map((isGiven) => free.filter((index) => positives.has(index) === isGiven));
  const random = Xoshiro128.seeded(seed);
  const half = Math.min(most, given?.length ?? 0, others?.length ?? 0);
  const chosen = [...choose(given ?? [], half, random), ...choose(others ?? [], half, random)].sort((a, b) => a - b);
  const before = draw.units.filter(({ topUp = 0 }) => topUp < number).map(({ id }) => id);
  const numbers = before.map((id) => Number(/^u(\d+)$/.exec(id)?.[1] ?? 0));
  const width = Math.max(2, ...before.filter((id) => /^u\d+$/.test(id)).map((id) => id.length - 1));
  return chosen.flatMap((index, place): readonly RoundUnit[] => {
    const unit = frame[index];
    if (unit === undefined) return [];
    const id = `u${String(Math.max(0, ...numbers) + place + 1).padStart(width, '0')}`;
    return [{ ...without(unitOf({ ...unit, stratum: '' }, id), 'stratum'), topUp: number }];
  });
}

/** All units of a round in path and position order: those that came later stand where they would have been drawn. */
export function inFrameOrder({ frame }: Pick<Draw, 'frame'>, units: readonly RoundUnit[]): readonly RoundUnit[] {
  const places = new Map(frame.transcripts.map(({ path }, index) => [path, index]));
  const placeOf = ({ transcript }: RoundUnit): number => places.get(transcript) ?? places.size;
  return units.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.first.turn ?? 0) - (b.first.turn ?? 0));
}
