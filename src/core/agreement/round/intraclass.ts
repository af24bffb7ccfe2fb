import type { CodeTable } from '../codes/codeTable';
import { coderPairs } from '../coderPairs';
import { at, missing } from '../measure';
import type { UnitTable } from './judgedPassages';

/**
 * How alike the units of one passage are in what κ is made of: the intraclass correlation ρ of the linearised values of
 * Cohen's κ (delta method, as Fleiss, Cohen & Everitt 1969), by passage, from 0 to 1. With k units in a passage n units
 * are worth n / (1 + (k − 1)ρ). Sums of squares are pooled over codes and pairs of coders; the estimator is that of a
 * one-way analysis of variance with groups of unequal size (Donner 1986, Int Stat Rev 54(1)).
 * Undefined where nothing disagrees, there are fewer than two passages, or each holds one unit.
 */
export function intraclass({ table, passageOf }: UnitTable): number | undefined {
  let [between, total] = [0, 0];
  for (let code = 0; code < table.codes.length; code++) {
    for (const pair of coderPairs(table.coders)) {
      const squares = meanSquares(linearised(table, code, pair), passageOf);
      if (squares === undefined) continue;
      between += squares.between - squares.within;
      total += squares.between + (squares.size - 1) * squares.within;
    }
  }
  return total > 0 ? Math.min(Math.max(between / total, 0), 1) : undefined;
}

interface Judged {
  readonly unit: number;
  readonly first: number;
  readonly second: number;
}

interface Linear {
  readonly unit: number;
  /** How far the unit moves κ, times 1 − Pe. */
  readonly value: number;
}

function linearised(table: CodeTable, code: number, pair: readonly [number, number]): readonly Linear[] {
  const judged = judgedByBoth(table, code, pair);
  const n = judged.length;
  const share = (valueOf: (one: Judged) => number): number => judged.reduce((sum, one) => sum + valueOf(one), 0) / n;
  const agrees = ({ first, second }: Judged): number => Number(first === second);
  const [p, q, observed] = [share(({ first }) => first), share(({ second }) => second), share(agrees)];
  const chance = p * q + (1 - p) * (1 - q);
  if (n === 0 || chance === 1) return [];
  const off = 1 - (observed - chance) / (1 - chance);
  // What a judgement adds to chance, by the share of the other coder.
  const by = (given: number, other: number): number => (given === 1 ? other : 1 - other);
  return judged.map((one) => ({
    unit: one.unit,
    value: agrees(one) - observed - off * (by(one.first, q) + by(one.second, p) - 2 * chance),
  }));
}

function judgedByBoth(
  { units, coders, judgements }: CodeTable,
  code: number,
  [one, other]: readonly [number, number],
): readonly Judged[] {
  const found: Judged[] = [];
  for (let unit = 0; unit < units; unit++) {
    const cell = (code * units + unit) * coders;
    const [first, second] = [at(judgements, cell + one), at(judgements, cell + other)];
    if (first !== missing && second !== missing) found.push({ unit, first, second });
  }
  return found;
}

interface MeanSquares {
  readonly between: number;
  readonly within: number;
  /** Units in a group, as the analysis of variance counts groups of unequal size. */
  readonly size: number;
}

function meanSquares(values: readonly Linear[], passageOf: Int32Array): MeanSquares | undefined {
  const groups = new Map<number, number[]>();
  for (const { unit, value } of values) {
    const passage = at(passageOf, unit);
    const own = groups.get(passage);
    if (own === undefined) groups.set(passage, [value]);
    else own.push(value);
  }
  const [n, k] = [values.length, groups.size];
  if (k < 2 || n === k) return undefined;
  const mean = values.reduce((sum, { value }) => sum + value, 0) / n;
  let [between, within, squares] = [0, 0, 0];
  for (const own of groups.values()) {
    const center = own.reduce((sum, value) => sum + value, 0) / own.length;
    between += own.length * (center - mean) ** 2;
    within += own.reduce((sum, value) => sum + (value - center) ** 2, 0);
    squares += own.length ** 2;
  }
  return { between: between / (k - 1), within: within / (n - k), size: (n - squares / n) / (k - 1) };
}
