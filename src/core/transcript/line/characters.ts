/**
 * Pieces of regular expressions, shared by the parser and the TextMate grammar. They keep to what JavaScript (flag `u`)
 * and Oniguruma read alike: every repetition is bounded, and a negated class always names the line end.
 */

/** One blank inside a line: space, tab, no-break space, narrow no-break space. */
export const blank = '[ \\t\u00A0\u202F]';

/** A blank between the words of a name. A tab parts columns instead. */
export const wordGap = '[ \u00A0\u202F]';

/** What a word of a label holds after its first character. */
export const wordCharacter = "[\\p{L}\\p{M}\\p{Nd}.'’\\-_/&+#@·]";

/** A letter that is not lower case (scripts without case have only such letters). */
export const capital = '[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}]';

const capitalOrDigit = '[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{Nd}]';

/** `Jansen`, `O'Brien`, `P1`, `M2/F3`, `主持人` */
export const word = `${capitalOrDigit}${wordCharacter}{0,59}`;

/** `interviewer`, `voorzitter` */
export const lowerWord = `\\p{Ll}${wordCharacter}{0,59}`;

/** Bold and italic marks of Markdown around a label. */
export const emphasis = '\\*{0,3}';

/** Any of `words` (plain text), longest first, so that no word hides a longer one. */
export const anyOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');

/** Whether a UTF-16 unit is blank in the widest sense: Unicode white space, line ends included. */
export const isBlankUnit = (unit: number): boolean =>
  unit <= 0x20
    ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
    : unit === 0xa0 || (unit >= 0x1680 && wideBlanks.test(String.fromCharCode(unit)));

const wideBlanks = /\s/;
