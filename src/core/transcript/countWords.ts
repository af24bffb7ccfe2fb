import { lazily } from '../text/lazily';
import { markPatterns } from './marks/markPatterns';
import type { MarkKind } from './transcript';

/** Written in the speech without having been said. */
const unspokenKinds = new Set<MarkKind>(['time', 'pause', 'unheard', 'event']);

const unspoken = lazily(() => {
  const patterns = markPatterns.flatMap(([kind, pattern]) => (unspokenKinds.has(kind) ? [pattern] : []));
  return new RegExp(patterns.join('|'), 'gimu');
});

/** What unspoken marks begin with, to spare most texts the search for them. */
const mayHoldUnspoken = /[[({#]|:[0-9]/;

// Sets (flag v): a letter of Chinese or Japanese script is a word of its own and never part of another.
const ideograph = '[\\p{L}&&[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}]]';
const letter = '[[\\p{L}\\p{M}\\p{N}]--[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}]]';
const letters = `${letter}+`;
const joint = "(?:['’.\\-‐‑_]|(?<=\\p{N})[,:](?=\\p{N}))";

/** A word, to be read with the flag `v`. With an end to its parts: each keeps a way back, and megabytes of them fill a stack. */
export const wordSource = `${ideograph}|${letters}(?:${joint}${letters}){0,400}`;

/** Where a word begins. A pattern of whole words keeps a way back for each letter: one of 5 MB is too many for it. */
const beginning = lazily(
  () => new RegExp(`${ideograph}|(?<!${letter}|${letter}['’.\\-‐‑_]|\\p{N}[,:](?=\\p{N}))${letter}`, 'gv'),
);

/**
 * The number of words said in a stretch of speech. A word is a run of letters and digits; apostrophes, hyphens and full
 * stops inside it do not split it (`zo'n`, `co-coach`, `d.w.z.`), nor does the comma of a decimal number; each Chinese
 * or Japanese character counts as one. Not counted: times, pauses, events such as `(lacht)`, and marks for what was not
 * understood. Doubtful words, overlaps and pseudonyms in brackets were said and count.
 */
export function countWords(text: string): number {
  const spoken = spokenIn(text);
  const word = beginning();
  let count = 0;
  for (word.lastIndex = 0; word.test(spoken);) count += 1;
  return count;
}

/** Whether any word is said, without counting them all. */
export function holdsWord(text: string): boolean {
  const word = beginning();
  word.lastIndex = 0;
  return word.test(spokenIn(text));
}

const spokenIn = (text: string): string => (mayHoldUnspoken.test(text) ? text.replace(unspoken(), ' ') : text);
