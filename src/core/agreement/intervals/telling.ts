import { at, missing } from '../measure';
import type { Design } from './design';
import type { Patterns } from './patterns';

/**
 * A statistic that corrects for chance rests on the clusters in which anybody gave something else than what is given most:
 * of a code, the passages that use it. Replicates either hold the only one or are undefined; of two, a fourth of them hold
 * the one alone and a fourth the other, so that 95 % are no more than the distance between two values. From three on there
 * is something to draw from, if little: see `leastPassages` for how little.
 */
export const leastTelling = 3;

/** The slots of such clusters, of units that two or more judged. */
export function tellingSlots({ count, table, starts, clusters, times }: Patterns): ReadonlySet<number> {
  const { coders, values, multiplicity } = table;
  const rows = Array.from({ length: count }, (_, pattern) =>
    [...values.subarray(pattern * coders, (pattern + 1) * coders)].filter((value) => value !== missing),
  );
  const given = new Map<number, number>();
  rows.forEach((row, pattern) => {
    if (row.length < 2) return;
    for (const value of row) given.set(value, (given.get(value) ?? 0) + (multiplicity?.[pattern] ?? 1));
  });
  const [usual] = [...given].reduce<readonly [number, number]>(
    (most, one) => (one[1] > most[1] ? one : most),
    [missing, 0],
  );
  const slots = new Set<number>();
  rows.forEach((row, pattern) => {
    if (row.length < 2 || row.every((value) => value === usual)) return;
    for (let entry = at(starts, pattern); entry < at(starts, pattern + 1); entry++)
      if (at(times, entry) > 0) slots.add(at(clusters, entry));
  });
  return slots;
}

/** Whether enough of the clusters drawn are of these slots. */
export function areEnough(slots: ReadonlySet<number>, { strata }: Design): boolean {
  let found = 0;
  for (const stratum of strata) for (const slot of stratum) if (slots.has(slot)) found += 1;
  return found >= leastTelling;
}
