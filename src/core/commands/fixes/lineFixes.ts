import type { TextEdit } from '../../text/textEdits';

/**
 * The edit that keeps a line from opening a turn.
 * @param at a place on the line, in the text with its own line ends
 */
export function escapeLine(text: string, at: number): readonly TextEdit[] {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return [{ start, end: start, text: '\\' }];
}

/**
 * The edits that put a blank after colons.
 * @param colons where each colon ends, in the text with its own line ends
 * @returns undefined where one of them is not a colon (any more)
 */
export function addSpaces(text: string, colons: readonly number[]): readonly TextEdit[] | undefined {
  if (!colons.every((at) => text[at - 1] === ':')) return undefined;
  return colons.map((at) => ({ start: at, end: at, text: ' ' }));
}
