import { z975 } from '../intervals/normal';
import { missing, type Measure } from '../measure';
import { undefinedBecause, type DefinedStatistic, type Interval, type Statistic } from '../statistic';

/** How much a pair of categories disagrees, from 0 for the same. Cohen's κ without weights: 1 for any two that differ. */
export type Disagreement = (first: number, second: number) => number;

const plain: Disagreement = (first, second) => (first === second ? 0 : 1);

/**
 * Cohen's κ of two coders over the units that both judged: (Po − Pe) / (1 − Pe), Pe = Σ p_i. p_.i (Cohen 1960, Educ
 * Psychol Meas 20(1)); with weights 1 − Σ v_ij p_ij / Σ v_ij p_i. p_.j (Cohen 1968, Psychol Bull 70(4)).
 * @param first index of the coder in the rows of the confusion matrix
 */
export function cohenKappa(q: number, first = 0, second = 1, disagreement: Disagreement = plain): Measure {
  return {
    width: q * q,
    add(values, from, _coders, weight, sums, base) {
      const [row, column] = [values[from + first] ?? 0, values[from + second] ?? 0];
      if (row === missing || column === missing) return;
      const cell = base + row * q + column;
      sums[cell] = (sums[cell] ?? 0) + weight;
    },
    valueOf: (sums, base) =>
      q === 2 && disagreement === plain
        ? kappaOfFour(sums[base] ?? 0, sums[base + 1] ?? 0, sums[base + 2] ?? 0, sums[base + 3] ?? 0)
        : kappaOf(sums.subarray(base, base + q * q), q, disagreement),
    ...(q === 2 && disagreement === plain
      ? {
          numberOf: (sums: Float64Array, base: number): number =>
            kappaNumber(sums[base] ?? 0, sums[base + 1] ?? 0, sums[base + 2] ?? 0, sums[base + 3] ?? 0),
        }
      : {}),
  };
}

/** What chance leaves of one, 1 − Pe, of a code that is present or absent; NaN where nobody judged. */
export function beyondChance(sums: Float64Array, base: number): number {
  const n = (sums[base] ?? 0) + (sums[base + 1] ?? 0) + (sums[base + 2] ?? 0) + (sums[base + 3] ?? 0);
  return byChanceOf(sums[base] ?? 0, sums[base + 1] ?? 0, sums[base + 2] ?? 0, sums[base + 3] ?? 0) / (n * n);
}

const byChanceOf = (neither: number, second: number, first: number, both: number): number =>
  (neither + second) * (second + both) + (first + both) * (neither + first);

/** NaN where nothing varies or nobody judged. */
function kappaNumber(neither: number, second: number, first: number, both: number): number {
  const byChance = byChanceOf(neither, second, first, both);
  return byChance === 0 ? NaN : 1 - ((neither + second + first + both) * (first + second)) / byChance;
}

/** κ of a code that is present or absent: the same as `kappaOf`, without lists, for the sake of replicates. */
function kappaOfFour(neither: number, second: number, first: number, both: number): Statistic {
  const n = neither + second + first + both;
  if (n === 0) return undefinedBecause('no_pairable_units', 0);
  const value = kappaNumber(neither, second, first, both);
  if (Number.isNaN(value)) return undefinedBecause('no_variation', n);
  const byChance = byChanceOf(neither, second, first, both);
  return { value, n, observed: 1 - (first + second) / n, expected: 1 - byChance / (n * n) };
}

interface Margins {
  readonly n: number;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

function marginsOf(cells: Float64Array, q: number): Margins {
  const [rows, columns] = [new Float64Array(q), new Float64Array(q)];
  let n = 0;
  for (let row = 0; row < q; row++) {
    for (let column = 0; column < q; column++) {
      const count = cells[row * q + column] ?? 0;
      rows[row] = (rows[row] ?? 0) + count;
      columns[column] = (columns[column] ?? 0) + count;
      n += count;
    }
  }
  return { n, rows, columns };
}

/** κ of a confusion matrix given row by row. */
export function kappaOf(cells: Float64Array, q: number, disagreement: Disagreement = plain): Statistic {
  const { n, rows, columns } = marginsOf(cells, q);
  if (n === 0) return undefinedBecause('no_pairable_units', 0);
  let [differing, byChance] = [0, 0];
  for (let row = 0; row < q; row++) {
    for (let column = 0; column < q; column++) {
      const weight = disagreement(row, column);
      if (weight === 0) continue;
      differing += weight * (cells[row * q + column] ?? 0);
      byChance += weight * (rows[row] ?? 0) * (columns[column] ?? 0);
    }
  }
  if (byChance === 0) return undefinedBecause('no_variation', n);
  return {
    value: 1 - (n * differing) / byChance,
    n,
    observed: 1 - differing / n,
    expected: 1 - byChance / (n * n),
  };
}

/** The largest κ that the coders' own shares allow (Cohen 1960, p. 42). */
export function maximalKappa(cells: Float64Array, q: number): number | undefined {
  const { n, rows, columns } = marginsOf(cells, q);
  let [shared, byChance] = [0, 0];
  for (let category = 0; category < q; category++) {
    shared += Math.min(rows[category] ?? 0, columns[category] ?? 0);
    byChance += (rows[category] ?? 0) * (n - (columns[category] ?? 0));
  }
  return byChance === 0 ? undefined : 1 - (n * (n - shared)) / byChance;
}

/**
 * The standard error of κ where it is not 0 (Fleiss, Cohen & Everitt 1969, Psychol Bull 72(5), formula 13), as the spread of
 * what each unit adds: a difference of two sums, as printed, leaves 1e-7 by rounding where there is none.
 */
export function kappaStandardError(cells: Float64Array, q: number): number | undefined {
  const kappa = kappaOf(cells, q);
  if (kappa.value === null) return undefined;
  const { n, rows, columns } = marginsOf(cells, q);
  const chance = kappa.expected ?? 0;
  const rest = 1 - kappa.value;
  const centre = kappa.value - chance * rest;
  let sum = 0;
  for (let row = 0; row < q; row++) {
    for (let column = 0; column < q; column++) {
      const share = (cells[row * q + column] ?? 0) / n;
      const margins = ((columns[row] ?? 0) + (rows[column] ?? 0)) / n;
      sum += share * ((row === column ? 1 : 0) - margins * rest - centre) ** 2;
    }
  }
  return Math.sqrt(sum / n) / (1 - chance);
}

/** κ with its largest possible value, standard error and interval, from a confusion matrix of units drawn one by one. */
export function kappaWithError(cells: Float64Array, q: number): Statistic {
  const kappa = kappaOf(cells, q);
  const se = kappaStandardError(cells, q);
  const max = maximalKappa(cells, q);
  if (kappa.value === null || se === undefined || max === undefined) return kappa;
  return { ...kappa, max, se, ci: normalInterval(kappa, se) };
}

const normalInterval = ({ value }: DefinedStatistic, se: number): Interval => [
  Math.max(-1, value - z975 * se),
  Math.min(1, value + z975 * se),
];
