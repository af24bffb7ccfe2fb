import type { Anchor } from '../coding/sidecar';
import { offset } from '../text/offsets';
import { contextAfter, contextBefore, contextLength } from './describeSpan';
import type { LiveText } from './liveText';

/** A passage's words and what stood around them: enough to know it again. */
export type Words = Pick<Anchor, 'quote' | 'prefix' | 'suffix'>;

/** As many UTF-16 units as the context can take. */
const reach = 2 * contextLength;

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

/**
 * Where lost words stand in an inserted text. What was inserted around them must be what stood around them before, as
 * far as either reaches; words inserted alone count. More places than one are none: nothing is guessed.
 */
export function findLost(words: Words, inserted: string): number | undefined {
  const { quote, prefix, suffix } = words;
  if (quote.length === 0 || quote.length > inserted.length) return undefined;
  const found = new Set<number>();
  // One long needle: the engine's search skips along it, where the bare quote of a "Yeah." would stop everywhere.
  const needle = prefix + quote + suffix;
  for (let at = inserted.indexOf(needle); at !== -1 && found.size < 2; at = inserted.indexOf(needle, at + 1)) {
    found.add(at + prefix.length);
  }
  // Only near the ends of what was inserted is there less context than was kept.
  const last = inserted.length - quote.length;
  for (let at = 0; at <= last; at++) {
    if (at === prefix.length) at = Math.max(at, last - suffix.length + 1);
    if (at <= last && standsAt(words, inserted, at)) found.add(at);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function standsAt({ quote, prefix, suffix }: Words, text: string, at: number): boolean {
  if (!text.startsWith(quote, at)) return false;
  const end = at + quote.length;
  const before = text.slice(Math.max(at - prefix.length, 0), at);
  return prefix.endsWith(before) && suffix.startsWith(text.slice(end, end + suffix.length));
}
