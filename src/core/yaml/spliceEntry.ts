import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { TextEdit } from '../text/textEdits';
import { renderBlockMap, renderFlowMap, type Field, type Place } from './renderYaml';
import { insert, insertionAtEnd, pairOf, placeIn, separatorLike } from './spliceField';
import { columnOf, endOf, endOfColon, endOfLines, endOfPair, isWithoutText, lineEndOf, startOf } from './yamlPlaces';

/** How the entries of a list are written: `{ id: a, name: A }`, or a field per line. */
export type EntryStyle = 'braces' | 'lines';

/** Writes an entry at a place, preferably in this style; undefined where it cannot be written there. */
export type WriteEntry = (place: Place, style: EntryStyle) => string | undefined;

export const writeFields =
  (fields: readonly Field[]): WriteEntry =>
  (place, style) =>
    style === 'braces' ? renderFlowMap(fields, place) : renderBlockMap(fields, place);

/**
 * Appends a map to the list under `key`, in the style of the list's last entry; makes the list where there is none.
 * Undefined where the value of `key` is something else, or the entry cannot be written there. The caller verifies.
 * @param listIndent how far a new list is indented from its key
 */
export function spliceEntry(
  text: string,
  map: YAMLMap,
  key: string,
  write: WriteEntry,
  listIndent: number,
): readonly TextEdit[] | undefined {
  const place = placeIn(text, map);
  const pair = pairOf(map, key);
  if (pair !== undefined && isSeq(pair.value) && pair.value.items.length > 0) return append(text, pair.value, write);
  if (pair !== undefined && !isEmptyList(pair.value)) return undefined;
  if (place.flow) {
    const entry = write(place, 'braces');
    if (entry === undefined) return undefined;
    if (pair === undefined) return [insertionAtEnd(text, map, `${key}: [${entry}]`)];
    return [{ start: endOfColon(text, pair.key as Node), end: endOfPair(text, pair), text: ` [${entry}]` }];
  }
  const list = blockList(write, place.column + listIndent, place.lineEnd);
  if (list === undefined) return undefined;
  if (pair === undefined) return [insertionAtEnd(text, map, `${key}:${place.lineEnd}${list}`)];
  return fillEmpty(text, pair, place.column, place.lineEnd + list);
}

/** How far the lists of a file are indented from their keys, after the example of this one. */
export function listIndentOf(text: string, map: YAMLMap, key: string): number {
  const pair = pairOf(map, key);
  if (pair === undefined || !isSeq(pair.value) || pair.value.flow === true) return 2;
  return Math.max(columnOf(text, startOf(pair.value)) - columnOf(text, startOf(pair.key as Node)), 0);
}

/** A new list with one entry, its first line indented, without a line end after the last. */
export function blockList(write: WriteEntry, column: number, lineEnd: string): string | undefined {
  const entry = write({ flow: false, column: column + 2, lineEnd }, 'lines');
  return entry === undefined ? undefined : `${' '.repeat(column)}- ${entry}`;
}

/** Nothing, `[]` or `~`. */
export const isEmptyList = (value: unknown): boolean =>
  isWithoutText(value) || (isScalar(value) && value.value === null) || (isSeq(value) && value.items.length === 0);

/** Takes `[]` away and puts the list on the next line, so that a comment behind it stays where it was. */
function fillEmpty(text: string, pair: Pair, column: number, list: string): readonly TextEdit[] {
  const [start, end] = [endOfColon(text, pair.key as Node), endOfPair(text, pair)];
  const at = endOfLines(text, end, column);
  return [
    { start, end, text: '' },
    { start: at, end: at, text: list },
  ];
}

function append(text: string, list: YAMLSeq, write: WriteEntry): readonly TextEdit[] | undefined {
  const lineEnd = lineEndOf(text);
  const last = list.items.at(-1) as Node;
  if (list.flow === true) {
    const entry = write({ flow: true, column: columnOf(text, startOf(last)), lineEnd }, 'braces');
    const at = endOf(text, last);
    return entry === undefined ? undefined : [insert(at, separatorLike(text, last, lineEnd) + entry)];
  }
  const column = columnOf(text, startOf(list));
  const gap = columnOf(text, startOf(last)) - column;
  const style = isMap(last) && last.flow === true ? 'braces' : 'lines';
  const entry = write({ flow: false, column: column + gap, lineEnd }, style);
  if (entry === undefined) return undefined;
  const at = endOfLines(text, endOf(text, last), column);
  const separator = isSpaced(text, list) ? lineEnd + lineEnd : lineEnd;
  return [insert(at, `${separator}${' '.repeat(column)}-${' '.repeat(gap - 1)}${entry}`)];
}

/** Whether a blank line stands between the last two entries. */
function isSpaced(text: string, list: YAMLSeq): boolean {
  const [last, before] = [list.items.at(-1), list.items.at(-2)];
  if (last === undefined || before === undefined) return false;
  return /\n[ \t\r]*\n/.test(text.slice(endOf(text, before as Node), startOf(last as Node)));
}
