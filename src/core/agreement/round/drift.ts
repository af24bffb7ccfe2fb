import type { CodeTable } from '../codes/codeTable';
import { ofUnits } from '../codes/codeTable';
import type { UnitTable } from './judgedPassages';
import { overall, type Overall } from './overall';

/** Agreement in the order in which a coder judged: the first, second and last third of their passages. */
export interface Drift {
  readonly coder: string;
  readonly thirds: readonly (Overall & { readonly passages: number })[];
}

/** @param order indices of passages in the order in which the coder judged them; fewer than nine tell nothing */
export function driftOf(coder: string, { table, passageOf }: UnitTable, order: readonly number[]): Drift | undefined {
  if (order.length < 9) return undefined;
  const size = order.length / 3;
  const thirds = [0, 1, 2].map((third) => {
    const own = new Set(order.slice(Math.round(third * size), Math.round((third + 1) * size)));
    const part: CodeTable = ofUnits(
      table,
      unitsWhere(passageOf, (passage) => own.has(passage)),
    );
    return { passages: own.size, ...overall(part) };
  });
  return { coder, thirds };
}

/** The units whose passage is one of those wanted. */
export const unitsWhere = (passageOf: Int32Array, wanted: (passage: number) => boolean): readonly number[] =>
  Array.from(passageOf.keys()).filter((unit) => wanted(passageOf[unit] ?? -1));
