import { offset, span, type Span } from '../text/offsets';
import { contextLength } from './describeSpan';
import { lastAt, type Block, type Run, type Stretch, type TextDiff } from './diff/textDiff';
import { Vocabulary, type Tokens } from './diff/tokens';
import { collapse } from './likeness';
import { isInWord } from './nearbyPlaces';
import { standsIn } from './standsIn';
import {
  distinctive,
  fewAdded,
  fewGone,
  gapReach,
  leastKept,
  longestLabel,
  mostReplaced,
  smallGap,
  solid,
} from './weights';

/** What a comparison of two texts says of a passage of the first. */
export type Verdict =
  /** `isSame`: with the same words; `isSure`: nothing else there could be taken for it. */
  | { readonly kind: 'there'; readonly span: Span; readonly isSame: boolean; readonly isSure: boolean }
  /** `near`: where it would be. */
  | { readonly kind: 'gone'; readonly near: number };

/** Follows a passage of the text before through a comparison to the text after. */
export function followThrough(diff: TextDiff, at: Span): Verdict {
  const kept = keptIn(diff.runs, at);
  const elsewhere = keptIn(diff.moved, at);
  if (elsewhere > kept) return followMoved(diff, at);
  const place = span(mapStart(diff, at), mapEnd(diff, at));
  const near = Math.min(place.start, diff.after.length);
  if (place.start >= place.end) return { kind: 'gone', near };
  const isSame = sameWords(diff, at, place);
  if (isSame)
    return {
      kind: 'there',
      span: place,
      isSame,
      isSure: isSure(diff, withRepeatedLine(diff, inkedIn(diff.before, at))),
    };
  // So is what a few of its words have become.
  if (isLeftOf(diff, at, place, kept) || isReplacedInPlace(diff, at, place))
    return { kind: 'there', span: place, isSame, isSure: true };
  return { kind: 'gone', near };
}

/**
 * Whether what stands at a place is what is left of a passage. Few of its words, or words strewn over pages, say that
 * only beside text that stood there before too: any two texts have a "that" in common.
 */
function isLeftOf({ runs, before }: TextDiff, at: Span, place: Span, kept: number): boolean {
  const [was, is] = [at.end - at.start, place.end - place.start];
  if (kept < leastKept * Math.min(was, is)) return false;
  if (kept >= leastKept * Math.max(was, is)) return true;
  const left = span(Math.max(at.start - contextLength, 0), at.start);
  const right = span(at.end, Math.min(at.end + contextLength, before.length));
  const most = Math.max(left.end - left.start, right.end - right.start);
  return Math.max(keptIn(runs, left), keptIn(runs, right)) >= leastKept * most;
}

/** A passage without the blanks at its ends: they go and come with the words beside it. */
export function inkedIn(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return span(from, Math.max(from, start + words.trimEnd().length));
}

/** A word of which only the end is the same is another word. */
const sameWords = ({ before, after }: TextDiff, at: Span, place: Span): boolean =>
  collapse(before.slice(at.start, at.end)) === collapse(after.slice(place.start, place.end)) &&
  (!isInWord(after, place.start) || isInWord(before, at.start)) &&
  (!isInWord(after, place.end) || isInWord(before, at.end));

/** How many characters of a passage are in runs. */
function keptIn(runs: readonly Run[], at: Span): number {
  let kept = 0;
  for (let index = Math.max(lastAt(runs, at.start), 0); index < runs.length; index++) {
    const run = runs[index];
    if (run === undefined || run.before >= at.end) break;
    kept += Math.max(0, Math.min(run.before + run.length, at.end) - Math.max(run.before, at.start));
  }
  return kept;
}

function mapStart(diff: TextDiff, { start }: Span): number {
  const index = lastAt(diff.runs, start);
  const run = diff.runs[index];
  if (run && start < run.before + run.length) return run.after + start - run.before;
  return throughGap(diff, diff.gapAfter(index), start, 'start');
}

function mapEnd(diff: TextDiff, { end }: Span): number {
  const index = lastAt(diff.runs, end - 1);
  const run = diff.runs[index];
  if (run && end <= run.before + run.length) return run.after + end - run.before;
  return throughGap(diff, diff.gapAfter(index), end, 'end');
}

