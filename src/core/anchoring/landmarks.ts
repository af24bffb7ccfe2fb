import type { Anchor } from '../coding/sidecar';
import type { SourceText } from '../text/sourceText';
import { offset } from '../text/offsets';
import { fingerprint } from './diff/uniquePairs';
import { Vocabulary, type Tokens } from './diff/tokens';
import { landmarkPart, landmarkWords, leastMarked } from './weights';

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
  const words = vocabulary.words(source.text, 0, source.length);
  const found = new Map<number, Landmark>();
  for (const length of landmarkWords) {
    for (const mark of marksOf(length, source, words, anchors, vocabulary))
      if (!found.has(mark.stored)) found.set(mark.stored, mark);
    if (new Set([...found.values()].map(({ of }) => of)).size >= leastMarked * anchors.length) break;
  }
  return [...found.values()].sort((a, b) => a.stored - b.stored);
}

/** Those of so many words. */
function marksOf(
  length: number,
  source: SourceText,
  words: Tokens,
  anchors: readonly Anchor[],
  vocabulary: Vocabulary,
): readonly Landmark[] {
  const stored = new Map<number, Stored | 'several'>();
  anchors.forEach((anchor, of) => {
    for (const one of storedGrams(length, anchor, of, vocabulary)) {
      const key = fingerprint(one.ids, one.at, length);
      const known = stored.get(key);
      if (known === undefined) stored.set(key, one);
      else if (known !== 'several' && known.stored !== one.stored) stored.set(key, 'several');
    }
  });
  const places = new Map<number, number | 'several'>();
  for (let at = 0; at + length <= words.ids.length; at++) {
    const key = fingerprint(words.ids, at, length);
    if (stored.has(key)) places.set(key, places.has(key) ? 'several' : at);
  }
  const found: Landmark[] = [];
  for (const [key, at] of places) {
    const one = stored.get(key);
    if (at === 'several' || one === undefined || one === 'several') continue;
    if (!isSame(one.ids, one.at, words.ids, at, length)) continue;
    const now = source.toCodePoints(offset(words.starts[at] ?? 0));
    found.push({ stored: one.stored, storedEnd: one.storedEnd, now, of: one.of });
  }
  return found;
}

function* storedGrams(length: number, anchor: Anchor, of: number, vocabulary: Vocabulary): Generator<Stored, void> {
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
    for (let at = 1; at + length < ids.length; at++) {
      const storedEnd = place(ends[at + length - 1] ?? 0);
      yield { ids, at, of, stored: place(starts[at] ?? 0), storedEnd };
    }
  }
}

function isSame(here: Int32Array, at: number, there: Int32Array, twin: number, length: number): boolean {
  for (let index = 0; index < length; index++) if (here[at + index] !== there[twin + index]) return false;
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
