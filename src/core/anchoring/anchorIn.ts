import type { Anchor } from '../coding/sidecar';
import { span, type Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { orphaned, type Anchored } from './anchoring';
import { contextAfter, contextBefore } from './describeSpan';
import { occurrences } from './occurrences';
import { mostCandidates } from './weights';

/**
 * Where a stored passage is in a text. Offsets are never trusted: they count only where the quote and the whole context
 * on both sides agree (`exact`). Otherwise the same words with the same whole context are looked for: found once is
 * `moved`, several times `ambiguous`, not at all `orphaned`. Nothing is ever guessed.
 */
export function anchorIn(source: SourceText, anchor: Anchor): Anchored {
  const stored = storedPlace(source, anchor);
  if (verifies(source, anchor, stored)) return { state: 'exact', span: stored, score: 1, via: 'stored' };
  // One long needle: a search skips along it, where the bare quote of a "Yeah." would stop everywhere.
  const { prefix, quote, suffix } = anchor;
  return throughContext(source, anchor, quote === '' ? [] : occurrences(source.text, prefix + quote + suffix));
}

/** Where a passage was stored, in a text as it is now; may lie beyond it. */
export const storedPlace = (source: SourceText, { start, end }: Anchor): Span =>
  span(source.fromCodePoints(start), source.fromCodePoints(end));

/**
 * What follows from where a passage stands with its context.
 * @param starts where the prefix begins, in order
 */
export function throughContext(source: SourceText, anchor: Anchor, starts: Iterable<number>): Anchored {
  const { quote, prefix } = anchor;
  const found: Span[] = [];
  let isAnyWhole = false;
  for (const at of starts) {
    const start = at + prefix.length;
    const place = span(start, start + quote.length);
    isAnyWhole ||= hasContext(source, anchor, place);
    found.push(place);
    if (found.length === mostCandidates) break;
  }
  const [only] = found;
  if (only === undefined || !isAnyWhole) return orphaned;
  // Where a text ended after a passage it may go on now, and end elsewhere with the same.
  return found.length === 1
    ? { state: 'moved', span: only, score: 1, via: 'context' }
    : { state: 'ambiguous', candidates: found, score: 1, via: 'context' };
}

/** Whether a passage stands at a place: its words there, and the whole context on both sides. */
export function verifies(source: SourceText, anchor: Anchor, at: Span): boolean {
  return (
    at.start <= at.end &&
    at.end <= source.length &&
    anchor.quote.length > 0 &&
    anchor.quote.length === at.end - at.start &&
    source.text.startsWith(anchor.quote, at.start) &&
    hasContext(source, anchor, at)
  );
}

/** Whether a passage stands in a text where it was stored. */
export const isAsStored = (source: SourceText, anchor: Anchor): boolean =>
  verifies(source, anchor, storedPlace(source, anchor));

/** Context cut short at the text's ends only counts there. */
const hasContext = ({ text }: SourceText, { prefix, suffix }: Anchor, at: Span): boolean =>
  contextBefore(text, at.start) === prefix && contextAfter(text, at.end) === suffix;
