import { isObject, knownFormat, member, without, type JsonObject } from '../../text/json';
import { conflictsKey, readConflicts, type FieldConflict } from '../conflicts';
import type { FileKind } from './fileKinds';
import { mergeField, type FieldState, type Three } from './mergeField';
import { canonical } from './sameJson';

/** Whether a conflict is about a frozen file as a whole: the other value is a file then. */
export const isAboutWhole = ({ frozenBy }: FileKind, { in: list, field, theirs }: FieldConflict): boolean =>
  frozenBy !== undefined && list === undefined && field === frozenBy && isObject(theirs);

/**
 * Merges versions of which one is frozen. What two of them say together nobody finished, and no hash holds for it: where
 * each side made another file, the whole is asked.
 * @param merged what the merge by entry and field makes of them; it holds where it is one of the two sides
 * @returns undefined where neither side is frozen, or `merged` holds
 */
export function mergeFrozen(
  kind: FileKind,
  { base, ours = {}, theirs = {} }: Three<JsonObject>,
  merged: { readonly file: JsonObject; readonly conflicts: readonly FieldConflict[] },
): { readonly file: JsonObject; readonly conflicts: readonly FieldConflict[] } | undefined {
  const { frozenBy } = kind;
  if (frozenBy === undefined || ![ours, theirs].some((file) => member(file, frozenBy) !== undefined)) return undefined;
  const isOneOfThem = [ours, theirs].some((file) => canonical(file) === canonical(merged.file));
  if (isOneOfThem && merged.conflicts.length === 0) return undefined;
  const { value, others } = mergeField('value', {
    base: base && stateOf(kind, base),
    ours: stateOf(kind, ours),
    theirs: stateOf(kind, theirs),
  });
  const file = isObject(value) ? value : ours;
  const whole = others.map((other): FieldConflict => ({ field: frozenBy, theirs: other }));
  return { file: without(file, conflictsKey), conflicts: [...(readConflicts(file) ?? []), ...whole] };
}

/** A file with what is asked of its fields, and the other files that it may be. */
function stateOf(kind: FileKind, file: JsonObject): FieldState {
  const conflicts = readConflicts(file) ?? [];
  const own = conflicts.filter((one) => !isAboutWhole(kind, one));
  const rest = { ...without(file, conflictsKey), format: knownFormat };
  return {
    value: own.length === 0 ? rest : { ...rest, [conflictsKey]: own },
    others: conflicts.filter((one) => isAboutWhole(kind, one)).map(({ theirs }) => theirs),
  };
}
