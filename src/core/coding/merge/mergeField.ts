import { isObject, type JsonObject } from '../../text/json';
import { mergePlaces } from './mergePlaces';
import { canonical, distinct, sameJson } from './sameJson';

/**
 * How a field is merged that both sides changed. `value`: it is asked. `earliest`, `latest`: of two times. `set`: a list
 * without repetitions, ours first. `map`: an object, key by key. `place`: a passage, which follows its text by itself.
 */
export type FieldRule = 'value' | 'earliest' | 'latest' | 'set' | 'map' | 'place';

/** A field of three versions; undefined: not there. */
export interface Three<T> {
  readonly base: T | undefined;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

/** What a field is, and what else it may be until somebody decides. */
export interface FieldState {
  readonly value: unknown;
  readonly others: readonly unknown[];
}

/** Merges one field. Where only one side changed it, that side holds; both values stay where each made another of it. */
export function mergeField(rule: FieldRule, { base, ours, theirs }: Three<FieldState>): FieldState {
  const [b, o, t] = [base ?? nothing, ours ?? nothing, theirs ?? nothing];
  if (sameState(o, t) || sameState(t, b)) return o;
  if (sameState(o, b)) return t;
  const others = mergeSets(b.others, o.others, t.others);
  // Somebody may have settled by keeping what was there: a field that was in question never counts as unchanged.
  const wasAsked = b.others.length > 0;
  const merged = sameJson(o.value, t.value)
    ? { value: o.value }
    : wasAsked
      ? undefined
      : settle(rule, b.value, o.value, t.value);
  const value = merged ? merged.value : o.value;
  const all = merged ? others : [...others, t.value];
  return { value, others: distinct(all).filter((one) => !sameJson(one, value)) };
}

const nothing: FieldState = { value: undefined, others: [] };

const sameState = (a: FieldState, b: FieldState): boolean =>
  sameJson(a.value, b.value) &&
  a.others.length === b.others.length &&
  (a.others.length === 0 || canonical(a.others.map(inList).sort()) === canonical(b.others.map(inList).sort()));

const inList = (value: unknown): string => canonical([value]);

/** The merged value in an object of its own, since it may be undefined; nothing where somebody must be asked. */
function settle(rule: FieldRule, base: unknown, ours: unknown, theirs: unknown): { value: unknown } | undefined {
  if (rule === 'place') return mergePlaces(base, ours, theirs);
  if (rule === 'set' && isList(ours) && isList(theirs)) {
    return { value: mergeSets(isList(base) ? base : [], ours, theirs) };
  }
  if (rule === 'map' && isObject(ours) && isObject(theirs)) return mergeMaps(isObject(base) ? base : {}, ours, theirs);
  if (typeof ours !== 'string' || typeof theirs !== 'string') return undefined;
  if (rule === 'earliest') return { value: ours < theirs ? ours : theirs };
  return rule === 'latest' ? { value: ours > theirs ? ours : theirs } : undefined;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** What both have, and what one of them added. */
export function mergeSets<T>(base: readonly T[], ours: readonly T[], theirs: readonly T[]): readonly T[] {
  const keysOf = (list: readonly T[]): ReadonlySet<string> => new Set(list.map(inList));
  const [inBase, inOurs, inTheirs] = [keysOf(base), keysOf(ours), keysOf(theirs)];
  const stays = (key: string): boolean => !inBase.has(key) || (inOurs.has(key) && inTheirs.has(key));
  return distinct([...ours, ...theirs]).filter((one) => stays(inList(one)));
}

function mergeMaps(base: JsonObject, ours: JsonObject, theirs: JsonObject): { value: unknown } | undefined {
  const merged: [string, unknown][] = [];
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const [b, o, t] = [base, ours, theirs].map((map) => (Object.hasOwn(map, key) ? map[key] : undefined));
    if (!sameJson(o, t) && !sameJson(o, b) && !sameJson(t, b)) return undefined;
    const value = sameJson(o, b) ? t : o;
    if (value !== undefined) merged.push([key, value]);
  }
  return { value: Object.fromEntries(merged) };
}
