import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { TextEdit } from '../text/textEdits';
import { keyText } from './checkYaml';
import { renderValue, type FieldValue, type Place, type Quote } from './renderYaml';
import {
  beginsLine,
  columnOf,
  endOf,
  endOfColon,
  endOfLines,
  endOfPair,
  isWithoutText,
  lineEndAt,
  lineEndOf,
  startOf,
} from './yamlPlaces';

export const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => keyText(pair.key) === key);

export const placeIn = (text: string, map: YAMLMap): Place => ({
  flow: map.flow === true,
  column: columnOf(text, startOf(map)),
  lineEnd: lineEndOf(text),
});

/**
 * Sets, replaces, adds or (undefined) removes a field of a map. Nothing but the bytes of that field is touched. Whether
 * the result reads as meant is for the caller to verify: YAML has corners that no splice foresees.
 * @param order the map's keys in the order people expect; a new field goes behind the nearest one before it
 */
export function spliceField(
  text: string,
  map: YAMLMap,
  key: string,
  value: FieldValue | undefined,
  order: readonly string[],
): readonly TextEdit[] {
  const pair = pairOf(map, key);
  if (value === undefined) return pair === undefined ? [] : [removal(text, map, pair)];
  if (pair !== undefined) return [replacement(text, map, pair, value)];
  const after = order
    .slice(0, order.indexOf(key))
    .reverse()
    .map((earlier) => pairOf(map, earlier))
    .find((earlier) => earlier !== undefined);
  return [insertion(text, map, after ?? map.items.at(-1), `${key}: ${renderValue(value, placeIn(text, map))}`)];
}

/** Adds a field, already written, behind another one of the map; as the only one where the map is `{}`. */
function insertion(text: string, map: YAMLMap, after: Pair | undefined, field: string): TextEdit {
  return insertionAt(text, map, after, field, placeIn(text, map).column);
}

/** Adds a field, already written, as the last of the map, behind the comments that close it. */
export function insertionAtEnd(text: string, map: YAMLMap, field: string): TextEdit {
  return insertionAt(text, map, map.items.at(-1), field, placeIn(text, map).column - 1);
}

function insertionAt(
  text: string,
  map: YAMLMap,
  after: Pair | undefined,
  field: string,
  commentColumn: number,
): TextEdit {
  const { flow, column, lineEnd } = placeIn(text, map);
  if (after === undefined) return insert(startOf(map) + 1, ` ${field} `);
  if (flow) return insert(endOfPair(text, after), separatorLike(text, after.key as Node, lineEnd) + field);
  return insert(endOfLines(text, endOfPair(text, after), commentColumn), lineEnd + ' '.repeat(column) + field);
}

/** What separates a new flow entry from the one before: a new line where that one has a line of its own. */
export function separatorLike(text: string, before: Node, lineEnd: string): string {
  const at = startOf(before);
  return beginsLine(text, at) ? `,${lineEnd}${' '.repeat(columnOf(text, at))}` : ', ';
}

export const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });

function replacement(text: string, map: YAMLMap, pair: Pair, value: FieldValue): TextEdit {
  const old = pair.value as Node;
  const place = placeIn(text, map);
  if (isWithoutText(old)) {
    const colon = endOfColon(text, pair.key as Node);
    return insert(colon, ` ${renderValue(value, singleLine(text, colon, place))}`);
  }
  const [start, end] = [startOf(old), endOf(text, old)];
  if (isSeq(old) && typeof value === 'object') return { start, ...listLike(text, old, value, place) };
  // A block list begins on a line of its own; what replaces it belongs behind the colon.
  const from = isSeq(old) || isMap(old) ? endOfColon(text, pair.key as Node) : start;
  const rendered = renderValue(value, singleLine(text, end, place), quoteOf(old, value));
  return { start: from, end, text: from === start ? rendered : ` ${rendered}` };
}

/** A comment behind a value would become part of a block text, so the value stays on its line then. */
const singleLine = (text: string, end: number, place: Place): Place =>
  text.slice(end, lineEndAt(text, end)).trim() === '' ? place : { ...place, flow: true };

function quoteOf(old: Node, value: FieldValue): Quote | undefined {
  if (!isScalar(old) || typeof value !== 'string' || value.includes('\n')) return undefined;
  return old.type === 'QUOTE_SINGLE' ? 'single' : old.type === 'QUOTE_DOUBLE' ? 'double' : undefined;
}

/** The list in the style it has, and where it ends now; texts that were in it keep their bytes and their comments. */
function listLike(
  text: string,
  list: YAMLSeq,
  values: readonly string[],
  place: Place,
): Pick<TextEdit, 'end' | 'text'> {
  const flow = list.flow === true;
  const ownEnd = (node: Node): number => (flow ? endOf(text, node) : lineEndAt(text, endOf(text, node)));
  const old = new Map<string, string>();
  for (const item of list.items) {
    if (isScalar(item)) old.set(String(item.value).trim(), text.slice(startOf(item), ownEnd(item)));
  }
  const column = columnOf(text, startOf(list));
  const items = values.map((value) => old.get(value) ?? renderValue(value, { ...place, flow, column }));
  if (flow) return { end: ownEnd(list), text: `[${items.join(', ')}]` };
  const separator = place.lineEnd + ' '.repeat(column);
  return { end: ownEnd(list), text: items.map((item) => `- ${item}`).join(separator) };
}

export function removal(text: string, map: YAMLMap, pair: Pair): TextEdit {
  const at = map.items.indexOf(pair);
  const [before, after] = [map.items[at - 1], map.items[at + 1]];
  const start = startOf(pair.key as Node);
  const end = endOfPair(text, pair);
  if (map.flow === true) {
    if (before !== undefined) return { start: endOfPair(text, before), end, text: '' };
    return { start, end: after === undefined ? end : startOf(after.key as Node), text: '' };
  }
  if (beginsLine(text, start)) {
    const lineStart = start - columnOf(text, start);
    const next = text.indexOf('\n', lineEndAt(text, end));
    return { start: lineStart, end: next === -1 ? text.length : next + 1, text: '' };
  }
  // The first field of a list entry shares its line with the hyphen: the next field takes its place there.
  return { start, end: after === undefined ? end : startOf(after.key as Node), text: '' };
}
