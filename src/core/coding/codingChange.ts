import { IntercoderError } from '../intercoderError';
import { groupBy } from '../text/groupBy';
import { byPlace } from './serializeSidecar';
import type { Coding, Sidecar } from './sidecar';
import { anchorKeys, placeKeys } from './sidecarKeys';

/**
 * What one step did to one coding, by id: `after` alone is a coding made, `before` alone one taken away, both a change.
 * Swapping the two is the inverse.
 */
export interface CodingChange {
  readonly id: string;
  readonly before?: Coding;
  readonly after?: Coding;
}

export interface Applied {
  readonly next: Sidecar;
  /** Takes `next` back to what it was, applied in this order. */
  readonly inverse: readonly CodingChange[];
}

/**
 * Applies changes by id to a sidecar as it is now, which may not be the one they were made on.
 * @throws IntercoderError `coding.changedMeanwhile` where a coding is gone, is there already, or was judged anew since
 */
export function applyChanges(sidecar: Sidecar, changes: readonly CodingChange[]): Applied {
  // Two codings may share an id (a merge gone wrong): a step changes one of them and must not lose the other.
  const meant = new Set(changes.map(({ id }) => id));
  const codings = new Map(
    groupBy(
      sidecar.codings.filter(({ id }) => meant.has(id)),
      ({ id }) => id,
    ),
  );
  const inverse: CodingChange[] = [];
  for (const change of changes) {
    const { id } = change;
    const here = codings.get(id) ?? [];
    const current = currentOf(change, here);
    const after =
      current && change.after && change.before ? withFields(current, change.before, change.after) : change.after;
    codings.set(id, [...(after ? [after] : []), ...here.filter((coding) => coding !== current)]);
    inverse.unshift(inverseOf({ id, ...(current && { before: current }), ...(after && { after }) }));
  }
  const untouched = sidecar.codings.filter(({ id }) => !meant.has(id));
  return { next: { ...sidecar, codings: [...untouched, ...[...codings.values()].flat()].sort(byPlace) }, inverse };
}

export function inverseOf({ id, before, after }: CodingChange): CodingChange {
  return { id, ...(after && { before: after }), ...(before && { after: before }) };
}

export const adding = (coding: Coding): CodingChange => ({ id: coding.id, after: coding });
export const removing = (coding: Coding): CodingChange => ({ id: coding.id, before: coding });

/** The coding that a change is about, as it is now; undefined where there rightly is none. */
function currentOf({ id, before }: CodingChange, here: readonly Coding[]): Coding | undefined {
  const current = before ? here.find((coding) => sameJudgement(coding, before)) : here[0];
  if ((before === undefined) !== (current === undefined)) throw new IntercoderError('coding.changedMeanwhile', { id });
  return current;
}

/** The place of a coding follows its text by itself; only what somebody decided makes it another judgement. */
export function sameJudgement(a: Coding, b: Coding): boolean {
  return a.code === b.code && a.memo === b.memo && (a.doubtful ?? false) === (b.doubtful ?? false);
}

/**
 * Takes over only what the change meant to change, so that a place stored meanwhile is not taken back. Words, context
 * and offsets are one value: half of one place and half of another would be no place at all, and what was said of one
 * place is not true of another.
 */
function withFields(current: Coding, before: Coding, after: Coding): Coding {
  const differs = (key: string): boolean => before[key as keyof Coding] !== after[key as keyof Coding];
  const isPlace = (key: string): boolean => placeKeys.some((one) => one === key);
  const moved = anchorKeys.some(differs);
  const touched = (key: string): boolean => (moved && isPlace(key)) || differs(key);
  const kept = Object.entries(current).filter(([key]) => !touched(key));
  const changed = Object.entries(after).filter(([key]) => touched(key));
  return Object.fromEntries([...kept, ...changed]) as unknown as Coding;
}
