import { styleText } from 'node:util';
import type { Io } from './io';

/**
 * Text of a study as a terminal may show it: control characters, which could move the cursor or change the terminal,
 * are made visible; white space becomes single spaces.
 */
export function printable(text: string): string {
  return harmless(text.replace(/\s+/g, ' '));
}

/** The same for a document of several lines: line ends and tabs stay. */
export const printableLines = (text: string): string => text.replace(/[^\t\r\n]+|\r(?!\n)/g, harmless);

const harmless = (text: string): string =>
  text.replace(/[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** Cut to fit the width that is left; one column of a table at most. */
  readonly grows?: boolean;
}

const gap = '  ';

/** An aligned table with its titles, no wider than the terminal where one column gives way. */
export function table(io: Io, columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, at) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[at] ?? ''))));
  const growing = columns.findIndex(({ grows }) => grows);
  if (growing !== -1) {
    const others = widths.reduce((total, width, at) => total + (at === growing ? 0 : width + gap.length), 0);
    widths[growing] = Math.min(widths[growing] ?? 0, Math.max(io.width - others, 24));
  }
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => fit(cell, widths[at] ?? 0, columns[at]?.align))
      .join(gap)
      .trimEnd();
  const titles = line(columns.map(({ title }) => title));
  return [io.terminal ? styleText('dim', titles) : titles, ...rows.map(line), ''].join('\n');
}

function fit(cell: string, width: number, align: Column['align']): string {
  const cut =
    widthOf(cell) <= width
      ? cell
      : `${Array.from(cell)
          .slice(0, width - 1)
          .join('')}…`;
  const blank = ' '.repeat(Math.max(width - widthOf(cut), 0));
  return align === 'right' ? blank + cut : cut + blank;
}

/** Columns a text takes: wide for CJK, none for marks that combine. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}/u.test(character)) continue;
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(character) ? 2 : 1;
  }
  return width;
}
