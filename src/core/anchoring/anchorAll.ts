import type { Anchor } from '../coding/sidecar';
import { anchorIn, storedPlace, throughContext, verifies } from './anchorIn';
import type { Anchored } from './anchoring';
import type { SourceText } from '../text/sourceText';

/** UTF-16 units at the beginning of what is looked for that have to agree before the rest is compared. */
const headLength = 24;

/** More places than these that only begin alike are looked at by a search of their own, which takes bounded time. */
const mostTries = 200;

const base = 0x01000193;
/** What the unit that leaves the window counts for: base to the power of the window less one. */
const leaving = Array.from({ length: headLength - 1 }).reduce((power: number) => Math.imul(power, base), 1);

interface Sought {
  readonly anchor: Anchor;
  readonly index: number;
  readonly needle: string;
  readonly found: number[];
  tries: number;
}

/**
 * As `anchorIn`, for many passages of one text: those that are not at their place are all looked for in one pass over it
 * (R. M. Karp and M. O. Rabin, 1987), where one search for each would read the text as often as there are passages.
 */
export function anchorAll(source: SourceText, anchors: readonly Anchor[]): readonly Anchored[] {
  const results: Anchored[] = [];
  const sought = new Map<number, Sought[]>();
  anchors.forEach((anchor, index) => {
    const stored = storedPlace(source, anchor);
    const needle = anchor.prefix + anchor.quote + anchor.suffix;
    if (verifies(source, anchor, stored)) results[index] = { state: 'exact', span: stored, score: 1, via: 'stored' };
    else if (anchor.quote === '' || needle.length < headLength) results[index] = anchorIn(source, anchor);
    else {
      const key = hashOf(needle);
      sought.set(key, [...(sought.get(key) ?? []), { anchor, index, needle, found: [], tries: 0 }]);
    }
  });
  if (sought.size > 0) findHeads(source.text, sought);
  for (const { anchor, index, found, tries } of [...sought.values()].flat())
    results[index] = tries > mostTries ? anchorIn(source, anchor) : throughContext(source, anchor, found);
  return results;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < headLength; at++) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
  return hash;
}

/** One bit for each of 65,536 classes of fingerprints: most windows are told apart without a look into the map. */
function classesOf(keys: Iterable<number>): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const key of keys) classes[(key ^ (key >>> 16)) & 0xffff] = 1;
  return classes;
}

function findHeads(text: string, sought: ReadonlyMap<number, readonly Sought[]>): void {
  if (text.length < headLength) return;
  const classes = classesOf(sought.keys());
  let hash = hashOf(text);
  for (let start = 0; ; start++) {
    if (classes[(hash ^ (hash >>> 16)) & 0xffff] === 1)
      for (const one of sought.get(hash) ?? []) tryAt(text, start, one);
    const next = start + headLength;
    if (next >= text.length) return;
    const less = Math.imul(text.charCodeAt(start), leaving);
    hash = (Math.imul(hash - less, base) + text.charCodeAt(next)) | 0;
  }
}

function tryAt(text: string, start: number, one: Sought): void {
  if (one.tries > mostTries) return;
  one.tries++;
  if (text.startsWith(one.needle, start)) one.found.push(start);
}
