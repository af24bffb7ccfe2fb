import { anchorAll } from '../../../src/core/anchoring/anchorAll';
import { orphaned, type Anchored } from '../../../src/core/anchoring/anchoring';
import { contextAfter, contextBefore, describeSpan } from '../../../src/core/anchoring/describeSpan';
import { findAgain } from '../../../src/core/anchoring/findAgain';
import type { ToAnchor } from '../../../src/core/anchoring/toAnchor';
import { contains, span, type Span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';
import { Random } from '../../bench/random';
import { changes, somePlaces, turnsOf } from './changes';
import { LetteredText } from './letteredText';
import { aText, someManner } from './talk';

/** What became of the passages of one small text. */
export interface Swept {
  readonly passages: number;
  /** Of which every letter is left, in a row. */
  readonly survivors: number;
  readonly found: number;
  /** Said to be exact or moved, and not there. */
  readonly wrong: readonly Wrong[];
  /** Said to be where a copy stands between the very same words, which nobody can tell from it. */
  readonly undecidable: number;
}

export interface Wrong {
  readonly before: string;
  readonly after: string;
  readonly at: Span;
  readonly quote: string;
  readonly names: readonly string[];
  readonly anchored: Anchored;
  readonly place: Span | undefined;
}

/** A place this near, at both ends, is right. UTF-16 units. */
const tolerance = 5;

const near = (a: Span, b: Span): boolean =>
  Math.abs(a.start - b.start) <= tolerance && Math.abs(a.end - b.end) <= tolerance;

/** Changes a small text in a few ways and looks for what was coded in it. */
export function sweep(seed: number, withOld: boolean): Swept {
  const random = new Random(seed);
  const manner = someManner(random);
  const before = aText(random, manner);
  const places = somePlaces(random, before, random.between(1, 20));
  const lettered = new LetteredText(before);
  const letters = places.map((at) => lettered.lettersOf(at));
  const names = Array.from({ length: random.between(1, 4) }, () => random.pick(Object.keys(changes)));
  for (const name of names) changes[name]?.(random, lettered, manner);
  const found = look(before, lettered.text, places, withOld);
  const wrong: Wrong[] = [];
  let [survivors, right, undecidable] = [0, 0, 0];
  places.forEach((at, index) => {
    const anchored = found[index] ?? orphaned;
    const own = letters[index] ?? [];
    const place = lettered.extentOf(new Set(own));
    const isWhole = place !== undefined && String(lettered.lettersOf(place)) === String(own);
    if (isWhole) survivors++;
    if (!('span' in anchored) || anchored.state === 'changed') return;
    if (place && (near(anchored.span, place) || isRestored(before, at, lettered.text, anchored.span, place))) {
      if (isWhole) right++;
      return;
    }
    const isCloser = place !== undefined && moreAlike(before, at, lettered.text, anchored.span, place);
    if (isCloser || readsTheSame(before, at, lettered.text, anchored.span)) undecidable++;
    else if (isMostlyGone(lettered, own) && isFrom(lettered, anchored.span, own)) undecidable++;
    else
      wrong.push({ before, after: lettered.text, at, quote: before.slice(at.start, at.end), names, anchored, place });
  });
  return { passages: places.length, survivors, found: right, wrong, undecidable };
}

function isMostlyGone(lettered: LetteredText, own: readonly number[]): boolean {
  const left = new Set(lettered.lettersOf(span(0, lettered.text.length)));
  return own.filter((id) => left.has(id)).length * 2 < own.length;
}

/** Whether all that is left of a passage is at a place where its very words stand: what was taken out was put in again. */
const isRestored = (before: string, at: Span, after: string, said: Span, place: Span): boolean =>
  contains(said, place) && before.slice(at.start, at.end) === after.slice(said.start, said.end);

/**
 * Whether a passage with the turn before it and the one after reads more like it did at one place than at another: what
 * came between counts against a place.
 */
function moreAlike(before: string, at: Span, after: string, one: Span, other: Span): boolean {
  const was = wordsAround(before, at);
  const share = (words: readonly string[]): number => common(was, words) / Math.max(was.length, words.length, 1);
  return share(wordsAround(after, one)) > share(wordsAround(after, other));
}

function wordsAround(text: string, { start, end }: Span): readonly string[] {
  const turns = turnsOf(text);
  const first = turns.findLastIndex((turn) => turn.start <= start);
  const last = turns.findLastIndex((turn) => turn.start < end);
  const around = text.slice(turns[Math.max(first - 1, 0)]?.start ?? 0, turns[last + 1]?.end ?? text.length);
  return around.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** How many words two texts have in common, in the same order. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    b.forEach((other, index) =>
      next.push(word === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0)),
    );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether what stands at a place was copied from a passage, white space aside. */
function isFrom(lettered: LetteredText, at: Span, own: readonly number[]): boolean {
  const here = new Set(lettered.originalsOf(at));
  return own.filter((id) => !here.has(id)).length <= tolerance;
}

/**
 * Whether a passage stands where it is said to be as it stood before, words and whole context: to the letter the same
 * came there, and no file tells of more.
 */
function readsTheSame(before: string, at: Span, after: string, place: Span): boolean {
  const around = (text: string, { start, end }: Span): string =>
    [contextBefore(text, start), text.slice(start, end), contextAfter(text, end)]
      .map((part) => part.replace(/\s+/g, ' '))
      .join('\u0000');
  return around(before, span(at.start, at.end)) === around(after, place);
}

function look(before: string, after: string, places: readonly Span[], withOld: boolean): readonly Anchored[] {
  const [old, now] = [new SourceText(before), new SourceText(after)];
  const anchors = places.map((at) => describeSpan(old, at));
  const known = anchorAll(now, anchors);
  const work = findAgain(
    now,
    anchors.map((anchor, index): ToAnchor => ({ anchor, known: known[index] ?? orphaned, ...(withOld && { old }) })),
  );
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
