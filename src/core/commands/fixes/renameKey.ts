import type { Problem } from '../../problem';
import { applyTextEdits, type TextEdit } from '../../text/textEdits';

/**
 * The edit that writes a key as it was probably meant.
 * @param edit the key that is meant, in the place of the one that is there
 * @param problemsIn what is wrong with a text of this kind
 * @returns undefined where more would be wrong then: the key is there already, or what stands under it is no value of it
 */
export function renameKey(
  text: string,
  edit: TextEdit,
  problemsIn: (text: string) => readonly Problem[],
): readonly TextEdit[] | undefined {
  const wrong = (one: string): number => problemsIn(one).filter(({ code }) => code !== 'file.misnamedKey').length;
  return wrong(applyTextEdits(text, [edit])) > wrong(text) ? undefined : [edit];
}
