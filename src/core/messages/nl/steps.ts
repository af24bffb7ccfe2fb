import type { stepsEn } from '../en/steps';

export const stepsNl: Record<keyof typeof stepsEn, string> = {
  'step.assign': 'gecodeerd als {codes}',
  'step.unassign': 'weggehaald: {codes}',
};
