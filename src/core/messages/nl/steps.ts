import type { stepsEn } from '../en/steps';

export const stepsNl: Record<keyof typeof stepsEn, string> = {
  'step.assign': 'gecodeerd als {codes}',
  'step.complete': 'gemarkeerd als volledig gelezen: {file}',
  'step.notComplete': 'niet meer gemarkeerd als volledig gelezen: {file}',
  'step.orphan': '{count} {count|passage|passages} bewaard als niet gevonden',
  'step.reanchor': '{count} {count|passage|passages} op de nieuwe plaats bewaard',
  'step.reattach': 'opnieuw vastgemaakt',
  'step.move': '{count} {count|codering|coderingen} verhuisd naar {files}',
  'step.recode': 'gecodeerd als {codes}, weggehaald: {taken}',
  'step.judged': 'beoordeeld: {unit}',
  'step.notJudged': 'niet langer beoordeeld: {unit}',
  'step.question': 'vraag: {unit}',
  'step.suggestion': 'code voorgesteld: {name}',
  'step.unclear': 'onduidelijk: {unit}',
  'step.unassign': 'weggehaald: {codes}',
};
