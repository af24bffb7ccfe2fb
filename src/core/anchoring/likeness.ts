import { contextAfter, contextBefore, contextLength } from './describeSpan';
import type { Span } from '../text/offsets';
import { letterDistance, letterLikeness } from '../text/letterDistance';
import { alignTokens } from './diff/alignTokens';
import { Vocabulary } from './diff/tokens';
import type { Sought } from './toAnchor';
import { contextWeight } from './weights';

/** How much alike the words and contexts of a passage are to those at a place, each from 0 to 1. */
export interface Fit {
  readonly quote: number;
  readonly prefix: number;
  readonly suffix: number;
  /** All three, weighted. */
  readonly score: number;
}

/** How well a place of a text fits a passage. 1 where its words and whole context stand there, line breaks aside. */
export function fitAt(text: string, anchor: Sought, at: Span): Fit {
  const quote = likeness(anchor.quote, text.slice(at.start, at.end));
  const prefix = contextLikeness(anchor.prefix, contextBefore(text, at.start), 'end');
  const after = contextLikeness(anchor.suffix, contextAfter(text, at.end), 'start');
  const suffix = goesOn(text, anchor, at) ? after / 2 : after;
  const words = anchor.quote.length;
  const [left, right] = [anchor.prefix.length * contextWeight, anchor.suffix.length * contextWeight];
  return {
    quote,
    prefix,
    suffix,
    score: (quote * words + prefix * left + suffix * right) / (words + left + right),
  };
}

/** Whether more is said on the line of a place where the text ended after the passage. */
function goesOn(text: string, { suffix, wentOn = false }: Sought, { end }: Span): boolean {
  if (wentOn || suffix.length >= contextLength) return false;
  const line = text.slice(end, end + contextLength).split('\n')[0] ?? '';
  return line.trimEnd() !== (suffix.split('\n')[0] ?? '').trimEnd();
}

/** Every run of blanks and line ends as one blank. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

export const collapse = (text: string): string => squeeze(text).trim();

/** Letter by letter up to so many cells of the table; word by word beyond. */
const mostCells = 250_000;

/** One minus the share of letters that differ (Levenshtein); of long texts, the share of words that are the same. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [collapse(a), collapse(b)];
  if (one === other) return 1;
  if (one.length * other.length > mostCells) return wordLikeness(one, other);
  return letterLikeness(one, other);
}

/** As much of the context as was kept, beginning at the passage; what stands beyond it does not count. */
function contextLikeness(kept: string, here: string, from: 'start' | 'end'): number {
  if (kept === here) return 1;
  const [one, other] = from === 'start' ? [kept, here] : [reversed(kept), reversed(here)];
  const [a, b] = [squeeze(one), squeeze(other)];
  // Context cut short is that of a text's end: it says little, and nothing against a place.
  if (a.length === 0) return 1;
  return Math.max(0, 1 - letterDistance(a, b).prefix / a.length);
}

const reversed = (text: string): string => Array.from(text).reverse().join('');

function wordLikeness(a: string, b: string): number {
  const vocabulary = new Vocabulary();
  const [here, there] = [vocabulary.words(a, 0, a.length), vocabulary.words(b, 0, b.length)];
  const work = alignTokens(here.ids, there.ids, { grams: [3, 1], mostInFull: 400 });
  let step = work.next();
  while (!step.done) step = work.next();
  const same = step.value.reduce((total, { length }) => total + length, 0);
  return same / Math.max(here.ids.length, there.ids.length, 1);
}
