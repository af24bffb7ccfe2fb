import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { TextEdit } from '../text/textEdits';
import { renderBlockMap, renderFlowMap, type Field } from './renderYaml';
import { insertion, pairOf, placeIn, separatorLike } from './spliceField';
import { columnOf, endOf, endOfColon, endOfLines, endOfPair, isWithoutText, lineEndOf, startOf } from './yamlPlaces';

/**
 * Appends a map to the list under `key`, in the style of the list's last entry; makes the list where there is none.
 * Undefined where the value of `key` is something else. As with fields, the caller verifies.
 * @param listIndent how far a new list is indented from its key
 */
export function spliceEntry(
  text: string,
  map: YAMLMap,
  key: string,
  fields: readonly Field[],
  listIndent: number,
): readonly TextEdit[] | undefined {
  const place = placeIn(text, map);
  const pair = pairOf(map, key);
  if (pair !== undefined && isSeq(pair.value) && pair.value.items.length > 0) return append(text, pair.value, fields);
  if (pair !== undefined && !isEmptyList(pair.value)) return undefined;
  if (place.flow) {
    const list = `[${renderFlowMap(fields, place)}]`;
    if (pair === undefined) return [insertion(text, map, map.items.at(-1), `${key}: ${list}`)];
    return [{ start: endOfColon(text, pair.key as Node), end: endOfPair(text, pair), text: ` ${list}` }];
  }
  const list = blockList(fields, place.column + listIndent, place.lineEnd);
  if (pair === undefined) return [insertion(text, map, map.items.at(-1), `${key}:${place.lineEnd}${list}`)];
  return fillEmpty(text, pair, place.column, place.lineEnd + list);
}

/** How far the lists of a file are indented from their keys, after the example of this one. */
export function listIndentOf(text: string, map: YAMLMap, key: string): number {
  const pair = pairOf(map, key);
  if (pair === undefined || !isSeq(pair.value) || pair.value.flow === true) return 2;
  return Math.max(columnOf(text, startOf(pair.value)) - columnOf(text, startOf(pair.key as Node)), 0);
}

/** A new list with one entry, its first line indented, without a line end after the last. */
export function blockList(fields: readonly Field[], column: number, lineEnd: string): string {
  const place = { flow: false, column: column + 2, lineEnd };
  return `${' '.repeat(column)}- ${renderBlockMap(fields, place)}`;
}

/** Nothing, `[]` or `~`. */
const isEmptyList = (value: unknown): boolean =>
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

function append(text: string, list: YAMLSeq, fields: readonly Field[]): readonly TextEdit[] {
  const lineEnd = lineEndOf(text);
  const last = list.items.at(-1) as Node;
  if (list.flow === true) {
    const at = endOf(text, last);
    const place = { flow: true, column: 0, lineEnd };
    return [{ start: at, end: at, text: separatorLike(text, last, lineEnd) + renderFlowMap(fields, place) }];
  }
  const column = columnOf(text, startOf(list));
  const gap = columnOf(text, startOf(last)) - column;
  const place = { flow: isMap(last) && last.flow === true, column: column + gap, lineEnd };
  const entry = place.flow ? renderFlowMap(fields, place) : renderBlockMap(fields, place);
  const at = endOfLines(text, endOf(text, last), column);
  const separator = isSpaced(text, list) ? lineEnd + lineEnd : lineEnd;
  return [{ start: at, end: at, text: `${separator}${' '.repeat(column)}-${' '.repeat(gap - 1)}${entry}` }];
}

/** Whether a blank line stands between the last two entries. */
function isSpaced(text: string, list: YAMLSeq): boolean {
  const [last, before] = [list.items.at(-1), list.items.at(-2)];
  if (last === undefined || before === undefined) return false;
  return /\n[ \t\r]*\n/.test(text.slice(endOf(text, before as Node), startOf(last as Node)));
}
