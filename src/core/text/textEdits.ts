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
