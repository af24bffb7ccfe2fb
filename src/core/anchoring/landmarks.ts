import type { Anchor } from '../coding/sidecar';
import type { SourceText } from '../text/sourceText';
import { offset } from '../text/offsets';
import { fingerprint } from './diff/uniquePairs';
import { Vocabulary } from './diff/tokens';
import { landmarkPart, landmarkWords } from './weights';

/** Words in a row that stand once in what is stored of a transcript's passages and once in its text. Code points. */
export interface Landmark {
  /** Where they stood when they were stored. */
  readonly stored: number;
  readonly storedEnd: number;
  readonly now: number;
  /** Index of the passage they were stored with. */
  readonly of: number;
}

/** How far a landmark has moved, in code points. */
export const shiftOf = ({ stored, now }: Landmark): number => now - stored;

interface Stored extends Omit<Landmark, 'now'> {
  readonly ids: Int32Array;
  readonly at: number;
}

/** Finds landmarks, in the order of the places they were stored with. Each stored place comes once. */
export function findLandmarks(source: SourceText, anchors: readonly Anchor[]): readonly Landmark[] {
  const vocabulary = new Vocabulary();
  const stored = new Map<number, Stored | 'several'>();
  anchors.forEach((anchor, of) => {
    for (const one of storedGrams(anchor, of, vocabulary)) {
      const key = fingerprint(one.ids, one.at, landmarkWords);
      const known = stored.get(key);
      if (known === undefined) stored.set(key, one);
      else if (known !== 'several' && known.stored !== one.stored) stored.set(key, 'several');
    }
  });
  const words = vocabulary.words(source.text, 0, source.length);
  const places = new Map<number, number | 'several'>();
  for (let at = 0; at + landmarkWords <= words.ids.length; at++) {
    const key = fingerprint(words.ids, at, landmarkWords);
    if (stored.has(key)) places.set(key, places.has(key) ? 'several' : at);
  }
  const found: Landmark[] = [];
  for (const [key, at] of places) {
    const one = stored.get(key);
    if (at === 'several' || one === undefined || one === 'several') continue;
    if (!isSame(one.ids, one.at, words.ids, at)) continue;
    const now = source.toCodePoints(offset(words.starts[at] ?? 0));
    found.push({ stored: one.stored, storedEnd: one.storedEnd, now, of: one.of });
  }
  return found.sort((a, b) => a.stored - b.stored);
}

function* storedGrams(anchor: Anchor, of: number, vocabulary: Vocabulary): Generator<Stored, void> {
  const { prefix, quote, suffix, start, end } = anchor;
  const parts =
    quote.length > 2 * landmarkPart
      ? [
          { text: prefix + quote.slice(0, landmarkPart), from: start - countOf(prefix) },
          {
            text: quote.slice(-landmarkPart) + suffix,
            from: end - countOf(quote.slice(-landmarkPart)),
          },
        ]
      : [{ text: prefix + quote + suffix, from: start - countOf(prefix) }];
  for (const { text, from } of parts) {
    const { ids, starts, ends } = vocabulary.words(text, 0, text.length);
    const isPlain = countOf(text) === text.length;
    const place = (at: number): number => from + (isPlain ? at : countOf(text.slice(0, at)));
    // The first and the last word may be cut.
    for (let at = 1; at + landmarkWords < ids.length; at++) {
      const storedEnd = place(ends[at + landmarkWords - 1] ?? 0);
      yield { ids, at, of, stored: place(starts[at] ?? 0), storedEnd };
    }
  }
}

function isSame(here: Int32Array, at: number, there: Int32Array, twin: number): boolean {
  for (let index = 0; index < landmarkWords; index++) if (here[at + index] !== there[twin + index]) return false;
  return true;
}

/** In code points. */
function countOf(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00) count--;
  }
  return count;
}
