/**
 * What a line outside fences is by its first characters. `plain` lines may open a turn; `text` lines never do: list
 * items, quotations, rows of tables, and what a backslash protects.
 */
export type LineKind = 'comment' | 'heading' | 'fence' | 'text' | 'plain';

const kinds: readonly (readonly [LineKind, RegExp])[] = [
  ['comment', /^%%/],
  ['heading', /^#{1,6}[ \t\u00A0\u202F]/],
  ['fence', /^```/],
  ['text', /^(?:[-*>][ \t\u00A0\u202F]|[|\\])/],
];

/** The first characters that make a line anything but plain. */
const signs = new Set(Array.from('%#`-*>|\\', (sign) => sign.charCodeAt(0)));

/** @param line the line or its beginning */
export function lineKind(line: string): LineKind {
  if (!signs.has(line.charCodeAt(0))) return 'plain';
  return kinds.find(([, pattern]) => pattern.test(line))?.[0] ?? 'plain';
}
