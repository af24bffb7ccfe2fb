import type { Problem } from '../../problem';
import { applyTextEdits, type TextEdit } from '../../text/textEdits';

/** What is wrong with a text that would stand in the place of another. */
export type ProblemsIn = (text: string) => readonly Problem[];

/**
 * The edits, or undefined where more would be wrong with the text then. What is only worth a remark does not count, nor do
 * keys that were meant otherwise.
 */
export function unlessWorse(
  text: string,
  edits: readonly TextEdit[],
  problemsIn: ProblemsIn,
): readonly TextEdit[] | undefined {
  const isWrong = ({ code, severity }: Problem): boolean => severity !== 'information' && code !== 'file.misnamedKey';
  const wrong = (one: string): number => problemsIn(one).filter(isWrong).length;
  return wrong(applyTextEdits(text, edits)) > wrong(text) ? undefined : edits;
}
