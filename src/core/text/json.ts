import type { Problem } from '../problem';
import { rangeOf } from '../problem';
import { conflictMarker } from './conflictMarkers';
import { jsonErrorOffset } from './jsonErrorOffset';
import { span } from './offsets';
import { hasRepeatedKey, measureJson, repeatedKey } from './repeatedKey';
import { shortened } from './shortened';
import type { SourceText } from './sourceText';

/** A JSON object whose keys are data: read it with `Object.hasOwn` or the helpers here, never by plain member access. */
export type JsonObject = Readonly<Record<string, unknown>>;

export type JsonRead =
  { readonly kind: 'object'; readonly value: JsonObject } | { readonly kind: 'broken'; readonly problem: Problem };

/** The newest file format this version writes; a higher one is refused and never rewritten. */
export const knownFormat = 1;

/** Lists and objects inside each other: our own need five. Writing JSON is recursive, and unknown keys are written back. */
const deepest = 100;

/** Enough of a key to know it by. */
const longestShown = 60;

/** Reads a file that must hold one JSON object of a known `format`. Never throws. */
export function readJsonFile(source: SourceText): JsonRead {
  const marker = conflictMarker(source);
  if (marker !== undefined) return broken({ code: 'file.conflictMarkers', severity: 'error', data: {}, range: marker });
  const parsed = parseJson(source);
  if (parsed.kind === 'broken') return parsed;
  if (!isObject(parsed.value)) return broken({ code: 'file.notAnObject', severity: 'error', data: {} });
  const measures = measureJson(parsed.value);
  if (measures.depth > deepest) {
    return broken({ code: 'file.jsonTooDeep', severity: 'error', data: { depth: deepest } });
  }
  if (hasRepeatedKey(source.text, parsed.value, measures)) {
    const again = repeatedKey(source.text);
    const data = { key: shortened(again?.key ?? '', longestShown) };
    return broken({
      code: 'file.repeatedKey',
      severity: 'error',
      data,
      ...(again && { range: rangeOf(source, again.at) }),
    });
  }
  const format = member(parsed.value, 'format');
  if (typeof format === 'number' && format > knownFormat) {
    return broken({ code: 'file.newerFormat', severity: 'error', data: { found: format, known: knownFormat } });
  }
  if (format !== knownFormat) {
    return broken({ code: 'file.noFormat', severity: 'error', data: { known: knownFormat } });
  }
  return { kind: 'object', value: parsed.value };
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own member of an object that came from outside; inherited names such as `constructor` are absent. */
export const member = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** What an object holds beyond the known keys, in its order; undefined where there is nothing. */
export function unknownKeys(object: JsonObject, known: readonly string[]): JsonObject | undefined {
  const rest = Object.entries(object).filter(([key]) => !known.includes(key));
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

/** A copy of an object without one of its keys. */
export function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as Omit<T, K>;
}

/** The one way JSON is written: two spaces, final LF. */
export const writeJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function parseJson(source: SourceText): { kind: 'value'; value: unknown } | { kind: 'broken'; problem: Problem } {
  try {
    return { kind: 'value', value: JSON.parse(source.text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const detail = error.message.replace(/\s+/g, ' ').slice(0, 120);
    // Engines do not always tell the place, and each in words of its own.
    const at = jsonErrorOffset(source.text);
    return broken({ code: 'file.notJson', severity: 'error', data: { detail }, range: rangeOf(source, span(at, at)) });
  }
}

const broken = (problem: Problem): { kind: 'broken'; problem: Problem } => ({ kind: 'broken', problem });
