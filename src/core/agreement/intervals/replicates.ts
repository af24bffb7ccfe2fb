import { Xoshiro128 } from '../../random/xoshiro128';
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

/** More weights than these (8 bytes each) are drawn anew each time rather than kept. */
const mostKept = 1_000_000;

interface Kept {
  readonly replicates: number;
  readonly seed: number;
  readonly weights: readonly Float64Array[];
}

const kept = new WeakMap<Design, Kept>();

/**
 * The weights of the slots in each of the replicates. Whatever is computed of one design (other kinds of units, codes
 * rolled up) uses the same ones, which are drawn once.
 * @returns each valid until the next is taken
 */
export function* replicatesOf(design: Design, replicates: number, seed: number): Generator<Float64Array> {
  const known = kept.get(design);
  if (known?.replicates === replicates && known.seed === seed) {
    yield* known.weights;
    return;
  }
  const random = Xoshiro128.seeded(seed);
  const isKept = replicates * design.slots <= mostKept;
  const weights: Float64Array[] = [];
  let into = new Float64Array(design.slots);
  for (let each = 0; each < replicates; each++) {
    drawReplicate(design, random, into);
    yield into;
    if (!isKept) continue;
    weights.push(into);
    into = new Float64Array(design.slots);
  }
  if (isKept) kept.set(design, { replicates, seed, weights });
}
