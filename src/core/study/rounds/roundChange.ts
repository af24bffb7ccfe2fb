import { applyChanges, type CodingChange } from '../../coding/codingChange';
import { IntercoderError } from '../../intercoderError';
import type { RoundCodes, RoundCoding, Suggestion, UnitRemark } from './roundCodes';

/** The lists of a coder's file whose entries are known by a key: the unit, or the id of a suggestion. */
export interface Lists {
  readonly seen: string;
  readonly unclear: UnitRemark;
  readonly questions: UnitRemark;
  readonly suggestions: Suggestion;
}

type ListName = keyof Lists;

/** `after` alone is an entry made, `before` alone one taken away, both a change; `index` is where it stands. */
export type EntryChange = {
  readonly [L in ListName]: {
    readonly list: L;
    readonly before?: Lists[L];
    readonly after?: Lists[L];
    readonly index?: number;
  };
}[ListName];

/** What a step does to its coder's file of a round. */
export interface RoundChange {
  readonly round: string;
  /** Every `after` is a `RoundCoding`. */
  readonly codings: readonly CodingChange[];
  readonly entries: readonly EntryChange[];
}

export interface AppliedToRound {
  readonly next: RoundCodes;
  readonly inverse: RoundChange;
}

/**
 * Applies a change to a coder's file as it is now, which may not be the one it was made on.
 * @throws IntercoderError `coding.changedMeanwhile`, `round.changedMeanwhile` where it does not fit what is there
 */
export function applyToRound(codes: RoundCodes, { round, codings, entries }: RoundChange): AppliedToRound {
  const coded = applyChanges({ codings: codes.codings, memos: [] }, codings);
  let next: RoundCodes = { ...codes, codings: coded.next.codings as readonly RoundCoding[] };
  const undone: EntryChange[] = [];
  for (const entry of entries) {
    const applied = applyEntry(next, entry);
    next = applied.next;
    undone.unshift(applied.inverse);
  }
  return { next, inverse: { round, codings: coded.inverse, entries: undone } };
}

type Entry = Lists[ListName];

export const keyOf = (entry: Entry): string =>
  typeof entry === 'string' ? entry : 'id' in entry ? entry.id : entry.unit;

/** By which its entry is known in its list; undefined for one that says nothing. */
export function keyOfChange({ before, after }: EntryChange): string | undefined {
  const entry = before ?? after;
  return entry === undefined ? undefined : keyOf(entry);
}

function applyEntry(
  codes: RoundCodes,
  change: EntryChange,
): { readonly next: RoundCodes; readonly inverse: EntryChange } {
  const { list, before, after, index } = change;
  const entries: readonly Entry[] = codes[list];
  const key = keyOfChange(change);
  const found = entries.findIndex((entry) => keyOf(entry) === key);
  const current = entries[found];
  if (JSON.stringify(current) !== JSON.stringify(before)) throw new IntercoderError('round.changedMeanwhile');
  const at = found === -1 ? Math.min(index ?? entries.length, entries.length) : found;
  const next = entries.toSpliced(at, before === undefined ? 0 : 1, ...(after === undefined ? [] : [after]));
  const inverse = { list, index: at, ...(after && { before: after }), ...(before && { after: before }) } as EntryChange;
  return { next: { ...codes, [list]: next }, inverse };
}
