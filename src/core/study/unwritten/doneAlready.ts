import { sameJudgement, type CodingChange } from '../../coding/codingChange';
import type { Sidecar } from '../../coding/sidecar';
import { keyOfChange, keyOf, type EntryChange, type RoundChange } from '../rounds/roundChange';
import type { RoundCodes } from '../rounds/roundCodes';
import type { TranscriptChange } from '../stepStack';

/**
 * Whether a file holds already what a change does, or what those behind it made of that: it was written, and the program
 * ended before it could note so.
 */
export function isInSidecar(
  { codings, complete }: Sidecar,
  change: TranscriptChange,
  later: readonly TranscriptChange[],
): boolean {
  const marks = [change, ...later].flatMap(({ completion }) => completion ?? []);
  const isMarked = marks.some(({ after }) => after?.at === complete?.at && after?.text === complete?.text);
  const behind = later.flatMap(({ changes }) => changes);
  return holdCodings(codings, change.changes, behind) && (change.completion === undefined || isMarked);
}

/** As `isInSidecar`, of what a coder judges in a round. */
export function isInRound(codes: RoundCodes, change: RoundChange, later: readonly RoundChange[]): boolean {
  const all = [...change.entries, ...later.flatMap(({ entries }) => entries)];
  const hasEntries = change.entries.every((one, index) => {
    const there = codes[one.list].find((entry) => keyOf(entry) === keyOfChange(one));
    const made = all.slice(index).filter((other) => isOfSame(one, other));
    return made.some(({ after }) => JSON.stringify(after) === JSON.stringify(there));
  });
  const behind = later.flatMap(({ codings }) => codings);
  return holdCodings(codes.codings, change.codings, behind) && hasEntries;
}

const isOfSame = (one: EntryChange, other: EntryChange): boolean =>
  one.list === other.list && keyOfChange(one) === keyOfChange(other);

/** Where a coding stands may be another by now: only what somebody decided is compared. */
function holdCodings(
  codings: Sidecar['codings'],
  changes: readonly CodingChange[],
  behind: readonly CodingChange[],
): boolean {
  const all = [...changes, ...behind];
  return changes.every(({ id }, index) => {
    const here = codings.filter((coding) => coding.id === id);
    const made = all.slice(index).flatMap((one) => (one.id === id ? [one.after] : []));
    return made.some((after) => (after ? here.some((coding) => sameJudgement(coding, after)) : here.length === 0));
  });
}
