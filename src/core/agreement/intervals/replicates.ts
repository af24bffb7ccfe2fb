import type { Xoshiro128 } from '../../random/xoshiro128';
import { at } from '../measure';
import type { Design } from './design';

/**
 * The weights of the slots in one bootstrap replicate (Rao & Wu 1988, J Am Stat Assoc 83): in each stratum, in order,
 * n_h − 1 of its n_h clusters are drawn with replacement, and each that was drawn t times weighs t · n_h / (n_h − 1).
 */
export function drawReplicate({ strata, weights }: Design, random: Xoshiro128, into: Float64Array): void {
  into.fill(0);
  for (const stratum of strata) {
    const size = stratum.length;
    if (size < 2) {
      for (const slot of stratum) into[slot] = at(weights, slot);
      continue;
    }
    const factor = size / (size - 1);
    for (let draw = 0; draw < size - 1; draw++) {
      const slot = at(stratum, random.index(size));
      into[slot] = at(into, slot) + factor * at(weights, slot);
    }
  }
}
