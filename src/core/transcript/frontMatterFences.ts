/** Where the YAML of the front matter stands in a text: between its fences, in UTF-16 units of that text. */
export interface FrontMatterFences {
  readonly start: number;
  /** Where the closing fence begins. */
  readonly end: number;
  /** After the closing fence, before its line end. */
  readonly closed: number;
}

const opening = /^---[ \t]*(?:\r?\n|\r|$)/;
const closing = /(?:\r?\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g;

/** Whether a text begins with a line that opens front matter, closed or not. */
export const opensFrontMatter = (text: string): boolean => opening.test(text);

/** Whether a line ends front matter, where some is open. */
export const closesFrontMatter = (line: string): boolean => /^(?:---|\.\.\.)[ \t]*$/.test(line);

/** The fences of a text, whatever its line ends; undefined where it has none, or no closing one. */
export function findFences(text: string): FrontMatterFences | undefined {
  const open = opening.exec(text)?.[0];
  if (open === undefined) return undefined;
  closing.lastIndex = open.trimEnd().length;
  const close = closing.exec(text);
  if (close === null) return undefined;
  const end = close.index + close[0].search(/[-.]/);
  return { start: Math.min(open.length, end), end, closed: close.index + close[0].length };
}
