import type { SourceText } from '../../text/sourceText';

/** The lines of a text; none of one that is not there. */
export const linesOf = (source: SourceText | undefined): readonly string[] => source?.text.split(/\r\n?|\n/) ?? [];

/** In UTF-16 units, line ends left aside. */
export const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, { length }) => sum + length, 0);
