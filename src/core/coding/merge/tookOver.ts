import { isObject, member, type JsonObject } from '../../text/json';
import { conflictsKey } from '../conflicts';
import { fieldNames, fieldOf } from './entryFields';
import type { FileKind } from './fileKinds';
import { canonical } from './sameJson';

/**
 * Whether a file has anything of what `theirs` and a merge with it bring to `ours`: something that is not in ours, or not
 * any more what the merge took away. Where it has nothing of it, nobody has merged it yet, whatever else was changed.
 */
export function tookOver(
  kind: FileKind,
  file: JsonObject,
  { ours, theirs, merged }: Readonly<Record<'ours' | 'theirs' | 'merged', JsonObject>>,
): boolean {
  if (member(file, conflictsKey) !== undefined) return true;
  const [here, before, after] = [file, ours, merged].map((one) => factsOf(kind, one)) as [Facts, Facts, Facts];
  const brought = [...after, ...factsOf(kind, theirs)].filter((fact) => !before.has(fact));
  const taken = [...before].filter((fact) => !after.has(fact));
  if (brought.length + taken.length === 0) return member(merged, conflictsKey) === undefined;
  return brought.some((fact) => here.has(fact)) || (brought.length === 0 && taken.some((fact) => !here.has(fact)));
}

export type Facts = ReadonlySet<string>;

/** Everything that a file says, a field at a time. */
export function factsOf(kind: FileKind, file: JsonObject): Facts {
  const facts = new Set<string>();
  for (const [key, value] of Object.entries(file)) {
    if (key === conflictsKey) continue;
    const shape = Object.hasOwn(kind.lists, key) ? kind.lists[key] : undefined;
    if (shape === undefined || !Array.isArray(value)) {
      facts.add(canonical([key, value]));
      continue;
    }
    for (const entry of value.filter(isObject)) {
      const id = member(entry, shape.idKey);
      facts.add(canonical([key, id]));
      for (const field of fieldNames(shape, entry))
        facts.add(canonical([key, id, field, fieldOf(shape, entry, field)]));
    }
  }
  return facts;
}
