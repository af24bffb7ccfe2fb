import type { Anchor } from '../coding/sidecar';
import { span, type Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { verifies } from './anchorIn';
import { findAll } from './findAll';
import { firstTwo, occurrences } from './occurrences';
import { copied } from './weights';

/** Where a passage stands whole, with all of its context: in how many places, and which one where it is only one. */
export interface WholePlaces {
  readonly count: 0 | 1 | 'several';
  /** Undefined also where the same words stand there, but their context is cut off at another end of the text. */
  readonly only: Span | undefined;
}

/** Of texts and passages that were looked at: a study is checked again and again while one of them is lost. */
const known = new WeakMap<SourceText, WeakMap<Anchor, WholePlaces>>();

/**
 * Looks for many passages of other texts in one text, all in one pass over it. One that is short even with its context
 * stands nowhere: it may be said in many texts.
 */
export function wholePlaces(source: SourceText, anchors: readonly Anchor[]): (anchor: Anchor) => WholePlaces {
  const found = known.get(source) ?? new WeakMap<Anchor, WholePlaces>();
  known.set(source, found);
  const sought = anchors.filter((anchor) => !found.has(anchor) && needleOf(anchor).length >= copied);
  const places = findAll(source.text, sought.map(needleOf));
  for (const anchor of sought) {
    const needle = needleOf(anchor);
    const { starts, isCut } = places.get(needle) ?? { starts: [], isCut: true };
    found.set(anchor, placesAt(source, anchor, isCut ? firstTwo(occurrences(source.text, needle)) : starts));
  }
  return (anchor) => found.get(anchor) ?? nowhere;
}

const nowhere: WholePlaces = { count: 0, only: undefined };

const needleOf = ({ prefix, quote, suffix }: Anchor): string => prefix + quote + suffix;

function placesAt(source: SourceText, anchor: Anchor, starts: readonly number[]): WholePlaces {
  const [first, another] = starts;
  if (first === undefined || anchor.quote === '') return nowhere;
  if (another !== undefined) return { count: 'several', only: undefined };
  const start = first + anchor.prefix.length;
  const at = span(start, start + anchor.quote.length);
  return { count: 1, only: verifies(source, anchor, at) ? at : undefined };
}
