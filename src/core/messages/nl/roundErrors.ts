import type { roundErrorsEn } from '../en/roundErrors';

export const roundErrorsNl: Record<keyof typeof roundErrorsEn, string> = {
  'round.unknown': 'Er is geen ronde "{round}" die te lezen is. Zie welke er zijn: intercoder round status',
  'round.notYours':
    '{coder} codeert niet in de ronde "{round}". Zeg wie je bent met --as, of trek een ronde met {coder} erbij.',
  'round.finished':
    '{coder} heeft de ronde "{round}" afgerond, en er verandert niets meer aan. Trek een nieuwe ronde voor andere oordelen.',
  'round.notWritable':
    '{file} bevat iets wat niet gelezen kon worden en is dus niet geschreven. Controleer de studie om te zien wat, en herstel dat eerst.',
  'round.changedMeanwhile': 'Dit is intussen gewijzigd; de stap is niet uitgevoerd. Bekijk het en beslis opnieuw.',
};
