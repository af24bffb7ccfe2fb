import type { Anchor } from '../coding/sidecar';
import { overlaps, type Span } from '../text/offsets';
import { orphaned, type Anchored } from './anchoring';
import { collapse, fitAt, type Fit } from './likeness';
import { standsIn } from './standsIn';
import type { Sought } from './toAnchor';
import { alike, distinctive, floor, margin, mostCandidates, telling, whole } from './weights';

/** What is known about where a passage can be, beside how a place looks. */
export interface Expected {
  /** Whether a place keeps the order of what stands around the passage; true where that is not known. */
  readonly isInOrder: (at: Span) => boolean;
  /** Whether a place has moved by just as much as what stands before the passage, and after it. */
  readonly isShiftedLike: (at: Span, side: 'left' | 'right') => boolean;
  /** Whether words stand only once in the text. */
  readonly isOnce: (words: string) => boolean;
}

interface Judged extends Fit {
  readonly at: Span;
  readonly isSame: boolean;
}

/**
 * Which of several places is the passage's, if that can be told. The same words are taken to be the passage only where
 * nothing speaks for another place, or for none: what is left are places for the coder to look at.
 */
export function likeliest(text: string, anchor: Sought, places: readonly Span[], expected: Expected): Anchored {
  const judged = places
    .map((at): Judged => ({
      at,
      ...fitAt(text, anchor, at),
      isSame: collapse(text.slice(at.start, at.end)) === collapse(anchor.quote),
    }))
    .sort((a, b) => b.score - a.score);
  const [first] = judged;
  if (first === undefined) return orphaned;
  const best = bestReading(first, judged);
  if (best.score < floor) {
    return perhaps(
      judged.filter((one) => (one.isSame ? mayBe(anchor, one, expected) : isWhatIsLeft(text, anchor, one))),
    );
  }
  const rivals = judged.filter((one) => one.score > best.score - margin && isElsewhere(one.at, best.at));
  if (rivals.length > 0) {
    const shifted = [best, ...rivals].filter(({ at }) => isShifted(at, expected));
    const [only] = shifted;
    if (shifted.length === 1 && only?.isSame && hasWholeContext(anchor, only))
      return { ...found(only), state: 'moved', via: 'neighbours' };
    return perhaps([best, ...rivals]);
  }
  if (!best.isSame) return best.quote >= floor - 0.25 ? { ...found(best), state: 'changed' } : perhaps([best]);
  if (!isSure(anchor, best, expected)) return perhaps([best]);
  return { ...found(best), state: 'moved', via: isShifted(best.at, expected) ? 'neighbours' : 'likeness' };
}

/**
 * Of several readings of one place: the passage's very words; else what stands between the whole of its context; else
 * the one with the most of its words, since what was put in beside it is not its own.
 */
function bestReading(first: Judged, judged: readonly Judged[]): Judged {
  const readings = judged.filter((one) => one.score >= Math.min(floor, first.score) && !isElsewhere(one.at, first.at));
  const closest = readings.reduce((best, one) => (one.quote > best.quote ? one : best), first);
  const between = readings.find((one) => Math.min(one.prefix, one.suffix) >= whole);
  return closest.isSame || between === undefined || between.quote < closest.quote - 2 * margin ? closest : between;
}

const found = ({ at, score }: Judged): { readonly span: Span; readonly score: number; readonly via: 'likeness' } => ({
  span: at,
  score,
  via: 'likeness',
});

function perhaps(judged: readonly Judged[]): Anchored {
  const [best] = judged;
  if (best === undefined) return orphaned;
  const distinct: Span[] = [];
  for (const { at } of judged) if (distinct.every((one) => isElsewhere(one, at))) distinct.push(at);
  const candidates = distinct.slice(0, mostCandidates).sort((a, b) => a.start - b.start);
  return { state: 'ambiguous', candidates, score: best.score, via: 'likeness' };
}

/** Whether a place beside the whole of a passage's context on one side has words of its that stood there. */
function isWhatIsLeft(text: string, { quote }: Anchor, { at, prefix, suffix }: Judged): boolean {
  const words = text.slice(at.start, at.end);
  if (prefix >= whole && quote.startsWith(words)) return true;
  if (suffix >= whole && (quote.endsWith(words) || quote.startsWith(words))) return true;
  const own = new Set(quote.split(/\s+/));
  return Math.min(prefix, suffix) >= whole && words.split(/\s+/).some((word) => own.has(word));
}

/** Two readings of one place are no alternatives. */
const isElsewhere = (a: Span, b: Span): boolean => !overlaps(a, b);

/** Whether the same words are worth a look though little else is as it was. */
const mayBe = ({ quote }: Anchor, { prefix, suffix }: Fit, { isOnce }: Expected): boolean =>
  Math.max(prefix, suffix) >= whole || Math.min(prefix, suffix) >= alike || (quote.length >= telling && isOnce(quote));

const isShifted = (at: Span, { isShiftedLike }: Expected): boolean =>
  isShiftedLike(at, 'left') && isShiftedLike(at, 'right');

/** Few words are known by their context alone, to the letter: a label that differs is another turn's. */
const hasWholeContext = ({ quote }: Anchor, { prefix, suffix }: Pick<Fit, 'prefix' | 'suffix'>): boolean =>
  Math.min(prefix, suffix) >= (quote.length < telling ? 1 : whole);

/** Of several turns the last may be gone with what stood after it, and another that says as little have come there. */
const isSaidAgain = (line: string, lines: readonly string[], { isOnce }: Expected): boolean =>
  lines.length > 1 && line.length < telling && !isOnce(line);

/** Whether the same words at a place are the passage, and not the same said once more. */
function isSure(anchor: Anchor, { at, prefix, suffix }: Judged, expected: Expected): boolean {
  const { quote } = anchor;
  if (!expected.isInOrder(at)) return false;
  if (hasWholeContext(anchor, { prefix, suffix })) return true;
  // Said elsewhere too, in a sentence that may differ from its own by a word.
  if (quote.length < distinctive && !expected.isOnce(quote)) return false;
  if (isShifted(at, expected) && (Math.max(prefix, suffix) >= whole || Math.min(prefix, suffix) >= alike)) return true;
  // Where the same was said just beside it and that side has changed, either of the two may be what is left.
  if (prefix < whole && standsIn(anchor.prefix, quote, 0, anchor.prefix.length)) return false;
  if (suffix < whole && standsIn(anchor.suffix, quote, 0, anchor.suffix.length)) return false;
  const lines = quote.trim().split('\n');
  if (suffix < alike && isSaidAgain(lines.at(-1) ?? '', lines, expected)) return false;
  if (prefix < alike && isSaidAgain(lines[0] ?? '', lines, expected)) return false;
  if (quote.length < telling) {
    // Its neighbour on the side that is whole has moved with it, and the other side has only a word changed.
    return (
      (prefix >= whole && suffix >= alike && expected.isShiftedLike(at, 'left')) ||
      (suffix >= whole && prefix >= alike && expected.isShiftedLike(at, 'right'))
    );
  }
  // A sentence that is said again with another word in it has contexts that are alike too.
  if (Math.min(prefix, suffix) >= alike && (Math.max(prefix, suffix) >= whole || quote.length >= distinctive))
    return true;
  const least = Math.max(prefix, suffix) >= alike ? distinctive : 2 * distinctive;
  return (Math.max(prefix, suffix) >= whole || quote.length >= least) && expected.isOnce(quote);
}
