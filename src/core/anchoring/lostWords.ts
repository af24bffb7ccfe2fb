import type { Anchor } from '../coding/sidecar';
import { offset, span, type Span } from '../text/offsets';
import { contextAfter, contextBefore, contextLength } from './describeSpan';
import type { LiveText } from './liveText';
import { leastEvidence } from './weights';

/** A passage's words and what stood around them: enough to know it again. */
export type Words = Pick<Anchor, 'quote' | 'prefix' | 'suffix'>;

/** A passage that is nowhere for now. */
export interface Lost {
  readonly words: Words;
  /** Where it was lost, so that passages lost at one place are told from those that only read the same. */
  readonly origin: string;
  /** The text that was taken away with it, where that is known. */
  readonly block?: string;
}

/** As many UTF-16 units as the context can take. */
const reach = 2 * contextLength;

/** UTF-16 units times passages that one insertion may be searched for. */
const mostSearched = 20_000_000;

/** The words at a place of a text, as `describeSpan` would keep them. */
export function wordsAt(text: LiveText, start: number, end: number): Words {
  const before = text.slice(Math.max(start - reach, 0), start);
  const after = text.slice(end, Math.min(end + reach, text.length));
  return {
    quote: text.slice(start, end),
    prefix: contextBefore(before, offset(before.length)),
    suffix: contextAfter(after, offset(0)),
  };
}

/** A piece of text that came into a document, and where it stands there now. */
export interface Inserted {
  readonly text: string;
  readonly start: number;
  /** Part of a large replacement: nobody inserted just that, so where it begins and ends says nothing. */
  readonly isPart: boolean;
}

/** Where a lost passage came back, and whether that is certain. */
export interface Returned {
  readonly at: Span;
  readonly isSure: boolean;
}

/**
 * Which lost passages come back with what was inserted. Words that fit twice are nobody's, and a place that passages lost
 * at different places could both be at is neither's: nothing is guessed.
 */
export function findLost(
  lost: ReadonlyMap<string, Lost>,
  inserted: readonly Inserted[],
): ReadonlyMap<string, Returned> {
  const found = new Map<string, Returned>();
  const size = inserted.reduce((sum, { text }) => sum + text.length, 0);
  if (size * lost.size > mostSearched) return found;
  const claims = new Map<number, Set<string>>();
  for (const [id, one] of lost) {
    const places = inserted.flatMap(({ text, start, isPart }) =>
      [...placesIn(one, text)].map((at) => ({ start: start + at, isSure: !isPart && isTheVery(one, text, at) })),
    );
    const [place] = places;
    if (place === undefined || places.length > 1) continue;
    const { start, isSure } = place;
    found.set(id, { at: span(start, start + one.words.quote.length), isSure });
    const origins = claims.get(start) ?? new Set();
    claims.set(start, origins.add(one.origin));
  }
  for (const [id, { at }] of found) if ((claims.get(at.start)?.size ?? 0) > 1) found.delete(id);
  return found;
}

/** At most two places: more than one are as good as none. */
function placesIn(lost: Lost, inserted: string): ReadonlySet<number> {
  const { quote, prefix, suffix } = lost.words;
  const found = new Set<number>();
  if (quote.length === 0 || quote.length > inserted.length) return found;
  // One long needle: the engine's search skips along it, where the bare quote of a "Yeah." would stop everywhere.
  const needle = prefix + quote + suffix;
  for (let at = inserted.indexOf(needle); at !== -1 && found.size < 2; at = inserted.indexOf(needle, at + 1)) {
    found.add(at + prefix.length);
  }
  // Only near the ends of what was inserted is there less context than was kept.
  const last = inserted.length - quote.length;
  for (let at = 0; at <= last; at++) {
    if (at === prefix.length) at = Math.max(at, last - suffix.length + 1);
    if (at <= last && standsAt(lost, inserted, at)) found.add(at);
  }
  return found;
}

/** What was inserted around the words must be what stood around them, as far as either reaches. */
function standsAt({ words, block }: Lost, text: string, at: number): boolean {
  const { quote, prefix, suffix } = words;
  if (!text.startsWith(quote, at)) return false;
  const end = at + quote.length;
  const before = text.slice(Math.max(at - prefix.length, 0), at);
  const after = text.slice(end, end + suffix.length);
  if (!prefix.endsWith(before) || !suffix.startsWith(after)) return false;
  const isWhole = before === prefix && after === suffix;
  const evidence = before.length + quote.length + after.length;
  return isWhole || evidence >= leastEvidence || block?.trim() === text.trim();
}

/** Whether all that was taken away with the words came back with them, or all that stood around them: a part anybody may write. */
function isTheVery({ words: { quote, prefix, suffix }, block }: Lost, text: string, at: number): boolean {
  if (block !== undefined && text.includes(block.trim())) return true;
  return at >= prefix.length && text.startsWith(prefix + quote + suffix, at - prefix.length);
}
