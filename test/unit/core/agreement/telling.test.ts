import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeTable, type CodeMatrix } from '../../../../src/core/agreement/codes/codeTable';
import type { CodeStatistics } from '../../../../src/core/agreement/codes/codeStatistics';
import { designedStatistics } from '../../../../src/core/agreement/codes/designedStatistics';
import { stratifiedDesign } from '../../../../src/core/agreement/intervals/design';
import type { Statistic } from '../../../../src/core/agreement/statistic';
import { runStatistics } from '../../../../src/core/commands/statistics/runStatistics';
import { codeMatrices, someCodes } from '../../../support/core/judgements';

const plan = { replicates: 500, seed: 7 };
const passages = 12;
const turns = 8;

/** Two coders; both give the code to the first turn of so many passages, and one of them to the second turn. */
function used(using: number, isOtherwise = false): CodeMatrix {
  const given = (isGiven: boolean): readonly string[] => (isGiven === isOtherwise ? [] : ['trust']);
  return Array.from({ length: passages * turns }, (_, unit) => {
    const isUsing = Math.floor(unit / turns) < using;
    const turn = unit % turns;
    return [given(isUsing && turn < 2), given(isUsing && turn < 1)];
  });
}

const clusters = (units: number, size: number): Int32Array =>
  Int32Array.from({ length: units }, (_, unit) => Math.floor(unit / size));

function statisticsOf(matrix: CodeMatrix, size = turns, codes: readonly string[] = ['trust']) {
  const clusterOf = clusters(matrix.length, size);
  const design = stratifiedDesign(Array.from(new Set(clusterOf), () => 'all'));
  return designedStatistics(codeTable(matrix, codes), clusterOf, design, plan).statistics;
}

const intervalOf = (statistic: Statistic | undefined) =>
  statistic === undefined || statistic.value === null ? undefined : (statistic.ciBca ?? statistic.ciPercentile);
const coefficients = ['krippendorffAlpha', 'cohenKappa', 'gwetAC1', 'pabak', 'percent', 'positiveAgreement'] as const;

describe('intervals of what few passages decide', () => {
  for (const using of [1, 2]) {
    for (const isOtherwise of [false, true]) {
      const what = `a code that ${isOtherwise ? 'all but ' : ''}${using} of the passages ${isOtherwise ? 'hold everywhere' : 'use'}`;
      it(`are none for ${what}, and why is said`, () => {
        const { perCode, alphaMasi, pooledKappa } = statisticsOf(used(using, isOtherwise));
        for (const name of coefficients) {
          const statistic = perCode.trust![name] as Extract<Statistic, { value: number }>;
          assert.ok(Number.isFinite(statistic.value), name);
          assert.equal(intervalOf(statistic), undefined, name);
          assert.equal(statistic.noInterval, 'few_clusters', name);
        }
        for (const overall of [alphaMasi, pooledKappa]) assert.equal(intervalOf(overall), undefined);
      });
    }
  }

  it('are there from three on', () => {
    const { perCode, alphaMasi } = statisticsOf(used(3));
    for (const name of ['krippendorffAlpha', 'percent'] as const) assert.ok(intervalOf(perCode.trust![name]), name);
    assert.ok(intervalOf(alphaMasi));
  });

  it('are told of over all codes where several have few passages each and all together enough', () => {
    const matrix = used(4).map((row, unit): CodeMatrix[number] => {
      const passage = Math.floor(unit / turns);
      const [first, second] = row.map((own) => (own ?? []).map(() => someCodes[passage]!));
      return passage % 2 === 0 ? [first!, first!] : [first!, second!];
    });
    const { perCode, pooledKappa } = statisticsOf(matrix, turns, someCodes);
    for (const code of someCodes) assert.equal(intervalOf(perCode[code]!.krippendorffAlpha), undefined);
    assert.ok(intervalOf(pooledKappa));
  });

  it('hold the value that they are of, and are numbers, whatever was judged', () =>
    fc.assert(
      fc.property(codeMatrices(), fc.integer({ min: 1, max: 4 }), (matrix, size) => {
        const { perCode, ...overall } = statisticsOf(matrix, size, someCodes);
        const all = [...Object.values(perCode), overall].flatMap((one) => Object.values(one) as unknown[]);
        for (const each of all) {
          if (typeof each !== 'object' || each === null || !('value' in each)) continue;
          const statistic = each as Statistic;
          if (statistic.value === null) continue;
          for (const interval of [statistic.ciBca, statistic.ciPercentile]) {
            if (interval === undefined) continue;
            assert.ok(interval[0] <= statistic.value + 1e-9 && statistic.value - 1e-9 <= interval[1]);
          }
        }
      }),
      { numRuns: 60 },
    ));

  it('are none in a plain table of which two rows are other than the rest', () => {
    const rows = (others: number): readonly (readonly string[])[] => [
      ...Array.from({ length: 20 }, () => ['a', 'a']),
      ...Array.from({ length: others }, (_, row) => ['b', row === 0 ? 'a' : 'b']),
    ];
    for (const others of [2, 3, 4]) {
      const result = runStatistics(
        { kind: 'nominal', matrix: rows(others) },
        { metric: 'nominal', bootstrap: plan },
      ) as unknown as CodeStatistics;
      assert.equal(intervalOf(result.krippendorffAlpha) !== undefined, others >= 3, String(others));
    }
  });
});

describe('statistics of what nobody judged differently', () => {
  it('are exactly 1 or undefined, and have no interval, whatever passages weigh', () =>
    fc.assert(
      fc.property(
        codeMatrices({ coders: [2, 4] }),
        fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 25, maxLength: 25 }),
        (matrix, weights) => {
          const alike = matrix.map((row) => {
            const first = row.find((own) => own !== null) ?? null;
            return row.map((own) => (own === null ? null : first));
          });
          const clusterOf = clusters(alike.length, 1);
          const design = stratifiedDesign(
            Array.from(clusterOf, () => 'all'),
            Array.from(clusterOf, (cluster) => weights[cluster]!),
          );
          const { statistics } = designedStatistics(codeTable(alike, someCodes), clusterOf, design, plan);
          const { perCode, ...overall } = statistics;
          const named = [...Object.values(perCode), overall].flatMap(
            (one) => Object.entries(one) as [string, unknown][],
          );
          for (const [name, each] of named) {
            if (typeof each !== 'object' || each === null || !('value' in each) || name.endsWith('Index')) continue;
            const statistic = each as Statistic;
            if (statistic.value === null) continue;
            assert.equal(statistic.value, 1, name);
            assert.equal(intervalOf(statistic), undefined, name);
          }
        },
      ),
      { numRuns: 60 },
    ));
});
