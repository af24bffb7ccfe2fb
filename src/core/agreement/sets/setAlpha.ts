import { at, missing } from '../measure';
import { alphaOf } from '../nominal/nominalAlpha';
import { undefinedBecause, type Statistic } from '../statistic';
import type { SetDistance } from './setDistance';
import type { SetTable } from './setTable';
import { similaritiesOf, type Similarities } from './similarities';

/** What one unit adds: its disagreement, and whether it was judged twice. */
interface UnitShare {
  readonly given: number;
  readonly disagreement: number;
}

/**
 * Krippendorff's α with a distance between sets of codes (Passonneau 2006, LREC): the coincidences of `nominalAlpha`, each weighted by the distance
 * itself, not squared. Of judgements that are all single codes it is nominal α.
 */
export function setAlpha(table: SetTable, distance: SetDistance): Statistic {
  const similarities = similaritiesOf(table, distance);
  const counts = new Float64Array(table.distinct);
  let [units, observed, total] = [0, 0, 0];
  for (let unit = 0; unit < table.units; unit++) {
    const { given, disagreement } = unitShare(table, unit, similarities);
    if (given < 2) continue;
    const weight = table.multiplicity?.[unit] ?? 1;
    units += weight;
    total += weight * given;
    observed += weight * disagreement;
    countInto(counts, table, unit, weight);
  }
  return alphaOf(observed, expectedOf(counts, total, similarities), total, units);
}

/** Σ n_A n_B d(A, B), exactly 0 where there is one set only. */
function expectedOf(counts: Float64Array, total: number, { withAll }: Similarities): number {
  let expected = 0;
  for (let set = 0; set < counts.length; set++) {
    const count = at(counts, set);
    if (count !== 0 && count !== total) expected += count * (total - withAll(set, counts));
  }
  return expected;
}

/** Σ_{i≠j} d / (m_u − 1) of a unit. */
export function unitShare({ values, coders }: SetTable, unit: number, similarities: Similarities): UnitShare {
  let [given, apart] = [0, 0];
  for (let one = unit * coders; one < (unit + 1) * coders; one++) {
    const set = at(values, one);
    if (set === missing) continue;
    given += 1;
    for (let other = one + 1; other < (unit + 1) * coders; other++) {
      const another = at(values, other);
      if (another !== missing && another !== set) apart += 2 * (1 - similarities.of(set, another));
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
    const given = Array.from(values.subarray(unit * coders, (unit + 1) * coders)).filter((set) => set !== missing);
    if (given.length < 2) continue;
    const weight = multiplicity?.[unit] ?? 1;
    let pairs = 0;
    given.forEach((set, place) => {
      for (let other = place + 1; other < given.length; other++) if (given[other] === set) pairs += 1;
    });
    n += weight;
    same += (weight * pairs * 2) / (given.length * (given.length - 1));
  }
  return n === 0 ? undefinedBecause('no_pairable_units', 0) : { value: same / n, n };
}
