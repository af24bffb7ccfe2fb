import { at, missing } from '../measure';
import { alphaOf } from '../nominal/nominalAlpha';
import { undefinedBecause, type Statistic } from '../statistic';
import type { SetDistance } from './setDistance';
import type { SetTable } from './setTable';
import { similarPairs, similarityOf, type Similarity } from './similarities';

/** What one unit adds: its disagreement, and how often it was judged. */
interface UnitShare {
  readonly given: number;
  readonly disagreement: number;
}

/** α of sets by both distances. */
export interface SetAlphas {
  readonly jaccard: Statistic;
  readonly masi: Statistic;
}

/** @see setAlpha */
export const setAlphas = (table: SetTable): SetAlphas => {
  const [jaccard, masi] = alphasBy(table, ['jaccard', 'masi']);
  return {
    jaccard: jaccard ?? undefinedBecause('no_pairable_units'),
    masi: masi ?? undefinedBecause('no_pairable_units'),
  };
};

/**
 * Krippendorff's α with a distance between sets of codes (Passonneau 2006, LREC): the coincidences of `nominalAlpha`,
 * each weighted by the distance itself, not squared. Of judgements that are all single codes it is nominal α.
 */
export const setAlpha = (table: SetTable, distance: SetDistance): Statistic =>
  alphasBy(table, [distance])[0] ?? undefinedBecause('no_pairable_units');

function alphasBy(table: SetTable, distances: readonly SetDistance[]): readonly Statistic[] {
  const counts = new Float64Array(table.distinct);
  let [units, total] = [0, 0];
  const similarities = distances.map((distance) => similarityOf(table, distance));
  const observed = new Float64Array(distances.length);
  for (let unit = 0; unit < table.units; unit++) {
    const weight = table.multiplicity?.[unit] ?? 1;
    similarities.forEach((similarity, index) => {
      const { given, disagreement } = unitShare(table, unit, similarity);
      observed[index] = at(observed, index) + weight * disagreement;
      if (index > 0 || given < 2) return;
      units += weight;
      total += weight * given;
      countInto(counts, table, unit, weight);
    });
  }
  let different = 0;
  for (const count of counts) different += count * (total - count);
  const shared = new Float64Array(distances.length);
  similarPairs(table, distances, (one, walk) => {
    walk((other, found) => {
      const pairs = 2 * at(counts, one) * at(counts, other);
      for (let index = 0; index < found.length; index++) shared[index] = at(shared, index) + pairs * at(found, index);
    });
  });
  return distances.map((_, index) =>
    alphaOf(at(observed, index), unlessRounding(different - at(shared, index), total), total, units),
  );
}

/** What only rounding keeps from 0 is no variation: distances are from 0 to 1, of total² pairs. */
export const unlessRounding = (expected: number, total: number): number =>
  expected < 1e-9 * total * total ? 0 : expected;

/** Σ_{i≠j} d / (m_u − 1) of a unit. */
export function unitShare({ values, coders }: SetTable, unit: number, similarity: Similarity): UnitShare {
  let [given, apart] = [0, 0];
  for (let one = unit * coders; one < (unit + 1) * coders; one++) {
    const set = at(values, one);
    if (set === missing) continue;
    given += 1;
    for (let other = one + 1; other < (unit + 1) * coders; other++) {
      const another = at(values, other);
      if (another !== missing && another !== set) apart += 2 * (1 - similarity(set, another));
    }
  }
  return { given, disagreement: given < 2 ? 0 : apart / (given - 1) };
}

export function countInto(counts: Float64Array, { values, coders }: SetTable, unit: number, weight: number): void {
  for (let cell = unit * coders; cell < (unit + 1) * coders; cell++) {
    const set = at(values, cell);
    if (set !== missing) counts[set] = at(counts, set) + weight;
  }
}

/** The mean over units with two or more judgements of the share of pairs of coders who gave the very same codes. */
export function percentIdentical({ units, coders, values, multiplicity }: SetTable): Statistic {
  let [n, same] = [0, 0];
  for (let unit = 0; unit < units; unit++) {
    let [given, pairs] = [0, 0];
    for (let one = unit * coders; one < (unit + 1) * coders; one++) {
      const set = at(values, one);
      if (set === missing) continue;
      given += 1;
      for (let other = one + 1; other < (unit + 1) * coders; other++) if (at(values, other) === set) pairs += 1;
    }
    if (given < 2) continue;
    const weight = multiplicity?.[unit] ?? 1;
    n += weight;
    same += weight * ((pairs * 2) / (given * (given - 1)));
  }
  return n === 0 ? undefinedBecause('no_pairable_units', 0) : { value: same / n, n };
}
