import { span, type Span } from '../text/offsets';
import { keyAt } from './keyAt';

/** A place in a YAML text where a key can be written. */
export interface KeyToWrite {
  /** The keys that lead to the map that it would be in, from the root; an entry of a list adds nothing. */
  readonly path: readonly string[];
  /** What is written of it: nothing, or its first letters. UTF-16 units of the text. */
  readonly span: Span;
  readonly hasColon: boolean;
  /** The keys that the map has already. */
  readonly beside: readonly string[];
}

/** What a key is read as where nothing of it is written yet. */
const placeholder = 'x';

/**
 * The key that could be written at `at`: at the beginning of a line or of an entry, or in braces. Undefined where a
 * value or more of a key stands, and where the text around it cannot be read. Linear in the text.
 */
export function keyToWrite(text: string, at: number): KeyToWrite | undefined {
  if (!mayBeKey(text, at)) return undefined;
  const [start, end] = [wordStart(text, at), wordEnd(text, at)];
  const after = text.slice(end, lineEnd(text, end)).trim();
  if (!/^([:},#]|$)/.test(after)) return undefined;
  const hasColon = after.startsWith(':');
  const word = start === end ? placeholder : text.slice(start, end);
  const whole = `${text.slice(0, start)}${word}${hasColon ? '' : ': '}${text.slice(end)}`;
  const place = keyAt(whole, start);
  if (place?.span.start !== start) return undefined;
  return { path: place.path.slice(0, -1), span: span(start, end), hasColon, beside: place.beside };
}

/** Whether what stands before `at` in its line lets a key begin; a look at this line alone. */
export function mayBeKey(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, wordStart(text, at)).trimEnd();
  return /^[ -]*$/.test(before) || before.endsWith('{') || before.endsWith(',');
}

const isLetter = (text: string, at: number): boolean => /^[A-Za-z]$/.test(text.charAt(at));

function wordStart(text: string, at: number): number {
  let start = at;
  while (isLetter(text, start - 1)) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text, end)) end++;
  return end;
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};