/** Words that were replaced one by one stand for each other in order; otherwise as far along as before. */
function throughGap({ before, after }: TextDiff, gap: Stretch, place: number, edge: 'start' | 'end'): number {
  const vocabulary = new Vocabulary();
  const gone = vocabulary.words(before, gap.before, gap.beforeEnd);
  const added = vocabulary.words(after, gap.after, gap.afterEnd);
  if (added.ids.length === 0) return edge === 'start' ? gap.afterEnd : gap.after;
  const share = added.ids.length / Math.max(gone.ids.length, 1);
  if (edge === 'start') {
    const index = gone.ends.findIndex((end) => end > place);
    const twin = index === -1 ? undefined : Math.floor(index * share);
    return twin === undefined ? gap.afterEnd : withinToken(before, after, gone, added, index, twin, place);
  }
  const index = gone.starts.findLastIndex((start) => start < place);
  if (index === -1) return gap.after;
  const twin = Math.ceil((index + 1) * share) - 1;
  const token = gone.ends[index] ?? place;
  return place >= token
    ? (added.ends[twin] ?? gap.afterEnd)
    : withinToken(before, after, gone, added, index, twin, place);
}

/** A place inside a word that was changed: from whichever end of the word is the same up to it. */
function withinToken(
  before: string,
  after: string,
  gone: Tokens,
  added: Tokens,
  index: number,
  twin: number,
  place: number,
): number {
  const [from, to] = [gone.starts[index] ?? place, gone.ends[index] ?? place];
  const [start, end] = [added.starts[twin] ?? 0, added.ends[twin] ?? 0];
  if (place <= from) return start;
  if (before.slice(from, place) === after.slice(start, start + place - from)) return start + place - from;
  if (before.slice(place, to) === after.slice(end - (to - place), end)) return Math.max(start, end - (to - place));
  return Math.min(start + place - from, end);
}

/** Whether a few words took the place of a few, between text that is as it was. */
function isReplacedInPlace(diff: TextDiff, at: Span, place: Span): boolean {
  const { before, after } = diff;
  const head = before.slice(0, at.start).trimEnd().length;
  const tail = before.length - before.slice(at.end).trimStart().length;
  if (keptIn(diff.runs, span(Math.max(head - 1, 0), head)) === 0 || keptIn(diff.runs, span(tail, tail + 1)) === 0)
    return false;
  const vocabulary = new Vocabulary();
  const gone = vocabulary.words(before, at.start, at.end).ids.length;
  const added = vocabulary.words(after, place.start, place.end).ids.length;
  return gone <= mostReplaced && added <= 2 * gone + 4;
}

/** Where the line that a passage is in is said more than once, the whole line has to be told from the others. */
function withRepeatedLine(diff: TextDiff, at: Span): Span {
  const { before } = diff;
  const start = before.lastIndexOf('\n', at.start - 1) + 1;
  const to = before.indexOf('\n', at.end);
  const line = before.slice(start, to === -1 ? before.length : to);
  const block = diff.blocks[lastAt(diff.blocks, at.start)];
  if (block === undefined || !diff.isRepeated(line)) return at;
  return span(Math.max(start, block.before), Math.min(start + line.length, Math.max(block.beforeEnd, at.end)));
}

/**
 * Whether an unchanged passage is at this place and no other. Text on both sides that is the same as before makes it
 * sure, unless what was put in or taken out there repeats it (then nobody can tell which of the two is left). Where the
 * text beside it is not the same, nothing that is like it may be near.
 */
function isSure(diff: TextDiff, at: Span): boolean {
  const index = lastAt(diff.blocks, at.start);
  const block = diff.blocks[index];
  if (block === undefined || at.end > block.beforeEnd) return false;
  const before = besideBefore(diff, index);
  const after = besideAfter(diff, index);
  // Who says it belongs to what is said: a line that another one could be taken for has the same label.
  const said = span(Math.max(lineStart(diff.before, at.start), block.before), at.end);
  const words = diff.before.slice(said.start, said.end);
  const sides = [
    {
      isWhole: intact(diff, index, -1, at.start - block.before, words) >= contextLength,
      slides: slidesBack(diff, block, before, firstLine(diff.before, at)),
      rivals: rivalsIn(diff, before.window, words, 'before'),
      window: before.window,
    },
    {
      isWhole: intact(diff, index, 1, block.beforeEnd - at.end, words) >= contextLength,
      slides:
        slidesOn(diff, block, after, lastLine(diff.before, said)) ||
        (isOneLine(diff, after.next) && slidesOn(diff, block, after, lastLine(diff.before, at))),
      rivals: rivalsIn(diff, after.window, words, 'after'),
      window: after.window,
    },
  ];
  if (sides.every(({ isWhole, slides, rivals }) => (isWhole ? !slides : !rivals && !slides))) {
    if (sides.some(({ isWhole }) => isWhole)) return true;
    if (sides.every(({ window }) => isSmall(window))) return true;
    if (block.weight >= solid && at.end - at.start >= distinctive / 2 && isOnce(diff, words)) return true;
  }
  return isWordForWord(diff, at, before.window, after.window);
}

