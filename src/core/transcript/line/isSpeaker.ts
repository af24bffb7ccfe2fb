import { eventWords, pauseWords, unheardWords } from './eventWords';
import { numberedWords, phraseWords, stopWords } from './stopWords';

const stops = new Set([...stopWords, ...numberedWords]);
const numbered = new Set(numberedWords);
const phrases = new Set(phraseWords);
const sounds = new Set([...eventWords, ...unheardWords, ...pauseWords]);

const withNumber = /^(.*?)\.?[ \u00A0\u202F]?[0-9]{1,3}$/u;
const phrase = /^([^ \u00A0\u202F]+)[ \u00A0\u202F]\p{Ll}[^ \u00A0\u202F]*(?:[ \u00A0\u202F][0-9]{1,3})?$/u;
const firstWord = /^[\p{L}\p{M}]+/u;
const date = /^[0-9]{1,4}([./-])[0-9]{1,2}\1[0-9]{1,4}$/;

/** Whether something that has the form of a label may name somebody, rather than be `Note`, `Table 2` or a date. */
export function isSpeaker(label: string): boolean {
  const lower = label.toLowerCase();
  if (stops.has(lower.endsWith('.') ? lower.slice(0, -1) : lower)) return false;
  const part = withNumber.exec(lower)?.[1];
  if (part !== undefined && numbered.has(part)) return false;
  const first = phrase.exec(label)?.[1];
  return (first === undefined || !phrases.has(first.toLowerCase())) && !date.test(label);
}

/** Whether what stands in brackets is a sound, a pause or the like: `[laughs]`, `[inaudible 00:12]` */
export function isSound(bracketed: string): boolean {
  const first = firstWord.exec(bracketed)?.[0];
  return first !== undefined && sounds.has(first.toLowerCase());
}
