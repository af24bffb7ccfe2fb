import type { Anchor } from '../coding/sidecar';
import { codePointOffset, span, type Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import type { Anchored } from './anchoring';
import type { LandmarkChain, Surroundings } from './landmarkChain';
import { shiftOf } from './landmarks';
import { likeliest, type Expected } from './likeliest';
import { alikeIn, placesIn, startsOf, stepsOf, type Window } from './nearbyPlaces';
import type { Sought } from './toAnchor';
import { alongside, floor, leastReach, leastTogether, mostGlobal, mostSteps, nearby, shortestGlobal } from './weights';

/**
 * Looks for passages without an older text to compare with: near the place that what is coded around them predicts, then
 * where a few words in a row of theirs stand, then in the whole text. One search serves one text, since what the whole
 * text costs is bounded for all of them together.
 */
export class Elsewhere {
  private stepsLeft = mostSteps;

  constructor(
    private readonly source: SourceText,
    private readonly chain: LandmarkChain,
  ) {}

  /** @param index of the passage among those that the landmarks were found with */
  find(anchor: Sought, index: number): Anchored {
    const around = this.chain.around(anchor.start, anchor.end);
    const expected = this.expected(anchor, around);
    const near = placesIn(this.source.text, anchor, this.windowAround(around.predicted ?? anchor.start, anchor));
    const close = likeliest(this.source.text, anchor, near, expected);
    if (close.state !== 'orphaned' && close.score >= floor) return close;
    const far = likeliest(this.source.text, anchor, this.farPlaces(anchor, index), expected);
    return far.score > close.score ? far : close;
  }

  /** Which of several places with the same words and context it is, if what is around it tells. */
  choose(anchor: Sought, places: readonly Span[]): Anchored {
    return likeliest(
      this.source.text,
      anchor,
      places,
      this.expected(anchor, this.chain.around(anchor.start, anchor.end)),
    );
  }

  /** Whether a place found by whole context fits in with what is coded around it; true where nothing is. */
  isInOrder(anchor: Anchor, index: number, at: Span): boolean {
    return this.fits(anchor, at) || (this.movesWithOthers(anchor, index, at) && this.mayHaveCome(anchor, at));
  }

  /** Whether a place keeps the order of what is coded around it, and has moved about as far; true where nothing is. */
  private fits(anchor: Anchor, at: Span): boolean {
    return this.isBetween(this.chain.around(anchor.start, anchor.end), at) && this.movesAsAround(anchor, at);
  }

  /** Nothing has come between two that are as far from each other as they were: what stands there has always stood there. */
  private mayHaveCome({ start, end }: Anchor, at: Span): boolean {
    const [from, to] = [this.source.toCodePoints(at.start), this.source.toCodePoints(at.end)];
    const { left, right } = this.chain.aroundNow(from, to);
    return left === undefined || right === undefined || shiftOf(right) - shiftOf(left) >= (end - start) / 2;
  }

  /** Whether what is coded before a passage and after it has moved by just as much as the place has. */
  isShifted(anchor: Anchor, at: Span): boolean {
    const { isShiftedLike } = this.expected(anchor, this.chain.around(anchor.start, anchor.end));
    return isShiftedLike(at, 'left') && isShiftedLike(at, 'right');
  }

  private expected(anchor: Anchor, around: Surroundings): Expected {
    const { text } = this.source;
    const shift = (at: Span): number => this.source.toCodePoints(at.start) - anchor.start;
    return {
      isInOrder: (at) => this.fits(anchor, at),
      isShiftedLike: (at, side) => {
        const mark = around[side];
        return mark !== undefined && shiftOf(mark) === shift(at);
      },
      isOnce: (words) => text.indexOf(words) === text.lastIndexOf(words),
    };
  }

  private isBetween({ left, right }: Surroundings, at: Span): boolean {
    const [start, end] = [this.source.toCodePoints(at.start), this.source.toCodePoints(at.end)];
    return (left === undefined || left.now <= start) && (right === undefined || end <= right.now + lengthOf(right));
  }

  /**
   * Whether a place has moved about as what stands before it or after it has, or by something between: true where nothing is
   * known there. What stands with a passage, its own context, is where its words are said once more too.
   */
  private movesAsAround({ prefix, suffix, start, end }: Anchor, at: Span): boolean {
    const { left, right } = this.chain.around(start - prefix.length, end + suffix.length);
    const shifts = [left, right].flatMap((mark) => (mark ? [shiftOf(mark)] : []));
    const shift = this.source.toCodePoints(at.start) - start;
    return (
      shifts.length === 0 || (Math.min(...shifts) - alongside <= shift && shift <= Math.max(...shifts) + alongside)
    );
  }

  /** Passages that stood around it before stand around it now: more than one turn was moved with it. */
  private movesWithOthers(anchor: Anchor, index: number, at: Span): boolean {
    const shift = this.source.toCodePoints(at.start) - anchor.start;
    const others = this.chain.all.filter(
      (mark) =>
        mark.of !== index &&
        Math.abs(mark.stored - anchor.start) <= 2 * nearby &&
        Math.abs(shiftOf(mark) - shift) <= alongside,
    );
    const places = others.map(({ stored }) => stored);
    const reach = Math.max(...places) - Math.min(...places);
    return new Set(others.map(({ of }) => of)).size >= leastTogether && reach >= leastReach;
  }

  /** UTF-16 units around a place in code points. */
  private windowAround(place: number, anchor: Anchor): Window {
    const at = this.source.fromCodePoints(codePointOffset(Math.max(place, 0)));
    return { from: Math.max(at - nearby, 0), to: Math.min(at + anchor.quote.length + nearby, this.source.length) };
  }

  private farPlaces(anchor: Anchor, index: number): readonly Span[] {
    const { text } = this.source;
    const { quote } = anchor;
    const own = this.chain.all.filter(({ of }) => of === index);
    const shifts = [...new Set(own.map(shiftOf))].slice(0, mostGlobal);
    const marked = shifts.flatMap((shift) => placesIn(text, anchor, this.windowAround(anchor.start + shift, anchor)));
    if (marked.length > 0 || quote.length < shortestGlobal) return marked;
    const exact = startsOf(text, quote, mostGlobal).map((start) => span(start, start + quote.length));
    if (exact.length > 0) return exact;
    this.stepsLeft -= stepsOf(text.length, quote);
    return this.stepsLeft > 0 ? alikeIn(text, quote) : [];
  }
}

const lengthOf = ({ stored, storedEnd }: { readonly stored: number; readonly storedEnd: number }): number =>
  storedEnd - stored;
