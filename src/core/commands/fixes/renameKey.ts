import type { TextEdit } from '../../text/textEdits';
import { unlessWorse, type ProblemsIn } from './unlessWorse';

/**
 * The edit that writes a key as it was probably meant.
 * @param edit the key that is meant, in the place of the one that is there
 * @param problemsIn what is wrong with a text of this kind
 * @returns undefined where more would be wrong then: the key is there already, or what stands under it is no value of it
 */
export const renameKey = (text: string, edit: TextEdit, problemsIn: ProblemsIn): readonly TextEdit[] | undefined =>
  unlessWorse(text, [edit], problemsIn);
