import { judgeInWords } from './judgeInWords';
import type { Words } from './words';

/** What everybody gave a unit: "anna, before: Trust — anna: nothing". */
export const givenInWords = (
  given: readonly { readonly coder: string; readonly codes: readonly string[] }[],
  t: Words,
): string =>
  given
    .map(({ coder, codes }) => `${judgeInWords(coder, t)}: ${codes.join(', ') || t('agreementView.gaveNothing')}`)
    .join(' — ');
