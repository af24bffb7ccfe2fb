import { stringEnd } from './jsonString';
import { span, type Span } from './offsets';

/**
 * Whether a JSON text says some key of one object twice: the reader keeps only the last, so writing the file back would
 * lose the others.
 * @param value what the text was read as
 */
export function hasRepeatedKey(text: string, value: object, { keys } = measureJson(value)): boolean {
  // The way nearly everybody writes every key, and much faster to count than to read the text again. Where one is
  // written otherwise, or strings look like keys, the text is looked through.
  const isPlain = count(text, '":') === keys && !apart.test(text);
  return !isPlain && countColons(text) !== keys;
}

/**
 * The first key that an object of a JSON text says again, with where it does; undefined where none does. Reads the text
 * once more: for one that is known to hold one.
 */
export function repeatedKey(text: string): { readonly key: string; readonly at: Span } | undefined {
  // Of each list and object that is open, the keys so far; a list has none.
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (opening.has(unit)) open.push(new Set());
    else if (closing.has(unit)) open.pop();
    if (unit !== quote) continue;
    const end = stringEnd(text, at);
    colonNext.lastIndex = end;
    if (colonNext.test(text)) {
      const key = JSON.parse(text.slice(at, end)) as string;
      if (open.at(-1)?.has(key) === true) return { key, at: span(at, end) };
      open.at(-1)?.add(key);
    }
    at = end - 1;
  }
  return undefined;
}

const opening: ReadonlySet<number> = new Set([0x7b, 0x5b]);
const closing: ReadonlySet<number> = new Set([0x7d, 0x5d]);
/** A key whose colon stands apart from it. */
const apart = /"[ \t\n\r]+:/;
/** A string is a key where a colon follows. */
const colonNext = /[ \t\n\r]*:/y;

function count(text: string, words: string): number {
  let found = 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) found++;
  return found;
}

/** Colons outside strings: one for each key. */
function countColons(text: string): number {
  let colons = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === colon) colons++;
    else if (unit === quote) at = stringEnd(text, at) - 1;
  }
  return colons;
}

const quote = 0x22;
const colon = 0x3a;

/** How many keys a value holds, and how many lists and objects stand inside each other in it, itself included. */
export function measureJson(value: object): { readonly keys: number; readonly depth: number } {
  let keys = 0;
  let depth = 0;
  // Without recursion: a file may be nested as deep as it likes.
  for (let level: readonly object[] = [value]; level.length > 0; depth++) {
    const below: object[] = [];
    for (const each of level) {
      const inside: readonly unknown[] = Object.values(each);
      if (!Array.isArray(each)) keys += inside.length;
      for (const one of inside) if (typeof one === 'object' && one !== null) below.push(one);
    }
    level = below;
  }
  return { keys, depth };
}
