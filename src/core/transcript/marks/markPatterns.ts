import { anyOf, blank } from '../line/characters';
import { eventWords, pauseWords, unheardWords } from '../line/eventWords';
import { timeInSpeech } from '../line/time';
import type { MarkKind } from '../transcript';

/** `content` in round or square brackets. */
const inBrackets = (content: string): string => `(?:\\(${content}\\)|\\[${content}\\])`;

/** What may follow the first word in brackets. */
const rest = `(?![\\p{L}\\p{M}])[^()\\[\\]\\n]{0,60}`;

const beginningWith = (words: readonly string[]): string => inBrackets(`(?:${anyOf(new Set(words))})${rest}`);

const seconds = `[0-9]{1,2}(?:[.,][0-9]{1,2})?(?:${blank}?(?:seconden|secondes|seconds|sekunden|sec|sek|s)\\.?)?`;

const sizeOfPause = `(?:(?:long|short|lange|korte|kurze|longue|courte|larga)${blank})?`;

/** A coordinated word left short is whole: `voor- en nadelen`. */
const notCoordinated = `(?!${blank}(?:en|of|tot|and|or|to|und|oder|bis|et|ou|y|o)(?![\\p{L}\\p{M}]))`;

/**
 * What each kind of mark looks like, the earlier kind first where two would fit. To be read with case ignored. The
 * same sources make the TextMate grammar.
 */
export const markPatterns: readonly (readonly [MarkKind, string])[] = [
  ['time', `(?<![0-9:])${timeInSpeech}`],
  [
    'pause',
    `(?:\\((?:\\.{1,3}|…|-{1,3}|${seconds})\\)|${inBrackets(`${sizeOfPause}(?:${anyOf(pauseWords)})${rest}`)})`,
  ],
  ['unheard', `(?:${beginningWith(unheardWords)}|\\(${blank}{1,20}\\)|${inBrackets('\\?{1,3}')})`],
  ['event', `(?:\\(\\([^()\\n]{1,120}\\)\\)|\\{[^{}\\n]{1,80}\\}|${beginningWith(eventWords)})`],
  ['doubtful', inBrackets('[^()\\[\\]\\n]{1,60}\\?')],
  ['anonymised', '\\[\\p{L}[^()\\[\\]\\n]{0,59}\\](?!\\()'],
  ['overlap', '(?<![:/])//[^/\\n]{1,200}//'],
  [
    'cutOff',
    `(?<![\\p{L}\\p{M}\\p{N}'’\\-])[\\p{L}\\p{M}'’]{1,40}(?:-{1,2}|—)(?=[ \\t.,;!?…)\\]"”’]|$)${notCoordinated}`,
  ],
];
