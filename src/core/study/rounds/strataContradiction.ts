import type { JsonStep } from '../../text/jsonPlace';
import type { Draw } from './round';

/** A number of the strata that is not what the frame and the units make it. */
export interface StrataContradiction {
  readonly place: readonly JsonStep[];
  readonly said: number;
  readonly told: number;
}

/**
 * Strata are what passages are weighed by, and all of them follow from the frame and the units: together they hold the
 * passages of the frame, one of a single transcript those of that transcript, and of each as many were drawn as there are
 * units of it. A package holds neither frame nor strata.
 */
export function strataContradiction({ frame, method, strata, units, ...draw }: Draw): StrataContradiction | undefined {
  if (draw.package !== undefined) return undefined;
  const sizes = new Map<string, number | undefined>(frame.transcripts.map(({ path, passages }) => [path, passages]));
  const drawn = new Map<string, number>();
  for (const { stratum = '', topUp } of units) {
    if (topUp === undefined) drawn.set(stratum, (drawn.get(stratum) ?? 0) + 1);
  }
  for (const [index, one] of strata.entries()) {
    const place = (key: string): readonly JsonStep[] => ['strata', index, key];
    const count = drawn.get(one.name) ?? 0;
    // Of two with one name the second has no units left.
    drawn.delete(one.name);
    if (one.drawn !== count) return { place: place('drawn'), said: one.drawn, told: count };
    const { strata: kind = 'transcript' } = method;
    const size = kind === 'transcript' ? sizes.get(one.name) : undefined;
    const least = size ?? Math.max(one.passages, one.drawn);
    if (one.passages !== least) return { place: place('passages'), said: one.passages, told: least };
  }
  const all = [...sizes.values()].reduce<number | undefined>(
    (total, size) => (total === undefined || size === undefined ? undefined : total + size),
    0,
  );
  const said = strata.reduce((total, { passages }) => total + passages, 0);
  return all === undefined || all === said ? undefined : { place: ['strata'], said, told: all };
}
