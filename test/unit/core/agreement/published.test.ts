import assert from 'node:assert/strict';
import { fleissNullError } from '../../../../src/core/agreement/nominal/fleissKappa';
import { fleissKappaMissingWithError } from '../../../../src/core/agreement/nominal/gwetAC1';
import { nominalStatistics, type NominalStatistics } from '../../../../src/core/agreement/nominal/nominalStatistics';
import { nominalTable, nominalTableOf } from '../../../../src/core/agreement/nominal/nominalTable';
import type { Statistic } from '../../../../src/core/agreement/statistic';
import { valueOf } from '../../../support/core/judgements';

const ofTable = (...counts: readonly (readonly number[])[]): NominalStatistics =>
  nominalStatistics(nominalTableOf(counts), { metric: 'nominal' });

function isAbout(actual: Statistic | number | undefined, printed: number, digits: number): void {
  const value = typeof actual === 'number' ? actual : valueOf(actual);
  assert.ok(Math.abs(value - printed) <= 0.5 * 10 ** -digits + 1e-12, `${value} is not ${printed}`);
}

describe('published values: two coders', () => {
  it('Cohen 1960, p. 45: κ .492 at most .831, from .70 observed and .41 by chance', () => {
    const { cohenKappa } = ofTable([88, 14, 18], [10, 40, 10], [2, 6, 12]);
    isAbout(cohenKappa, 0.492, 3);
    assert.ok(cohenKappa !== undefined && cohenKappa.value !== null);
    isAbout(cohenKappa.observed, 0.7, 4);
    isAbout(cohenKappa.expected, 0.41, 4);
    isAbout(cohenKappa.max, 0.831, 3);
  });

  it('Artstein & Poesio 2008, p. 558: κ .348, π .341, S .4, agreement on each category .571 and .769', () => {
    const { cohenKappa, scottPi, brennanPrediger, specificAgreement } = ofTable([20, 10], [20, 50]);
    isAbout(cohenKappa, 0.348, 3);
    isAbout(scottPi, 0.341, 3);
    isAbout(brennanPrediger, 0.4, 3);
    isAbout(specificAgreement['1'], 0.571, 3);
    isAbout(specificAgreement['2'], 0.769, 3);
  });

  it('Zwick 1988, p. 376: what margins do to S, π and κ', () => {
    const alike = ofTable([20, 0, 0, 5], [0, 10, 15, 0], [0, 15, 10, 0], [5, 0, 0, 20]);
    isAbout(alike.brennanPrediger, 0.467, 3);
    isAbout(alike.cohenKappa, 0.467, 3);
    const unlike = ofTable([20, 10, 10, 0], [10, 10, 0, 0], [10, 0, 10, 0], [0, 0, 0, 20]);
    isAbout(unlike.brennanPrediger, 0.467, 3);
    isAbout(unlike.cohenKappa, 0.444, 3);
  });

  it('Gwet 2014, abstractors of pregnancies: κ .7964094 with its standard error .05891072, AC1 .8493305, α .7972585', () => {
    const { cohenKappa, gwetAC1, krippendorffAlpha, scottPi, brennanPrediger } = ofTable(
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    );
    isAbout(cohenKappa, 0.7964094, 7);
    isAbout(cohenKappa?.value === null ? undefined : cohenKappa?.se, 0.05891072, 8);
    isAbout(gwetAC1, 0.8493305, 7);
    isAbout(krippendorffAlpha, 0.7972585, 7);
    isAbout(scottPi, 0.7962397, 7);
    isAbout(brennanPrediger, 0.835, 6);
  });
});

describe('published values: several coders', () => {
  /** How many of six psychiatrists chose each of five diagnoses, for 30 patients (Fleiss 1971, table 1). */
  const diagnoses = `0 0 0 6 0|0 3 0 0 3|0 1 4 0 1|0 0 0 0 6|0 3 0 3 0|2 0 4 0 0|0 0 4 0 2|2 0 3 1 0|2 0 0 4 0|0 0 0 0 6
    |1 0 0 5 0|1 1 0 4 0|0 3 3 0 0|1 0 0 5 0|0 2 0 3 1|0 0 5 0 1|3 0 0 1 2|5 1 0 0 0|0 2 0 4 0|1 0 2 0 3
    |0 0 0 0 6|0 1 0 5 0|0 2 0 1 3|2 0 0 4 0|1 0 0 4 1|0 5 0 1 0|4 0 0 0 2|0 2 0 4 0|1 0 5 0 0|0 0 0 0 6`
    .split('|')
    .map((row) => row.trim().split(' ').map(Number))
    .map((counts) => counts.flatMap((count, category) => new Array<number>(count).fill(category + 1)));

  it('Fleiss 1971: κ .430 with standard error .028, by diagnosis .248, .248, .517, .470, .565', () => {
    const table = nominalTable(diagnoses);
    const { fleissKappa, fleissPerCategory, krippendorffAlpha } = nominalStatistics(table, { metric: 'nominal' });
    isAbout(fleissKappa, 0.43, 3);
    isAbout(fleissNullError(table, 5), 0.028, 3);
    for (const [category, printed] of [0.248, 0.248, 0.517, 0.47, 0.565].entries()) {
      isAbout(fleissPerCategory[String(category + 1)], printed, 2);
    }
    // Not .43088, as the program irr 0.84.1 prints.
    isAbout(krippendorffAlpha, 0.43341, 5);
  });

  /** Four observers, twelve units (Krippendorff 2011), the same data as in Gwet 2014. */
  const fourByTwelve = [
    [1, 1, null, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [null, 5, 5, 5],
    [null, null, 1, 1],
    [null, null, 3, null],
  ];

  for (const [metric, printed] of [
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const) {
    it(`Krippendorff 2011: ${metric} α ${printed}`, () => {
      isAbout(nominalStatistics(nominalTable(fourByTwelve), { metric }).krippendorffAlpha, printed, 3);
    });
  }

  it('Gwet 2014, four raters: AC1 .77544 ± .14295, S .77273 ± .14472, κ with missing values .76117 ± .15302', () => {
    const table = nominalTable(fourByTwelve);
    const { gwetAC1, brennanPrediger, percentAgreement } = nominalStatistics(table, { metric: 'nominal' });
    const kappa = fleissKappaMissingWithError(table, 5);
    isAbout(percentAgreement, 0.8181818, 7);
    for (const [statistic, value, se] of [
      [gwetAC1, 0.77544, 0.14295],
      [brennanPrediger, 0.77273, 0.14472],
      [kappa, 0.76117, 0.15302],
    ] as const) {
      isAbout(statistic, value, 5);
      isAbout(statistic.value === null ? undefined : statistic.se, se, 5);
    }
    isAbout(gwetAC1.value === null ? undefined : gwetAC1.ci?.[0], 0.461, 3);
  });

  it('Randolph 2005, p. 17: the paradox of margins that agree', () => {
    const rows = ['Y Y Y', 'Y Y N', 'Y Y N', 'Y Y Y'].map((row) => row.split(' '));
    const { fleissKappa, brennanPrediger } = nominalStatistics(nominalTable(rows), { metric: 'nominal' });
    isAbout(fleissKappa, -0.2, 2);
    isAbout(brennanPrediger, 0.33, 2);
  });
});
