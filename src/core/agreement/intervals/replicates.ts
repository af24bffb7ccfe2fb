import type { Xoshiro128 } from '../../random/xoshiro128';
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
      for (const slot of stratum) into[slot] = weights[slot] ?? 0;
      continue;
    }
    const factor = size / (size - 1);
    for (let draw = 0; draw < size - 1; draw++) {
      const slot = stratum[random.index(size)] ?? 0;
      into[slot] = (into[slot] ?? 0) + factor * (weights[slot] ?? 0);
    }
  }
}
