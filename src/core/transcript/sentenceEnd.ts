import type { Abbreviations } from './abbreviations';
import { months } from './line/calendarWords';

/** Whether a run of terminators ends a sentence, or what stands around it says that the sentence goes on. */
export function endsSentence(text: string, run: RegExpExecArray, short: Abbreviations): boolean {
  const [signs] = run;
  if (!latinSigns.test(signs)) return true;
  nextWord.lastIndex = run.index + signs.length;
  const next = nextWord.exec(text)?.[1];
  if (next === undefined) return true;
  if (signs !== '.') return !(isLower(next) && pauseOrQuote.test(signs));
  const before = text.slice(Math.max(0, run.index - longestShort), run.index);
  if (dayNumber.test(before)) return !months.includes(next.toLowerCase());
  return !goesOn(before, text.slice(run.index + 1, run.index + 4), next, short);
}

const latinSigns = /^[.!?…]/;
const pauseOrQuote = /…|\.\.|[^.!?]$/;
const nextWord = /[\s"'“„”‘‚’«»‹›([*\-–—]*([\p{L}\p{N}][\p{L}\p{M}]{0,20})/uy;
const dayNumber = /(?<![\p{L}\p{N}.,:/-])[0-9]{1,2}$/u;

/** More UTF-16 units than an abbreviation takes, blanks in it included. */
const longestShort = 48;

/** The word before a full stop, with the shortened words right before it: `J. P`, `d. h`, `m.a.w`, `c.-à-d` */
const shortened = /(?<![\p{L}\p{M}\p{N}])(?:\p{L}\.[ \u00A0\u202F]?|\p{L}{2,3}\.){0,5}([\p{L}\p{M}-]{1,20})$/u;

const followedByLetter = /^[ \u00A0\u202F]\p{L}\./u;

const isLower = (word: string): boolean => /^\p{Ll}/u.test(word);

/** @param after the first characters behind the full stop */
function goesOn(before: string, after: string, next: string, short: Abbreviations): boolean {
  const found = shortened.exec(before);
  const [whole, last] = [found?.[0], found?.[1]];
  if (whole === undefined || last === undefined) return false;
  if (/^\p{L}$/u.test(last) && followedByLetter.test(after)) return true;
  if (isInitial(last) && !isLower(next)) return true;
  const joined = whole.replace(/[ \u00A0\u202F]/g, '').toLowerCase();
  const isOneOf = (words: ReadonlySet<string>): boolean => words.has(joined) || words.has(last.toLowerCase());
  if (isOneOf(short.before)) return true;
  if (isOneOf(short.beforeNumber)) return /^\p{N}/u.test(next);
  return isLower(next) && (joined.includes('.') || isOneOf(short.maybeLast));
}

/** `I` is a word of its own before it is an initial. */
const isInitial = (word: string): boolean => /^\p{Lu}$/u.test(word) && word !== 'I';
