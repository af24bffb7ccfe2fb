import search from 'approx-string-match';
import type { Anchor } from '../coding/sidecar';
import { span, type Span } from '../text/offsets';
import { contextPart, endOfLong, longestInOnePiece, mostErrors, mostNear, telling } from './weights';

/** Stretch of a text to look in. UTF-16 units. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Where a passage may be in a stretch of a text: its very words, what stands between its context, and what is like it. */
export function placesIn(text: string, anchor: Anchor, { from, to }: Window): readonly Span[] {
  const stretch = text.slice(from, to);
  const exact = startsOf(stretch, anchor.quote, mostNear).map((at) => span(at, at + anchor.quote.length));
  const found = [...exact, ...betweenContexts(stretch, anchor)];
  if (exact.length === 0 && anchor.quote.length >= contextPart / 2) found.push(...alikeIn(stretch, anchor.quote));
  return distinct(found.map(({ start, end }) => span(start + from, end + from)));
}

export function startsOf(text: string, words: string, limit: number): readonly number[] {
  const starts: number[] = [];
  if (words === '') return starts;
  for (let at = text.indexOf(words); at !== -1 && starts.length < limit; at = text.indexOf(words, at + 1))
    starts.push(at);
  return starts;
}

/** What stands after the end of the prefix and before the beginning of the suffix, where that is about as long. */
function betweenContexts(text: string, { prefix, quote, suffix }: Anchor): readonly Span[] {
  const before = prefix.slice(-contextPart);
  const after = suffix.slice(0, contextPart);
  const starts = startsOf(text, before, mostNear).map((at) => at + before.length);
  const ends = startsOf(text, after, mostNear);
  const longest = quote.length * 2 + telling;
  const between = starts.flatMap((start) => {
    const end = ends.find((one) => one > start);
    return end !== undefined && end - start <= longest ? [span(start, end)] : [];
  });
  // Where one side is gone the passage is taken to be as long as it was.
  const fromLeft = starts.map((start) => span(start, Math.min(start + quote.length, text.length)));
  const fromRight = ends.map((end) => span(Math.max(end - quote.length, 0), end));
  const heads = starts.map((start) => span(start, start + commonHead(text.slice(start, start + quote.length), quote)));
  const tails = ends.map((end) => span(end - commonTail(text.slice(Math.max(end - quote.length, 0), end), quote), end));
  const onLine = ends.flatMap((end) => leftOnLine(text, end, quote));
  return [...between, ...fromLeft, ...fromRight, ...heads, ...tails, ...onLine].filter(({ start, end }) => start < end);
}

/** The beginning of a passage that is all that is left of it, at the end of a line after which the suffix stands. */
function leftOnLine(text: string, end: number, quote: string): readonly Span[] {
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  for (let length = Math.min(line.length, quote.length - 1); length > 0; length--)
    if (line.endsWith(quote.slice(0, length)) && !isInWord(line, line.length - length) && !isInWord(quote, length))
      return [span(end - length, end)];
  return [];
}

/** How many characters two texts begin alike, in whole words. */
function commonHead(text: string, quote: string): number {
  let length = 0;
  while (length < text.length && length < quote.length && text[length] === quote[length]) length++;
  const cut = isInWord(text, length) || isInWord(quote, length);
  const head = text.slice(0, length);
  return (cut ? head.slice(0, head.search(/\s\S*$/) + 1) : head).trimEnd().length;
}

/** How many characters two texts end alike, in whole words. */
function commonTail(text: string, quote: string): number {
  let length = 0;
  while (length < text.length && length < quote.length && text.at(-1 - length) === quote.at(-1 - length)) length++;
  const cut = isInWord(text, text.length - length) || isInWord(quote, quote.length - length);
  const tail = text.slice(text.length - length);
  return (cut ? tail.replace(/^\S+/, '') : tail).trimStart().length;
}

/** The stretches with the fewest differences, at most three in ten characters. */
export function alikeIn(text: string, quote: string): readonly Span[] {
  if (quote.length > longestInOnePiece) return alikeAtEnds(text, quote);
  const found = search(text, quote, Math.floor(quote.length * mostErrors));
  return distinct(found.slice(0, mostNear).map(({ start, end }) => onWords(text, start, end)));
}

/** What it costs to look there: characters of the text times machine words of the passage (32 characters). */
export const stepsOf = (length: number, quote: string): number =>
  length * Math.ceil(Math.min(quote.length, 2 * endOfLong) / 32);

function alikeAtEnds(text: string, quote: string): readonly Span[] {
  const errors = Math.floor(endOfLong * mostErrors);
  const heads = search(text, quote.slice(0, endOfLong), errors);
  const tails = search(text, quote.slice(-endOfLong), errors);
  const found = heads.slice(0, mostNear).flatMap(({ start }) => {
    const tail = tails.find(({ end }) => end - start > quote.length / 2 && end - start < quote.length * 2);
    return tail ? [onWords(text, start, tail.end)] : [];
  });
  return distinct(found);
}

/** Where a stretch begins or ends inside a word, the nearer end of the word. */
function onWords(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start > 0 && start > from - 3 && isInWord(text, start)) start--;
  while (start < to && isInWord(text, start)) start++;
  while (end < text.length && end < to + 3 && isInWord(text, end)) end++;
  while (end > start && isInWord(text, end)) end--;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? span(start, end) : span(from, to);
}

/** Whether a place has a letter or a digit on both sides. */
export const isInWord = (text: string, at: number): boolean =>
  /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(at - 1, 0), at + 1));

function distinct(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((one) => [`${one.start}-${one.end}`, one])).values()];
}
