import { coderPairs } from '../coderPairs';
import { meanOverPairs } from '../meanOf';
import type { Measure } from '../measure';
import { cohenKappa } from './cohenKappa';

/** Light's κ: the mean of Cohen's κ over pairs of coders, each over the units that both judged (Light 1971, Psychol Bull 76(5)). */
export function lightKappa(q: number, coders: number): Measure {
  const pairs = coderPairs(coders).map(([first, second]) => cohenKappa(q, first, second));
  const cells = q * q;
  return {
    width: pairs.length * cells,
    add(values, from, _coders, weight, sums, base) {
      pairs.forEach((pair, index) => pair.add(values, from, coders, weight, sums, base + index * cells));
    },
    valueOf: (sums, base) => meanOverPairs(pairs.map((pair, index) => pair.valueOf(sums, base + index * cells))),
  };
}
