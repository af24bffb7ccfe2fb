/** UTF-16 units at the beginning of what is looked for that have to agree before the rest is compared. */
export const headLength = 24;

/** More places than these that only begin alike are looked at by a search of their own, which takes bounded time. */
const mostTries = 200;

const base = 0x01000193;
/** What the unit that leaves the window counts for: base to the power of the window less one. */
const leaving = Array.from({ length: headLength - 1 }).reduce((power: number) => Math.imul(power, base), 1);

/** Where words stand: in order; `isCut` where they begin as so much else does that not all was looked at. */
export interface Places {
  readonly starts: readonly number[];
  readonly isCut: boolean;
}

interface Sought {
  readonly needle: string;
  readonly starts: number[];
  tries: number;
}

/**
 * Where many words stand in a text, all looked for in one pass over it (R. M. Karp and M. O. Rabin, 1987), where one
 * search for each would read the text as often as there are words.
 * @param needles none shorter than `headLength`
 */
export function findAll(text: string, needles: Iterable<string>): ReadonlyMap<string, Places> {
  const all = new Map<string, Sought>();
  for (const needle of needles) if (!all.has(needle)) all.set(needle, { needle, starts: [], tries: 0 });
  const byHead = new Map<number, Sought[]>();
  for (const one of all.values()) {
    const key = hashOf(one.needle);
    const known = byHead.get(key);
    if (known) known.push(one);
    else byHead.set(key, [one]);
  }
  if (byHead.size > 0) findHeads(text, byHead);
  return new Map([...all].map(([needle, { starts, tries }]) => [needle, { starts, isCut: tries > mostTries }]));
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
  if (text.startsWith(one.needle, start)) one.starts.push(start);
}
