import { isCollection, isPair, isScalar } from 'yaml';
import type { Node, Pair } from 'yaml';

/** The line end a text uses: that of its first line. */
export function lineEndOf(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

export const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/** Where the line of `at` ends, before its line end. */
export function lineEndAt(text: string, at: number): number {
  const next = text.indexOf('\n', at);
  if (next === -1) return text.length;
  return next > at && text[next - 1] === '\r' ? next - 1 : next;
}

export const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** Where a node's own text ends. The library's ranges of blocks go on over line ends, comments and blank lines. */
export function endOf(text: string, node: Node): number {
  let last: unknown = node;
  while (isCollection(last) && last.flow !== true && last.items.length > 0) {
    const item: unknown = last.items.at(-1);
    if (isPair(item)) return endOfPair(text, item);
    last = item;
  }
  const [start, end] = (last as Node).range ?? [0, 0];
  return start + text.slice(start, end).trimEnd().length;
}

/** Where a pair ends: after its value, or after the colon where there is none. */
export function endOfPair(text: string, { key, value }: Pair): number {
  return isWithoutText(value) ? endOfColon(text, key as Node) : endOf(text, value as Node);
}

/** Behind the colon after a key; behind the key where it has none. */
export function endOfColon(text: string, key: Node): number {
  const end = key.range?.[1] ?? 0;
  return end + (/^\s*:/.exec(text.slice(end, end + 1024))?.[0].length ?? 0);
}

/** Whether nothing is written there (`name:`). */
export const isWithoutText = (value: unknown): boolean =>
  value === null || value === undefined || (isScalar(value) && value.value === null && value.source === '');

/**
 * Where the lines of an entry end, before the line end: comments that follow it and stand deeper than its column are
 * about it.
 * @param end where its own text ends
 */
export function endOfLines(text: string, end: number, column: number): number {
  let at = lineEndAt(text, end);
  const deeperComment = new RegExp(`\\r?\\n {${column + 1},}#[^\\n]*`, 'y');
  for (;;) {
    deeperComment.lastIndex = at;
    if (!deeperComment.test(text)) return at;
    at = lineEndAt(text, deeperComment.lastIndex - 1);
  }
}

/** Whether only blanks stand before it on its line. */
export const beginsLine = (text: string, at: number): boolean =>
  /^[ \t]*$/.test(text.slice(at - columnOf(text, at), at));
