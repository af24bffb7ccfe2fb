import type { Anchor } from '../coding/sidecar';
import { commonEnd, commonStart } from '../text/commonEnds';
import { codePointOffset, span, type Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { contextAfter, contextBefore } from './describeSpan';
import { solid } from './weights';

/** A passage of a text, and where it stands for certain in another one. */
export interface FoundPassage {
  readonly anchor: Anchor;
  readonly source: SourceText;
  readonly span: Span;
}

/** Those next to a passage in the text that both were taken from; undefined where there is none on that side. */
export interface Beside {
  readonly before: FoundPassage | undefined;
  readonly after: FoundPassage | undefined;
}

/**
 * Where a passage is that was moved to another text together with one that is found there: just as far from it as before,
 * in the same words, with the whole context on one side. At an end of what was moved, other words stand beside it on the
 * other side now: between two that were found that is enough, and beyond them it has to be so long that the same words
 * could not stand there by chance, or stand at the very end of the text.
 * @returns nothing where that is not certain, or the two on either side say different things
 */
export function besideFound(anchor: Anchor, { before, after }: Beside): Omit<FoundPassage, 'anchor'> | undefined {
  const [left, right] = [placeBy(anchor, before), placeBy(anchor, after)];
  if (left && right) return isSamePlace(left, right) && isThere(anchor, left, true) ? left : undefined;
  const one = left ?? right;
  return one && isThere(anchor, one, false) ? one : undefined;
}

type Place = Omit<FoundPassage, 'anchor'>;

/** Where it would be, as far from one that is found as it was. */
function placeBy({ start, end }: Anchor, found: FoundPassage | undefined): Place | undefined {
  if (found === undefined) return undefined;
  const { source } = found;
  const shift = source.toCodePoints(found.span.start) - found.anchor.start;
  const [from, to] = [start + shift, end + shift];
  if (from < 0 || to > source.codePointLength) return undefined;
  const at = span(source.fromCodePoints(codePointOffset(from)), source.fromCodePoints(codePointOffset(to)));
  return { source, span: at };
}

const isSamePlace = (a: Place, b: Place): boolean =>
  a.source === b.source && a.span.start === b.span.start && a.span.end === b.span.end;

function isThere({ quote, prefix, suffix }: Anchor, { source, span: at }: Place, isBetween: boolean): boolean {
  if (quote === '' || source.slice(at) !== quote) return false;
  const [left, right] = [contextBefore(source.text, at.start), contextAfter(source.text, at.end)];
  const [isLeft, isRight] = [left === prefix, right === suffix];
  if (isLeft && isRight) return true;
  if (!isLeft && !isRight) return false;
  if (isBetween) return true;
  const [here, before] = isLeft ? [right, suffix] : [left, prefix];
  const same = isLeft ? commonStart(here, before) : commonEnd(here, before);
  return same === here.length || quote.length + same >= solid;
}
