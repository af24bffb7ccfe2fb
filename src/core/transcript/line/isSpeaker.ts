import { months, weekdays } from './calendarWords';
import { anyOf, wordGap } from './characters';
import { eventWords, pauseWords, unheardWords } from './eventWords';
import { lowerLabel } from './label';
import { numberedNames, numberedWords, phraseWords, stopWords } from './stopWords';

const stops = new Set([...stopWords, ...numberedWords, ...weekdays]);
const numbered = new Set([...numberedWords, ...numberedNames, ...weekdays, ...months]);
const phrases = new Set(phraseWords);
const sounds = new Set([...eventWords, ...unheardWords, ...pauseWords]);

/** `2`, `3.1`, `12/3/2021` */
const partNumber = '[0-9]{1,3}(?:[./\\-][0-9]{1,4}){0,2}';
const date = '[0-9]{1,4}[./\\-][0-9]{1,2}[./\\-][0-9]{1,4}';
const amount = '[0-9]{1,9}';

const withNumber = new RegExp(`^(.*?)\\.?${wordGap}?${partNumber}$`, 'u');
const wholeDate = new RegExp(`^${date}$`, 'u');
const phrase = new RegExp(`^([^ \u00A0\u202F]+)${wordGap}${lowerLabel}$`, 'u');
const wholeAmount = new RegExp(`^${amount}$`, 'u');
const firstWord = /^[\p{L}\p{M}]+/u;

/** Whether something that has the form of a label may name somebody, rather than be `Note`, `Table 2`, `3 points`. */
export function isSpeaker(label: string): boolean {
  const lower = label.toLowerCase();
  if (stops.has(lower.endsWith('.') ? lower.slice(0, -1) : lower) || wholeDate.test(label)) return false;
  const part = withNumber.exec(lower)?.[1];
  if (part !== undefined && numbered.has(part)) return false;
  const first = phrase.exec(label)?.[1];
  return first === undefined || !(phrases.has(first.toLowerCase()) || wholeAmount.test(first));
}

/** Whether what stands in brackets is a sound, a pause or the like: `[laughs]`, `[inaudible 00:12]` */
export function isSound(bracketed: string): boolean {
  const first = firstWord.exec(bracketed)?.[0];
  return first !== undefined && sounds.has(first.toLowerCase());
}

const anyCase = (words: ReadonlySet<string>): string => `(?i:${anyOf(words)})`;

/** The labels that `isSpeaker` turns down, as a pattern for Oniguruma: the grammar cannot ask. */
export const notSpeaker =
  `(?:${anyCase(stops)}\\.?|${anyCase(numbered)}\\.?${wordGap}?${partNumber}|${date}|` +
  `(?:${anyCase(phrases)}|${amount})${wordGap}${lowerLabel})`;

/** What `isSound` recognises, likewise. */
export const sound = `${anyCase(sounds)}(?![\\p{L}\\p{M}])`;
