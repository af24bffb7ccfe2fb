import type { Design } from '../intervals/design';
import type { UnitTable } from './judgedPassages';
import { overallOf, type Overall } from './overall';

/** Agreement in the order in which a coder judged: the first, second and last third of their passages. */
export interface Drift {
  readonly coder: string;
  readonly thirds: readonly (Overall & { readonly passages: number })[];
}

/** @param order indices of passages in the order in which the coder judged them; fewer than nine tell nothing */
export function driftOf(coder: string, units: UnitTable, order: readonly number[], design: Design): Drift | undefined {
  if (order.length < 9) return undefined;
  const thirds = ([0, 1, 2] as const).map((part) => {
    const own = new Set(thirdOf(order, part));
    const those = unitsWhere(units.passageOf, (passage) => own.has(passage));
    return { passages: own.size, ...overallOf(units, those, design) };
  });
  return { coder, thirds };
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
