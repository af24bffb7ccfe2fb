import type { Scalar } from 'yaml';
import { blockScalar } from './plainScalar';

/** `|` keeps the lines of a text, `>` joins them; `-` keeps no line end behind it, `+` all of them. */
const header = /([|>])([-+]?) *\r?\n/y;

/**
 * The text in lines of its own whose sign is at `at`, as the value of what stands in `column`. Its range ends where the
 * line begins that reading goes on at. Undefined where it is best left to the library: a text without words or with
 * blanks alone on a line, an indentation that is given as a number, a comment behind the sign.
 */
export function blockText(text: string, at: number, column: number): Scalar | undefined {
  header.lastIndex = at;
  const [sign, mode, chomping] = header.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const lines: string[] = [];
  let indent: number | undefined;
  let words = 0;
  let next = at + sign.length;
  let end = next;
  while (next < text.length) {
    const first = afterSpaces(text, next);
    const lineFeed = text.indexOf('\n', first);
    const lineEnd = lineFeed === -1 ? text.length : text[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed;
    const isEmpty = first >= lineEnd;
    if (isEmpty && first > next) return undefined;
    if (!isEmpty) {
      indent ??= first - next;
      if (first - next < indent) break;
    }
    lines.push(isEmpty ? '' : text.slice(next + (indent ?? 0), lineEnd));
    next = lineFeed === -1 ? text.length : lineFeed + 1;
    if (isEmpty) continue;
    words = lines.length;
    end = next;
  }
  if (indent === undefined || indent <= column) return undefined;
  const said = lines.slice(0, words);
  const value = mode === '|' ? said.join('\n') : folded(said);
  const lineEnds = chomping === '-' ? 0 : chomping === '+' ? 1 + lines.length - words : 1;
  const last = chomping === '+' ? next : end;
  return blockScalar(value + '\n'.repeat(lineEnds), mode === '|' ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED', at, last);
}

/** Lines become one with blanks between; empty ones and those that are indented further stay lines. */
function folded(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== '');
  let text = '\n'.repeat(first);
  let between = '';
  let isIndented = false;
  for (const line of lines.slice(first)) {
    if (line === '') {
      if (between === '\n') text += '\n';
      else between = '\n';
    } else if (line.startsWith(' ')) {
      if (between === ' ') between = '\n';
      else if (between === '\n' && !isIndented) between = '\n\n';
      text += between + line;
      between = '\n';
      isIndented = true;
    } else {
      text += between + line;
      between = ' ';
      isIndented = false;
    }
  }
  return text;
}

function afterSpaces(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at++;
  return at;
}
