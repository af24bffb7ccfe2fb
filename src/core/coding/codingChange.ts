import { IntercoderError } from '../intercoderError';
import { byPlace } from './serializeSidecar';
import type { Coding, Sidecar } from './sidecar';

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
  const codings = new Map(sidecar.codings.map((coding) => [coding.id, coding]));
  const inverse: CodingChange[] = [];
  for (const change of changes) {
    const current = codings.get(change.id);
    const after = resultOf(change, current);
    if (after === undefined) codings.delete(change.id);
    else codings.set(change.id, after);
    inverse.unshift(inverseOf({ id: change.id, ...(current && { before: current }), ...(after && { after }) }));
  }
  return { next: { ...sidecar, codings: [...codings.values()].sort(byPlace) }, inverse };
}

export function inverseOf({ id, before, after }: CodingChange): CodingChange {
  return { id, ...(after && { before: after }), ...(before && { after: before }) };
}

export const adding = (coding: Coding): CodingChange => ({ id: coding.id, after: coding });
export const removing = (coding: Coding): CodingChange => ({ id: coding.id, before: coding });

function resultOf({ id, before, after }: CodingChange, current: Coding | undefined): Coding | undefined {
  if (before === undefined) {
    if (current !== undefined) throw new IntercoderError('coding.changedMeanwhile', { id });
    return after;
  }
  if (current === undefined || !sameJudgement(current, before))
    throw new IntercoderError('coding.changedMeanwhile', { id });
  return after && withFields(current, before, after);
}

/** The place of a coding follows its text by itself; only what somebody decided makes it another judgement. */
function sameJudgement(a: Coding, b: Coding): boolean {
  return a.code === b.code && a.memo === b.memo && (a.doubtful ?? false) === (b.doubtful ?? false);
}

/** Takes over only what the change meant to change, so that a place stored meanwhile is not taken back. */
function withFields(current: Coding, before: Coding, after: Coding): Coding {
  const touched = (key: string): boolean => before[key as keyof Coding] !== after[key as keyof Coding];
  const kept = Object.entries(current).filter(([key]) => !touched(key));
  const changed = Object.entries(after).filter(([key]) => touched(key));
  return Object.fromEntries([...kept, ...changed]) as unknown as Coding;
}
