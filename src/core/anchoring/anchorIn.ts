import type { Anchor } from '../coding/sidecar';
import { span, type Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { orphaned, type Anchored } from './anchoring';
import { contextAfter, contextBefore } from './describeSpan';
import { occurrences } from './occurrences';

/**
 * Where a stored passage is in a text. Offsets are never trusted: they count only where the quote and the whole context
 * on both sides agree (`exact`). Otherwise the same words with the same whole context are looked for: found once is
 * `moved`, several times `ambiguous`, not at all `orphaned`. Nothing is ever guessed.
 */
export function anchorIn(source: SourceText, anchor: Anchor): Anchored {
  const stored = span(source.fromCodePoints(anchor.start), source.fromCodePoints(anchor.end));
  if (verifies(source, anchor, stored)) return { state: 'exact', span: stored, score: 1, via: 'stored' };
  const found = findWithContext(source, anchor);
  const [only] = found;
  if (only === undefined) return orphaned;
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

/** Context cut short at the text's ends only counts there. */
const hasContext = ({ text }: SourceText, { prefix, suffix }: Anchor, at: Span): boolean =>
  contextBefore(text, at.start) === prefix && contextAfter(text, at.end) === suffix;

/** More equal places than this are as ambiguous as this many: hostile repetition must not fill memory. */
const mostCandidates = 20;

function findWithContext(source: SourceText, anchor: Anchor): Span[] {
  const { quote, prefix, suffix } = anchor;
  const found: Span[] = [];
  if (quote.length === 0) return found;
  // One long needle: a search skips along it, where the bare quote of a "Yeah." would stop everywhere.
  for (const at of occurrences(source.text, prefix + quote + suffix)) {
    const start = at + prefix.length;
    const place = span(start, start + quote.length);
    if (hasContext(source, anchor, place)) found.push(place);
    if (found.length === mostCandidates) break;
  }
  return found;
}
