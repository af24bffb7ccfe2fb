interface Range {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

const several = -1;

/**
 * Where runs of `gram` tokens that occur once in either range stand in both, in the order of the first. Indexes of
 * their first tokens.
 */
export function uniquePairs(
  before: Int32Array,
  after: Int32Array,
  { a, aEnd, b, bEnd }: Range,
  gram: number,
): readonly { readonly before: number; readonly after: number }[] {
  if (aEnd - a < gram || bEnd - b < gram) return [];
  const here = placesOnce(before, a, aEnd, gram);
  const there = placesOnce(after, b, bEnd, gram);
  const pairs: { before: number; after: number }[] = [];
  for (const [key, at] of here) {
    const twin = there.get(key) ?? several;
    if (at !== several && twin !== several && isSame(before, at, after, twin, gram))
      pairs.push({ before: at, after: twin });
  }
  return pairs;
}

/** By fingerprint of a run, where it stands; `several` where it does so more than once. */
function placesOnce(ids: Int32Array, from: number, to: number, gram: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + gram <= to; at++) {
    const key = fingerprint(ids, at, gram);
    places.set(key, places.has(key) ? several : at);
  }
  return places;
}

/** A number for a run of tokens; the same run has the same one. */
export function fingerprint(ids: Int32Array, at: number, gram: number): number {
  if (gram === 1) return ids[at] ?? 0;
  let mixed = 0;
  for (let index = at; index < at + gram; index++) {
    mixed = Math.imul(mixed ^ (ids[index] ?? 0), 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed;
}

function isSame(before: Int32Array, at: number, after: Int32Array, twin: number, gram: number): boolean {
  for (let index = 0; index < gram; index++) if (before[at + index] !== after[twin + index]) return false;
  return true;
}
