import { anchorAll } from '../../../src/core/anchoring/anchorAll';
import { orphaned, type Anchored, type Placed } from '../../../src/core/anchoring/anchoring';
import { contextAfter, contextBefore, contextLength, describeSpan } from '../../../src/core/anchoring/describeSpan';
import { findAgain } from '../../../src/core/anchoring/findAgain';
import type { ToAnchor } from '../../../src/core/anchoring/toAnchor';
import { contains, overlaps, span, type Span } from '../../../src/core/text/offsets';
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
  /** Said to be where the text says it is though its letters are not there: nobody can tell a copy from what is gone. */
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

interface Followed {
  readonly before: string;
  /** Where the passage was. */
  readonly at: Span;
  readonly lettered: LetteredText;
  /** Its letters. */
  readonly own: readonly number[];
  readonly withOld: boolean;
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
    const said = anchored.span;
    const followed = { before, at, lettered, own, withOld };
    const isThere = place !== undefined && (near(said, place) || isRestored(followed, said, place));
    if (isThere) {
      if (isWhole) right++;
    } else if (isMistakable(followed, anchored, place)) undecidable++;
    else
      wrong.push({ before, after: lettered.text, at, quote: before.slice(at.start, at.end), names, anchored, place });
  });
  return { passages: places.length, survivors, found: right, wrong, undecidable };
}

/**
 * Whether the text as it is now says that a passage is where it is not. A copy of it is all that is left of it. Or all
 * that can be known of it (its words and context; with the older text, the turns that it is in and those beside them)
 * is there to the letter, and where it is, it or both of what is beside it has changed.
 */
function isMistakable(
  { before, at, lettered, own, withOld }: Followed,
  { span: said, via }: Placed,
  place: Span | undefined,
): boolean {
  const { text } = lettered;
  if (isMostlyGone(lettered, own) && isFrom(lettered, said, own)) return true;
  if (place && isUnknowable(before, at, text, said, place)) return true;
  if (!readsTheSame(before, at, text, said)) return false;
  if (via === 'stored' || place === undefined) return true;
  if (withOld && String(turnsAround(before, at)) !== String(turnsAround(text, said))) return false;
  const [isBefore, isOwn, isAfter] = nearlyAround(before, at, text, place);
  return !isOwn || !(isBefore || isAfter);
}

/** Whether nothing around a place reads as it did, and at another the same turn is said, and the one before or after. */
function isUnknowable(before: string, at: Span, after: string, said: Span, place: Span): boolean {
  const [isBefore, , isAfter] = nearlyAround(before, at, after, said);
  const isSame = turnsAround(before, at)[1] === turnsAround(after, said)[1];
  return isSame && (isBefore || isAfter) && !nearlyAround(before, at, after, place).includes(true);
}

/** Which of the turns around a place read nearly as they did around another: the one before, its own, the one after. */
function nearlyAround(before: string, at: Span, after: string, place: Span): readonly [boolean, boolean, boolean] {
  const [was, is] = [turnsAround(before, at), turnsAround(after, place)];
  const [isBefore = false, isOwn = false, isAfter = false] = was.map((words, index) =>
    isNearly(words, is[index] ?? ''),
  );
  return [isBefore, isOwn, isAfter];
}

/** The turn before a place, those that it is in, and the one after, each on one line. */
function turnsAround(text: string, { start, end }: Span): readonly string[] {
  const turns = turnsOf(text);
  const first = turns.findLastIndex((turn) => turn.start <= start);
  const last = turns.findLastIndex((turn) => turn.start < end);
  const own = { start: turns[first]?.start ?? 0, end: turns[last]?.end ?? text.length };
  return [turns[first - 1], own, turns[last + 1]].map((turn) =>
    turn ? text.slice(turn.start, turn.end).replace(/\s+/g, ' ').trim() : '',
  );
}

/** Words and marks that two turns share, of those of the longer one, to read nearly the same. */
const nearly = 0.7;

function isNearly(a: string, b: string): boolean {
  const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
  const [here, there] = [wordsOf(a), wordsOf(b)];
  return a === b || common(here, there) >= nearly * Math.max(here.length, there.length);
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

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

/** Whether most of a passage, or of copies of it, is at a place. */
function isMostlyFrom(lettered: LetteredText, at: Span, own: readonly number[]): boolean {
  const here = new Set(lettered.originalsOf(at));
  return own.filter((id) => here.has(id)).length >= most * own.length;
}

/** A passage of which this share is at a place is there. */
const most = 0.8;

function isMostlyGone(lettered: LetteredText, own: readonly number[]): boolean {
  const left = new Set(lettered.lettersOf(span(0, lettered.text.length)));
  return own.filter((id) => left.has(id)).length * 2 < own.length;
}

/**
 * Whether a passage's very words stand around all that is left of it, or around what is left and copies of the rest:
 * what was taken out was put in again.
 */
const isRestored = ({ before, at, lettered, own }: Followed, said: Span, place: Span): boolean =>
  onOneLine(before.slice(at.start, at.end)) === onOneLine(lettered.text.slice(said.start, said.end)) &&
  (contains(said, place) || (overlaps(said, place) && isMostlyFrom(lettered, said, own)));

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
  // A text that began or ended just there says no more than what is on the same line.
  const isBegun = contextBefore(before, at.start).length < contextLength;
  const isEnded = contextAfter(before, at.end).length < contextLength;
  const around = (text: string, { start, end }: Span): string => {
    const [prefix, suffix] = [contextBefore(text, start), contextAfter(text, end)];
    const parts = [
      isBegun ? (prefix.split('\n').at(-1) ?? '') : prefix,
      text.slice(start, end),
      isEnded ? (suffix.split('\n')[0] ?? '') : suffix,
    ];
    return parts.map((part) => part.replace(/\s+/g, ' ')).join('\u0000');
  };
  return around(before, at) === around(after, place);
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
