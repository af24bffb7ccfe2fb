import { coderPairs } from '../coderPairs';
import type { Measure } from '../measure';
import { brennanPrediger } from '../nominal/brennanPrediger';
import { cohenKappa } from '../nominal/cohenKappa';
import { gwetAC1 } from '../nominal/gwetAC1';
import { nominalAlpha } from '../nominal/nominalAlpha';
import { percentAgreement } from '../nominal/percentAgreement';
import { specificAgreement } from '../nominal/specificAgreement';

/** A code is present or absent. */
const q = 2;

/** The statistics of one code that are sums over units, in the order of `codeMeasureNames`. */
export const codeMeasures: readonly Measure[] = [
  percentAgreement(q),
  nominalAlpha(q),
  gwetAC1(q),
  brennanPrediger(q),
  specificAgreement(1, q),
  specificAgreement(0, q),
];

export const codeMeasureNames = [
  'percent',
  'krippendorffAlpha',
  'gwetAC1',
  'pabak',
  'positiveAgreement',
  'negativeAgreement',
] as const;

export type CodeMeasureName = (typeof codeMeasureNames)[number];

/** Cohen's κ of one code for each pair of coders. */
export const pairKappas = (coders: number): readonly Measure[] =>
  coderPairs(coders).map(([first, second]) => cohenKappa(q, first, second));
