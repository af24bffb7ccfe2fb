import type { errorsEn } from '../en/errors';

export const errorsNl: Record<keyof typeof errorsEn, string> = {
  'file.writeFailed':
    'Kon {file} niet schrijven: {reason}. Er is niets gewijzigd; maak plaats of kijk de rechten na en probeer opnieuw.',
  'coding.changedMeanwhile':
    'Deze codering is intussen gewijzigd of weggehaald ({id}); de stap is niet uitgevoerd. Bekijk ze en beslis opnieuw.',
};