function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return at - start > longestLabel ? at : start;
}

/** Of a passage of several lines, the first may be another one that reads the same, and so may the last. */
function firstLine(text: string, { start, end }: Span): Span {
  const length = text.slice(start, end).indexOf('\n');
  return span(start, length === -1 ? end : start + length);
}

const lastLine = (text: string, { start, end }: Span): Span =>
  span(start + text.slice(start, end).lastIndexOf('\n') + 1, end);

/** On one line it is the same one who speaks: there words could be taken for others without the label. */
const isOneLine = ({ before, after }: TextDiff, gap: Stretch): boolean =>
  !before.slice(gap.before, gap.beforeEnd).includes('\n') && !after.slice(gap.after, gap.afterEnd).includes('\n');

/** How much text beside a passage is as it was, words aside that were replaced one by one; endless at a text's end. */
function intact(diff: TextDiff, index: number, step: 1 | -1, near: number, words: string): number {
  let length = near;
  for (let at = index; length < contextLength; at += step) {
    const gap = step === 1 ? besideAfter(diff, at).next : besideBefore(diff, at).next;
    const next = diff.blocks[at + step];
    if (next === undefined) return gap.before === gap.beforeEnd && gap.after === gap.afterEnd ? Infinity : length;
    if (!isSmall(gap)) return length;
    if (!isReplaced(diff, gap) || standsInGap(diff, gap, words)) return length;
    length += next.weight;
  }
  return length;
}

/** A turn that came between is no word in another's place. */
function isReplaced({ before, after }: TextDiff, gap: Stretch): boolean {
  if (lineEndsIn(before, gap.before, gap.beforeEnd) !== lineEndsIn(after, gap.after, gap.afterEnd)) return false;
  const vocabulary = new Vocabulary();
  const gone = vocabulary.words(before, gap.before, gap.beforeEnd).ids.length;
  const added = vocabulary.words(after, gap.after, gap.afterEnd).ids.length;
  return gone > 0 && gone <= fewGone && added > 0 && added <= fewAdded;
}

const lineEndsIn = (text: string, from: number, to: number): number => text.slice(from, to).split('\n').length - 1;

const standsInGap = ({ before, after }: TextDiff, gap: Stretch, words: string): boolean =>
  standsIn(before, words, gap.before, gap.beforeEnd) || standsIn(after, words, gap.after, gap.afterEnd);

const isSmall = ({ before, beforeEnd, after, afterEnd }: Stretch): boolean =>
  beforeEnd - before <= smallGap && afterEnd - after <= smallGap;

interface Beside {
  /** What was changed next to a block. */
  readonly next: Stretch;
  /** The same and on to the next text that is certainly the same. */
  readonly window: Stretch;
}

function besideAfter(diff: TextDiff, index: number): Beside {
  const block = diff.blocks[index];
  const from = { before: block?.beforeEnd ?? 0, after: block?.afterEnd ?? 0 };
  const next = diff.blocks[index + 1];
  let far = index + 1;
  while (far < diff.blocks.length && (diff.blocks[far]?.weight ?? 0) < solid) far++;
  const to = diff.blocks[far];
  const end = { beforeEnd: diff.before.length, afterEnd: diff.after.length };
  return {
    next: { ...from, ...(next ? { beforeEnd: next.before, afterEnd: next.after } : end) },
    window: { ...from, ...(to ? { beforeEnd: to.before, afterEnd: to.after } : end) },
  };
}

function besideBefore(diff: TextDiff, index: number): Beside {
  const block = diff.blocks[index];
  const to = { beforeEnd: block?.before ?? 0, afterEnd: block?.after ?? 0 };
  const previous = diff.blocks[index - 1];
  let far = index - 1;
  while (far >= 0 && (diff.blocks[far]?.weight ?? 0) < solid) far--;
  const from = diff.blocks[far];
  return {
    next: { before: previous?.beforeEnd ?? 0, after: previous?.afterEnd ?? 0, ...to },
    window: { before: from?.beforeEnd ?? 0, after: from?.afterEnd ?? 0, ...to },
  };
}

