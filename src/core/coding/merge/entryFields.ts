import { isObject, member, type JsonObject } from '../../text/json';
import { placeKeys } from '../sidecarKeys';
import { placeField, type EntryShape } from './fileKinds';
import type { FieldRule } from './mergeField';
import { followsText } from './mergePlaces';
import { sameJson } from './sameJson';

/** The fields of an entry but the one it is known by; its place, if it has one, is a single field. */
export function fieldNames(shape: EntryShape, entry: JsonObject): readonly string[] {
  const inPlace = (key: string): boolean =>
    shape.hasPlace && key !== placeField && placeKeys.some((one) => one === key);
  return Object.keys(entry).filter((key) => key !== shape.idKey && !inPlace(key));
}

/** Undefined: not there. */
export function fieldOf(shape: EntryShape, entry: JsonObject | undefined, field: string): unknown {
  if (entry === undefined) return undefined;
  if (!shape.hasPlace || field !== placeField) return member(entry, field);
  return Object.fromEntries(placeKeys.filter((key) => Object.hasOwn(entry, key)).map((key) => [key, entry[key]]));
}

/** The members of an entry that a field's value stands for. */
export function membersOf(shape: EntryShape, field: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (value === undefined) return [];
  return shape.hasPlace && field === placeField && isObject(value) ? Object.entries(value) : [[field, value]];
}

export function ruleOf(shape: EntryShape, field: string): FieldRule {
  if (shape.hasPlace && field === placeField) return 'place';
  return Object.hasOwn(shape.rules, field) ? (shape.rules[field] ?? 'value') : 'value';
}

/** Whether somebody changed an entry: its place follows its text by itself. */
export function isEdited(shape: EntryShape, before: JsonObject, after: JsonObject): boolean {
  const fields = new Set([...fieldNames(shape, before), ...fieldNames(shape, after)]);
  return [...fields].some((field) => {
    const [was, is] = [fieldOf(shape, before, field), fieldOf(shape, after, field)];
    return !sameJson(was, is) && !(ruleOf(shape, field) === 'place' && followsText(was, is));
  });
}
