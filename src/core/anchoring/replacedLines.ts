import { span, type Span } from '../text/offsets';
import type { LiveEdit } from './liveEdit';

/**
 * The lines of a text that an edit touches. Lines beside them that read as one that goes or comes are among them, since
 * nobody can tell which of the two is left. Outside of these lines the text stays what it is.
 */
export function replacedLines(edit: LiveEdit, text: string): Span {
  let start = lineStart(text, edit.start);
  // Where whole lines are replaced, the one after them is not.
  const isWhole = isLineStart(text, edit.end) && (edit.text === '' ? start === edit.start : edit.text.endsWith('\n'));
  let end = isWhole ? edit.end : lineEnd(text, edit.end);
  const after = text.slice(start, edit.start) + edit.text + text.slice(edit.end, end);
  const alike = new Set([text.slice(start, end), after].flatMap(linesOf));
  // A blank line is like any other, so it goes with what is beyond it.
  for (let from = start; from > 0;) {
    from = lineStart(text, from - 1);
    const line = text.slice(from, lineEnd(text, from)).trimEnd();
    if (alike.has(line)) start = from;
    else if (line !== '') break;
  }
  for (let to = end; to < text.length;) {
    const next = lineEnd(text, to);
    const line = text.slice(to, next).trimEnd();
    if (alike.has(line)) end = next;
    else if (line !== '') break;
    to = next;
  }
  return span(start, end);
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');

const isLineStart = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n';

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

/** After the line's own end. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
