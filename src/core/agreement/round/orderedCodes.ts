import { coderPairs } from '../coderPairs';
import { isWeighted } from '../codes/designedStatistics';
import type { Design } from '../intervals/design';
import { meanOverPairs } from '../meanOf';
import { measured, missing, type JudgementTable, type Measure } from '../measure';
import { metricAlpha } from '../nominal/metricAlpha';
import { weightedKappa } from '../nominal/weightedKappa';
import type { Statistic } from '../statistic';
import type { UnitTable } from './judgedPassages';

/** A code whose children are levels of one scale, the lowest first. */
export interface Scale {
  readonly code: string;
  /** Indices of the codes that are its levels. */
  readonly levels: readonly number[];
}

/** Agreement on the level, in units to which two coders or more gave exactly one. Values alone, without intervals. */
export interface ScaleAgreement {
  readonly levels: number;
  readonly ordinalAlpha: Statistic;
  /** Weighted κ (Cohen 1968); with more than two coders the mean over pairs. */
  readonly linearKappa: Statistic;
  readonly quadraticKappa: Statistic;
  /** Judgements that gave a unit several levels at once: they are on no place of the scale. */
  readonly several: number;
}

export function scaleAgreements(
  units: UnitTable,
  scales: readonly Scale[],
  design: Design,
): Readonly<Record<string, ScaleAgreement>> {
  return Object.fromEntries(scales.map((scale) => [scale.code, scaleAgreement(units, scale, design)]));
}

function scaleAgreement({ table, passageOf }: UnitTable, { levels }: Scale, design: Design): ScaleAgreement {
  const { units, coders } = table;
  const values = new Int32Array(units * coders).fill(missing);
  let several = 0;
  for (let cell = 0; cell < values.length; cell++) {
    const given = levels.map((code) => table.judgements[code * units * coders + cell] ?? missing);
    if (given.includes(missing)) continue;
    const count = given.filter((value) => value === 1).length;
    if (count === 1) values[cell] = given.indexOf(1);
    if (count > 1) several += 1;
  }
  const times = table.multiplicity;
  const plain: JudgementTable = { units, coders, values, ...(times === undefined ? {} : { multiplicity: times }) };
  // What a unit stands for, as in the other figures; n is what was judged.
  const multiplicity = Float64Array.from(
    passageOf,
    (passage, unit) => (design.weights[passage] ?? 1) * (times?.[unit] ?? 1),
  );
  const of = (measure: Measure): Statistic => {
    const counted = measured(measure, plain);
    if (!isWeighted(design) || counted.value === null) return counted;
    const weighted = measured(measure, { ...plain, multiplicity });
    return counted.n === undefined ? weighted : { ...weighted, n: counted.n };
  };
  const places = [...levels.keys()];
  const kappa = (weights: 'linear' | 'quadratic'): Statistic =>
    meanOverPairs(
      coderPairs(coders).map(([one, other]) => of(weightedKappa(places, places.length, weights, one, other))),
    );
  return {
    levels: levels.length,
    ordinalAlpha: of(metricAlpha('ordinal', places)),
    linearKappa: kappa('linear'),
    quadraticKappa: kappa('quadratic'),
    several,
  };
}
