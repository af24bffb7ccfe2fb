import { isObject, member, type JsonObject } from '../../text/json';
import { conflictsKey, isLive, readConflicts, type FieldConflict } from '../conflicts';
import { fieldOf } from './entryFields';
import { placeField, type FileKind } from './fileKinds';
import { canonical, sameJson } from './sameJson';
import { isAboutWhole } from './wholeFile';

/** What somebody decides about a field that was changed in two ways: what it holds, or the other value. */
export type Choice = 'ours' | 'theirs';

/** The conflicts of a file that wait for a decision. */
export const openConflicts = (file: JsonObject): readonly FieldConflict[] =>
  (readConflicts(file) ?? []).filter((conflict) => isLive(file, conflict));

/** What the field of a conflict holds now; undefined: it is not there. */
export function valueOf(kind: FileKind, file: JsonObject, { in: list, id, field }: FieldConflict): unknown {
  if (list === undefined) return member(file, field);
  const shape = Object.hasOwn(kind.lists, list) ? kind.lists[list] : undefined;
  const entries = member(file, list);
  if (shape === undefined || !Array.isArray(entries)) return undefined;
  const entry: unknown = entries.find((one) => isObject(one) && member(one, shape.idKey) === id);
  return isObject(entry) ? fieldOf(shape, entry, field) : undefined;
}

/**
 * Carries out what was decided; the conflicts nobody decided on stay.
 * @param decide undefined: not yet
 */
export function settle(
  kind: FileKind,
  file: JsonObject,
  decide: (conflict: FieldConflict) => Choice | undefined,
): JsonObject {
  const [settled, taken]: [Set<string>, FieldConflict[]] = [new Set(), []];
  for (const conflict of openConflicts(file)) {
    const choice = decide(conflict);
    if (choice !== undefined) settled.add(canonical(conflict));
    if (choice === 'theirs') taken.push(conflict);
  }
  const whole = taken.findLast((conflict) => isAboutWhole(kind, conflict))?.theirs;
  if (isObject(whole)) return whole;
  const isSettled = (one: FieldConflict): boolean =>
    settled.has(canonical(one)) || taken.some((other) => isSameField(one, other));
  const rest = (readConflicts(file) ?? []).filter((one) => !isSettled(one));
  const { [conflictsKey]: gone, ...members } = taken.reduce((now, conflict) => withTheirs(kind, now, conflict), file);
  return gone === undefined || rest.length === 0 ? members : { ...members, [conflictsKey]: rest };
}

const isSameField = (a: FieldConflict, b: FieldConflict): boolean =>
  a.in === b.in && a.id === b.id && sameJson(a.field, b.field);

function withTheirs(kind: FileKind, file: JsonObject, { in: list, id, field, theirs }: FieldConflict): JsonObject {
  if (list === undefined) return withMember(file, field, theirs);
  const shape = Object.hasOwn(kind.lists, list) ? kind.lists[list] : undefined;
  const entries = member(file, list);
  if (shape === undefined || !Array.isArray(entries)) return file;
  const change = (entry: JsonObject): JsonObject =>
    shape.hasPlace && field === placeField && isObject(theirs)
      ? { ...withMember(entry, 'orphaned', undefined), ...theirs }
      : withMember(entry, field, theirs);
  const isMeant = (entry: unknown): entry is JsonObject => isObject(entry) && member(entry, shape.idKey) === id;
  return { ...file, [list]: entries.map((entry: unknown) => (isMeant(entry) ? change(entry) : entry)) };
}

/** Not by assignment: a key may be `__proto__`. */
function withMember(object: JsonObject, key: string, value: unknown): JsonObject {
  const others = Object.entries(object).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}
