import { at, missing, type JudgementTable } from '../measure';
import { undefinedBecause, type Statistic } from '../statistic';

/** One code and two coders: units where both, the first, the second or neither found it. */
export interface TwoByTwo {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

export function twoByTwo({ units, coders, values, multiplicity }: JudgementTable, one = 0, other = 1): TwoByTwo {
  const cells: [number, number, number, number] = [0, 0, 0, 0];
  for (let unit = 0; unit < units; unit++) {
    const [first, second] = [at(values, unit * coders + one), at(values, unit * coders + other)];
    if (first === missing || second === missing) continue;
    const cell = (2 * first + second) as 0 | 1 | 2 | 3;
    cells[cell] += multiplicity?.[unit] ?? 1;
  }
  const [neither, second, first, both] = cells;
  return { both, first, second, neither };
}

const sizeOf = ({ both, first, second, neither }: TwoByTwo): number => both + first + second + neither;

/** (a − d) / n: from −1, nobody uses the code, to 1, everybody always (Byrt, Bishop & Carlin 1993, J Clin Epidemiol 46(5)). */
export function prevalenceIndex(cells: TwoByTwo): Statistic {
  const n = sizeOf(cells);
  return n === 0 ? undefinedBecause('no_pairable_units', 0) : { value: (cells.both - cells.neither) / n, n };
}

/** (b − c) / n: how much more often the first coder finds the code (Byrt, Bishop & Carlin 1993). */
export function biasIndex(cells: TwoByTwo): Statistic {
  const n = sizeOf(cells);
  return n === 0 ? undefinedBecause('no_pairable_units', 0) : { value: (cells.first - cells.second) / n, n };
}
