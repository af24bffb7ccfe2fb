import { lcs } from 'fast-myers-diff';
import type { Span } from '../text/offsets';
import { Vocabulary } from './diff/tokens';
import { besideReach, nearly, nextTo, telling } from './weights';

/** The words and marks of a paragraph on either side of a passage, nearest first. */
export interface Sides {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly count: number;
}

export function sidesOf(text: string, at: Span, paragraph: Span): Sides {
  const from = Math.max(paragraph.start, at.start - besideReach);
  const to = Math.min(paragraph.end, at.end + besideReach);
  const left = [...wordsOf(text.slice(from, at.start))].reverse();
  const right = wordsOf(text.slice(at.end, to));
  return { left, right, count: left.length + right.length };
}

/** The words and marks of a text. */
export function wordsOf(text: string): readonly string[] {
  const { starts, ends } = new Vocabulary().words(text, 0, text.length);
  return Array.from(starts, (start, index) => text.slice(start, ends[index]));
}

/** How many words and marks beside a passage are the same in both, in the same order. */
export const alikeness = (a: Sides, b: Sides): number => common(a.left, b.left) + common(a.right, b.right);

/** The same of two turns as wholes. */
export const alikenessOf = (a: string, b: string): number => common(wordsOf(a), wordsOf(b));

/** The length of the longest common subsequence (Myers 1986). */
function common(a: readonly string[], b: readonly string[]): number {
  let total = 0;
  for (const [, , length] of lcs(a, b)) total += length;
  return total;
}

/**
 * Whether a few words are all that is the same in a turn in which more than one other was changed: then something else
 * is said there, which begins or ends alike.
 */
export function isLeftAlone(words: string, was: Sides, is: Sides): boolean {
  if (words.length >= telling) return false;
  const [before, after] = [saidIn(was), saidIn(is)];
  if (Math.max(before.length, after.length) < 2) return false;
  return before.every((token) => !after.includes(token));
}

/** The words of a turn, without its label. */
function saidIn({ left, right }: Sides): readonly string[] {
  const colon = left.lastIndexOf(':');
  return [...(colon === -1 ? left : left.slice(0, colon)), ...right].filter((token) => /[\p{L}\p{N}]/u.test(token));
}

/** Tells of turns whether they say the same as this one but for a few words. */
export function readingNearly(words: string): (other: string) => boolean {
  let sought: readonly string[] | undefined;
  let known: ReadonlySet<string> = new Set();
  return (other) => {
    if (Math.min(words.length, other.length) < nearly ** 2 * Math.max(words.length, other.length)) return false;
    if (sought === undefined) known = new Set((sought = wordsOf(words)));
    const here = wordsOf(other);
    const least = nearly * Math.max(here.length, sought.length);
    return Math.min(here.length, sought.length) >= least && here.filter((token) => known.has(token)).length >= least;
  };
}

/** Whether what stands just before a place, or just after it, is as it is at another: else nothing more is compared. */
export function isNextToTheSame(text: string, at: Span, other: string, place: Span): boolean {
  const left = (of: string, { start }: Span): string => of.slice(Math.max(start - nextTo, 0), start);
  const right = (of: string, { end }: Span): string => of.slice(end, end + nextTo);
  return left(text, at) === left(other, place) || right(text, at) === right(other, place);
}
