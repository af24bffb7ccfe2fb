import type { Case } from '../main';
import { coldReport } from './coldReport';
import { coverage } from './coverage';
import { nominalAlphaOfUnits } from './nominalAlpha';
import { roundReport } from './roundReport';
import { setAlphaOfUnits } from './setAlpha';
import { spanAlphas } from './spanAlphas';

/** What agreement costs, and whether its intervals hold what they promise. */
export const agreement: Readonly<Record<string, Case>> = {
  nominalAlphaOfUnits,
  setAlphaOfUnits,
  roundReport,
  spanAlphas,
  coldReport,
  coverage,
};
