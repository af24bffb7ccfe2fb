import { stringEnd } from './jsonString';

/**
 * Whether a JSON text says some key of one object twice: the reader keeps only the last, so writing the file back would
 * lose the others.
 * @param value what the text was read as
 */
export function hasRepeatedKey(text: string, value: object, { keys } = measureJson(value)): boolean {
  // The way we write every key, and much faster to count than to read the text again. Where a text is formatted
  // otherwise, or its strings look like keys, the count differs and the text is looked through.
  return count(text, '": ') !== keys && countColons(text) !== keys;
}

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
