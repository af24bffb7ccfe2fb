import { coderPairs } from '../coderPairs';
import { meanOverPairs } from '../meanOf';
import { at, missing, type Measure } from '../measure';
import { undefinedBecause } from '../statistic';

/** The mean over pairs of coders of the share of units that both judged alike. */
export function meanPairwisePercent(coders: number): Measure {
  const pairs = coderPairs(coders);
  return {
    width: pairs.length * 2,
    add(values, from, _coders, weight, sums, base) {
      pairs.forEach(([first, second], index) => {
        const [one, other] = [at(values, from + first), at(values, from + second)];
        if (one === missing || other === missing) return;
        const cell = base + index * 2;
        sums[cell] = at(sums, cell) + weight;
        if (one === other) sums[cell + 1] = at(sums, cell + 1) + weight;
      });
    },
    valueOf: (sums, base) =>
      meanOverPairs(
        pairs.map((_, index) => {
          const [n, same] = [at(sums, base + index * 2), at(sums, base + index * 2 + 1)];
          return n === 0 ? undefinedBecause('no_pairable_units', 0) : { value: same / n, n };
        }),
      ),
  };
}