/** Whether what was taken out or put in after a block ends as the block does from the passage on, blank lines aside. */
function slidesOn({ before, after }: TextDiff, block: Block, beside: Beside, at: Span): boolean {
  if (block.beforeEnd - at.start > gapReach) return false;
  const tail = before.slice(at.start, block.beforeEnd).trimEnd();
  const repeats = (text: string, from: number, to: number): boolean => {
    const end = from + text.slice(from, to).trimEnd().length;
    return end > from && text.slice(end - tail.length, end) === tail;
  };
  return isRepeated(beside, (gap) => [
    repeats(before, gap.before, gap.beforeEnd),
    repeats(after, gap.after, gap.afterEnd),
  ]);
}

/** The same of what was taken out or put in before a block: whether it begins as the block does up to the passage. */
function slidesBack({ before, after }: TextDiff, block: Block, beside: Beside, at: Span): boolean {
  if (at.end - block.before > gapReach) return false;
  const head = before.slice(block.before, at.end).trimStart();
  const repeats = (text: string, from: number, to: number): boolean => {
    const start = to - text.slice(from, to).trimStart().length;
    return start < to && text.startsWith(head, start);
  };
  return isRepeated(beside, (gap) => [
    repeats(before, gap.before, gap.beforeEnd),
    repeats(after, gap.after, gap.afterEnd),
  ]);
}

/**
 * Whether either text repeats something in what was changed beside a block. Up to the next text that is certainly the
 * same, the scraps between that are the same by chance left aside, what both repeat there may well be left.
 */
function isRepeated(
  { next, window }: Beside,
  repeats: (gap: Stretch) => readonly [isBefore: boolean, isAfter: boolean],
): boolean {
  if (repeats(next).includes(true)) return true;
  const [isBefore, isAfter] = repeats(window);
  return isBefore !== isAfter;
}

function rivalsIn({ before, after }: TextDiff, window: Stretch, words: string, side: 'before' | 'after'): boolean {
  const near = (from: number, to: number): readonly [number, number] =>
    side === 'after' ? [from, Math.min(to, from + gapReach)] : [Math.max(from, to - gapReach), to];
  return (
    standsIn(before, words, ...near(window.before, window.beforeEnd)) ||
    standsIn(after, words, ...near(window.after, window.afterEnd))
  );
}

const isOnce = ({ before, after }: TextDiff, words: string): boolean =>
  [before, after].every((text) => text.indexOf(words) === text.lastIndexOf(words));

/**
 * Whether all that differs around a passage are words that were replaced one by one, as when a name is corrected
 * everywhere: then the passage is the one in the same place of the row.
 */
function isWordForWord({ before, after }: TextDiff, at: Span, left: Stretch, right: Stretch): boolean {
  const size = Math.max(right.beforeEnd - left.before, right.afterEnd - left.after);
  if (size > gapReach) return false;
  const vocabulary = new Vocabulary();
  const gone = vocabulary.words(before, left.before, right.beforeEnd);
  const added = vocabulary.words(after, left.after, right.afterEnd);
  if (gone.ids.length !== added.ids.length) return false;
  const first = gone.starts.findIndex((start) => start >= at.start);
  if (first === -1 || gone.starts[first] !== at.start) return false;
  const same = gone.ids.filter((id, index) => id === added.ids[index]).length;
  const isThere = gone.ids.every((id, index) => !inPassage(gone, index, at) || id === added.ids[index]);
  return isThere && same * 2 >= gone.ids.length;
}

const inPassage = ({ starts }: Tokens, index: number, at: Span): boolean =>
  (starts[index] ?? 0) >= at.start && (starts[index] ?? 0) < at.end;

/** A passage in text that was moved as a whole. */
function followMoved(diff: TextDiff, at: Span): Verdict {
  const index = Math.max(lastAt(diff.moved, at.start), 0);
  const run = diff.moved.slice(index).find(({ before, length }) => before + length > at.start);
  if (run === undefined || run.before >= at.end) return { kind: 'gone', near: 0 };
  const shift = run.after - run.before;
  const place = span(Math.max(at.start + shift, 0), Math.min(at.end + shift, diff.after.length));
  if (place.start >= place.end) return { kind: 'gone', near: offset(run.after) };
  const isSame = sameWords(diff, at, place);
  const isWithin = run.before <= at.start && at.end <= run.before + run.length;
  const words = diff.before.slice(at.start, at.end);
  const reach = Math.max(at.start - run.before, run.before + run.length - at.end);
  // A question that is asked everywhere may be gone here and asked there.
  const isSure =
    isWithin &&
    run.length >= distinctive &&
    (reach >= contextLength || (words.length >= distinctive / 2 && isOnce(diff, words)));
  return { kind: 'there', span: place, isSame, isSure: isSame && isSure };
}
