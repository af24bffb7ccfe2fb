import { ofCoders } from '../codes/codeTable';
import type { Design } from '../intervals/design';
import type { UnitTable } from './judgedPassages';
import { overallOf, type Overall } from './overall';

/** Agreement of a coder with another in the order in which they judged: the first, second and last third of their passages. */
export interface Drift {
  readonly coder: string;
  /** With whom: the first coder, and of the first coder each of the others. */
  readonly with: string;
  readonly thirds: readonly (Overall & { readonly passages: number })[];
}

/** A coder's passages, as indices, in the order in which they judged them. */
export interface JudgedOrder {
  readonly coder: string;
  readonly order: readonly number[];
}

/** Of two coders alone: what others agree on among them says nothing of how this one went on. Fewer than nine passages tell nothing. */
export function driftsOf(
  { coder, order }: JudgedOrder,
  coders: readonly string[],
  { table, ...units }: UnitTable,
  design: Design,
): readonly Drift[] {
  if (order.length < 9) return [];
  const own = coders.indexOf(coder);
  const others = own === 0 ? coders.slice(1) : coders.slice(0, 1);
  return others.map((other) => {
    const pair = ofCoders(
      table,
      [own, coders.indexOf(other)].sort((one, another) => one - another),
    );
    const thirds = ([0, 1, 2] as const).map((part) => {
      const those = new Set(thirdOf(order, part));
      const within = unitsWhere(units.passageOf, (passage) => those.has(passage));
      return { passages: those.size, ...overallOf({ ...units, table: pair }, within, design) };
    });
    return { coder, with: other, thirds };
  });
}

/** The first third, the second or the last. */
export type Third = 0 | 1 | 2;

export function thirdOf<T>(order: readonly T[], part: Third): readonly T[] {
  const size = order.length / 3;
  return order.slice(Math.round(part * size), Math.round((part + 1) * size));
}

/** The units whose passage is one of those wanted. */
export const unitsWhere = (passageOf: Int32Array, wanted: (passage: number) => boolean): readonly number[] =>
  Array.from(passageOf.keys()).filter((unit) => wanted(passageOf[unit] ?? -1));
