import type { stepsEn } from '../en/steps';

export const stepsNl: Record<keyof typeof stepsEn, string> = {
  'step.assign': 'Coderen: {codes}',
  'step.unassign': 'Weghalen: {codes}',
};
