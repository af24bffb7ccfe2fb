import type { Xoshiro128 } from '../random/xoshiro128';
import { shuffled } from './drawSample';

/**
 * Who judges which unit, where not everybody judges all: every unit gets `perUnit` of the coders, and no two coders'
 * shares differ by more than one unit for each full turn of the coders.
 * @returns per unit, in the order of `coders`
 */
export function assignUnits(
  units: number,
  coders: readonly string[],
  perUnit: number,
  random: Xoshiro128,
): readonly (readonly string[])[] {
  const order = shuffled(coders, random);
  const assigned = Array.from({ length: units }, (): readonly string[] => []);
  shuffled([...assigned.keys()], random).forEach((unit, turn) => {
    const first = turn * perUnit;
    const chosen = Array.from(
      { length: Math.min(perUnit, order.length) },
      (_, at) => order[(first + at) % order.length],
    );
    assigned[unit] = coders.filter((coder) => chosen.includes(coder));
  });
  return assigned;
}
