import type { TextEdit } from '../../text/textEdits';
import { addFields } from './frontMatterEdits';

/** A line such as `Date: 2023-01-01`, and what it says. */
export interface MovableLine {
  readonly key: string;
  readonly value: string;
  /** Where it begins and ends, in the text with its own line ends; without its line end. */
  readonly start: number;
  readonly end: number;
}

/**
 * The edits that take lines out of the text and put what they say in the front matter, which is made where there is
 * none.
 * @returns undefined where the front matter cannot be changed safely, or a line is not there (any more)
 */
export function moveHeaderLines(text: string, lines: readonly MovableLine[]): readonly TextEdit[] | undefined {
  if (!lines.every(({ value, start, end }) => text.slice(start, end).trimEnd().endsWith(value))) return undefined;
  const added = addFields(
    text,
    lines.map(({ key, value }) => [key, value] as const),
  );
  return added && [...added, ...lines.map((line) => removal(text, line))];
}

function removal(text: string, { start, end }: MovableLine): TextEdit {
  const lineEnd = /^[ \t]*(?:\r?\n|\r)?/.exec(text.slice(end, end + 1024))?.[0].length ?? 0;
  return { start, end: end + lineEnd, text: '' };
}
