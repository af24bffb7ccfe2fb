/** Replaces `[start, end)` (UTF-16 units of the file's text as read, line ends untouched) by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with all edits made. All of them count in the text as it was; of two insertions at one place the first stays
 * first.
 * @throws RangeError where edits overlap or lie outside the text
 */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < done || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`text edit ${edit.start}-${edit.end} overlaps another or lies outside the text`);
    }
    pieces.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return pieces.join('') + text.slice(done);
}

/** The one edit of whole lines that makes `after` of `before`. */
export function changedLines(before: string, after: string): TextEdit {
  let start = 0;
  for (let at = 0; at < before.length && before[at] === after[at]; at++) if (before[at] === '\n') start = at + 1;
  const longest = Math.min(before.length, after.length) - start;
  let same = 0;
  let tail = 0;
  while (same < longest && before.at(-1 - same) === after.at(-1 - same)) {
    if (before.at(-1 - same) === '\n') tail = same;
    same++;
  }
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
