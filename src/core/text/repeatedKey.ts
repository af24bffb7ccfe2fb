/**
 * Whether a JSON text says some key of one object twice: the reader keeps only the last, so writing the file back would
 * lose the others.
 * @param value what the text was read as
 */
export function hasRepeatedKey(text: string, value: object): boolean {
  const keys = countKeys(value);
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
  const token = /"(?:[^"\\]|\\.)*"|:/gs;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) if (match[0] === ':') colons++;
  return colons;
}

/** Without recursion: a file may be nested as deep as it likes. */
function countKeys(value: object): number {
  let keys = 0;
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const inside = Object.values(next);
    if (!Array.isArray(next)) keys += inside.length;
    for (const each of inside) if (typeof each === 'object' && each !== null) open.push(each);
  }
  return keys;
}
