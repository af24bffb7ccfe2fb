import { afterComma, particle, prefixedName } from './particles';
import { blank, emphasis, lowerWord, word, wordGap } from './characters';
import { anyTime, bracketedTime } from './time';

/** Unicode characters; a longer label opens no turn, declared or not. */
export const maxLabelLength = 120;

/**
 * A colon that closes a label nobody declared. Not before a link alone, since that is a reference
 * (`Slides: https://…`).
 */
export const colon = `(?::(?=${blank}|$|["'“”„‟‘’‚‛«»‹›「」『』\\[(<*_])(?!${blank}{0,8}<?https?://)|：)`;

/** The time that may stand between a label and its colon, with the blanks before it. */
const timeAfterLabel = `(?:${blank}{1,8}(?:[\\-–—]${blank})?${anyTime}|${bracketedTime})`;

/** What follows a label up to and with the colon that closes it. */
export const closedBy = (colonPattern: string): string =>
  `${emphasis}(?:${timeAfterLabel})?${emphasis}${blank}{0,8}${colonPattern}`;

/** What follows a label where a time ends the line and the speech begins below it. */
export const headEnd = `${emphasis}(?:${blank}${blank}|\\t)${blank}{0,16}${anyTime}:?${blank}{0,16}$`;

/** What follows a label that nobody declared. */
export const labelEnd = `(?:${closedBy(colon)}|${headEnd})`;

const paren = '[(（][^()（）\\[\\]:：\\n]{1,60}[)）]';

const digits = '[0-9]{1,3}';

/** `interviewer`, `speaker 2`, `voice #2` */
export const lowerLabel = `${lowerWord}(?:${wordGap}#?${digits})?`;

/** `De voorzitter`, `Focus group 2` */
const twoWords = `${word}${wordGap}${lowerLabel}`;

/** `P1`, `Mevr. de Vries-Jansen`, `Mireille Reece, PsyD`, `De heer Van der Linde (D66)` */
const name =
  `${word}(?:${wordGap}(?:${word}|${prefixedName}|${particle}|${paren}|#${digits})|${afterComma}){0,5}` +
  `(?:${wordGap}?${paren})?`;

/** A label without brackets, whoever it names: see `isSpeaker`. */
export const plainLabel = `(?:${name}|${twoWords}|${lowerLabel})`;

/** What stands inside the brackets of `[SPEAKER_01]:`. Neither a time nor a footnote (`[^1]:`). */
export const bracketedLabel = `(?!${anyTime}\\])[\\p{L}\\p{Nd}][^\\[\\]:：\\n]{0,39}`;
