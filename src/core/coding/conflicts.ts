import type { Problem } from '../problem';
import { rangeOf } from '../problem';
import { isObject, member, type JsonObject } from '../text/json';
import { span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';

/**
 * One field that two branches changed in two ways. The field itself holds what one of them made of it; the other value
 * is here until somebody decides.
 */
export interface FieldConflict {
  /** The list that the entry is in, such as `codings`; absent where the field is the file's own. */
  readonly in?: string;
  /** The entry's id there. */
  readonly id?: string;
  /** A key of the entry; `quote` stands for the place as a whole. */
  readonly field: string;
  /** The other value; absent where the other branch took the field away. */
  readonly theirs?: unknown;
}

export const conflictsKey = 'conflicts';

/** The conflicts a file holds; undefined where they are not in a form that is known. */
export function readConflicts(file: JsonObject): readonly FieldConflict[] | undefined {
  const list = member(file, conflictsKey);
  if (list === undefined) return [];
  return Array.isArray(list) && list.every(isConflict) ? list : undefined;
}

/** Whether what a conflict is about is still there. One whose coding was taken away waits for it to come back. */
export function isLive(file: JsonObject, { in: list, id }: FieldConflict): boolean {
  if (list === undefined) return true;
  const entries = member(file, list);
  const key = idKeyOf(list);
  return Array.isArray(entries) && entries.some((entry) => isObject(entry) && member(entry, key) === id);
}

/** Units a coder could not judge are known by their unit; everything else has an id. */
export const idKeyOf = (list: string): string => (list === 'unclear' || list === 'questions' ? 'unit' : 'id');

/** Nobody settles more before looking again. */
const mostReported = 100;

/** A problem for each conflict that waits for a decision. Its values stay unsaid: they may not be for everybody. */
export function conflictProblems(source: SourceText, file: JsonObject): readonly Problem[] {
  const list = source.text.lastIndexOf(`"${conflictsKey}"`);
  return (readConflicts(file) ?? [])
    .filter((conflict) => isLive(file, conflict))
    .slice(0, mostReported)
    .map(({ id, field }): Problem => {
      const found = id === undefined ? -1 : source.text.indexOf(JSON.stringify(id), list);
      const at =
        found === -1 ? span(list, list + conflictsKey.length + 2) : span(found + 1, found + 1 + (id ?? '').length);
      return {
        code: 'file.fieldConflict',
        severity: 'error',
        data: { field, of: id === undefined ? '' : ` (id ${id})`, ...(id !== undefined && { id }) },
        range: rangeOf(source, at),
      };
    });
}

function isConflict(value: unknown): value is FieldConflict {
  if (!isObject(value) || typeof member(value, 'field') !== 'string') return false;
  const [list, id] = [member(value, 'in'), member(value, 'id')];
  return (list === undefined && id === undefined) || (typeof list === 'string' && typeof id === 'string');
}
