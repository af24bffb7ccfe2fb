import { lcs } from 'fast-myers-diff';
import type { Span } from '../text/offsets';
import { wordsAndMarks } from './diff/tokens';
import type { Reading } from './reading';
import { tokenEdits } from './tokenEdits';
import { besideReach, nextTo, telling } from './weights';

/** The words and marks of a paragraph on either side of a passage, nearest first. */
export interface Sides {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly count: number;
}

export function sidesOf(text: string, at: Span, paragraph: Span): Sides {
  const from = Math.max(paragraph.start, at.start - besideReach);
  const to = Math.min(paragraph.end, at.end + besideReach);
  const left = [...wordsAndMarks(text.slice(from, at.start))].reverse();
  const right = wordsAndMarks(text.slice(at.end, to));
  return { left, right, count: left.length + right.length };
}

/** How many words and marks beside a passage are the same in both, in the same order. */
export const alikeness = (a: Sides, b: Sides): number => common(a.left, b.left) + common(a.right, b.right);

/** The same of two turns as wholes. */
export const alikenessOf = (a: Reading, b: Reading): number => common(a.tokens, b.tokens);

/** Whether at least so many words and marks beside a passage are the same in both, which costs less than to count them. */
export function areAlike(a: Sides, b: Sides, least: number): boolean {
  const most = a.count + b.count - 2 * least;
  const left = most < 0 ? undefined : tokenEdits(a.left, b.left, most);
  return left !== undefined && tokenEdits(a.right, b.right, most - left) !== undefined;
}

/** The same of two turns as wholes. */
export const areReadAlike = ({ tokens: a }: Reading, { tokens: b }: Reading, least: number): boolean =>
  tokenEdits(a, b, a.length + b.length - 2 * least) !== undefined;

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

/** The words of a turn, without its label and without times, which are put in and taken out everywhere. */
function saidIn({ left, right }: Sides): readonly string[] {
  const before = withoutTimes(left);
  const colon = before.lastIndexOf(':');
  const said = [...(colon === -1 ? before : before.slice(0, colon)), ...withoutTimes(right)];
  return said.filter((token) => /[\p{L}\p{N}]/u.test(token));
}

/** Without numbers beside a colon, and the colons between them. */
const withoutTimes = (tokens: readonly string[]): readonly string[] =>
  tokens.filter((token, index) => {
    const [previous, next] = [tokens[index - 1] ?? '', tokens[index + 1] ?? ''];
    return token === ':'
      ? !(isNumber(previous) && isNumber(next))
      : !(isNumber(token) && (previous === ':' || next === ':'));
  });

const isNumber = (token: string): boolean => /^\d+$/.test(token);

/** Whether what stands just before a place, or just after it, is as it is at another: else nothing more is compared. */
export function isNextToTheSame(text: string, at: Span, other: string, place: Span): boolean {
  const left = (of: string, { start }: Span): string => of.slice(Math.max(start - nextTo, 0), start);
  const right = (of: string, { end }: Span): string => of.slice(end, end + nextTo);
  return left(text, at) === left(other, place) || right(text, at) === right(other, place);
}
