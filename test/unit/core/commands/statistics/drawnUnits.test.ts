import assert from 'node:assert/strict';
import { readStatisticsJson } from '../../../../../src/core/commands/statistics/readStatisticsJson';
import { runStatistics } from '../../../../../src/core/commands/statistics/runStatistics';
import type { DefinedStatistic } from '../../../../../src/core/agreement/statistic';
import { IntercoderError } from '../../../../../src/core/intercoderError';

type Values = Readonly<Record<string, DefinedStatistic | undefined>> & { readonly unweighted?: Values };

const count = 30;
/** Two coders who differ mostly where units weigh much. */
const matrix = Array.from({ length: count }, (_, unit) => [unit % 3, unit % 5 === 0 ? (unit + 1) % 3 : unit % 3]);
const weights = matrix.map((_, unit) => (unit % 5 === 0 ? 9 : 1));
const strata = matrix.map((_, unit) => (unit < 15 ? 'a' : 'b'));
const clusters = matrix.map((_, unit) => `u${unit}`);
const bootstrap = { replicates: 300, seed: 4 };

const nominal = (drawing: object = {}): Values =>
  runStatistics({ kind: 'nominal', matrix, ...drawing }, { metric: 'nominal' }) as Values;

describe('units of a plain table with weights or strata', () => {
  it('has the interval of the same units as clusters of one', () => {
    for (const drawing of [{ weights }, { strata }, { weights, strata }]) {
      const own = nominal({ ...drawing, bootstrap });
      assert.deepEqual(own, nominal({ ...drawing, clusters, bootstrap }));
      assert.notDeepEqual(own.krippendorffAlpha?.ciBca, nominal({ bootstrap }).krippendorffAlpha?.ciBca);
      const sets = matrix.map((row) => row.map((value) => [String(value)]));
      const codes = ['0', '1', '2'];
      const several = (more: object) =>
        runStatistics(
          { kind: 'multilabel', matrix: sets, codes, bootstrap, ...drawing, ...more },
          { metric: 'nominal' },
        );
      assert.deepEqual(several({}), several({ clusters }));
    }
  });

  it('holds the weighted value in its interval, and has the unweighted beside', () => {
    const { krippendorffAlpha, unweighted } = nominal({ weights, bootstrap });
    const [low = NaN, high = NaN] = krippendorffAlpha?.ciBca ?? [];
    const value = krippendorffAlpha?.value ?? NaN;
    assert.ok(low < value && value < high, `${value} in ${low}, ${high}`);
    assert.equal(unweighted?.krippendorffAlpha?.value, nominal().krippendorffAlpha?.value);
    assert.ok((unweighted?.krippendorffAlpha?.value ?? 0) > high, 'what weighs much is what differs');
    assert.equal(krippendorffAlpha?.n, count);
  });

  it('has errors by formula only where each unit was drawn by itself and weighs alike', () => {
    const by = (values: Values): readonly string[] =>
      (['allAgree', 'cohenKappa', 'gwetAC1', 'brennanPrediger'] as const).filter((name) => {
        const { ci, se } = values[name] ?? {};
        return ci !== undefined || se !== undefined;
      });
    assert.deepEqual(by(nominal()), ['allAgree', 'cohenKappa', 'gwetAC1', 'brennanPrediger']);
    for (const drawing of [{ weights }, { clusters }, { strata }]) assert.deepEqual(by(nominal(drawing)), []);
  });

  it('asks of a table that lists what was drawn for the cluster of each unit', () => {
    const text = JSON.stringify({ kind: 'nominal', matrix, design: [{ cluster: 'u0', stratum: 'a', weight: 1 }] });
    assert.throws(() => readStatisticsJson('t.json', text), /clusters/);
  });
});

describe('κ with weights', () => {
  const given = [
    [1, 1],
    [1, 2],
    [2, 4],
    [4, 4],
    [4, 1],
    [2, 2],
    [1, 1],
    [2, 1],
  ] as const;
  const table = [1, 2, 3, 4].map((first) =>
    [1, 2, 3, 4].map((second) => given.filter(([a, b]) => a === first && b === second).length),
  );

  for (const kappaWeights of ['linear', 'quadratic'] as const) {
    it(`is the same of a list and of its confusion matrix, where nobody took a step of the scale: ${kappaWeights}`, () => {
      const options = { metric: 'nominal', weights: kappaWeights } as const;
      const list = runStatistics({ kind: 'nominal', matrix: given, q: 4 }, options) as Values;
      const crossed = runStatistics({ kind: 'table', table }, options) as Values;
      assert.equal(list.weightedKappa?.value, crossed.weightedKappa?.value);
      assert.deepEqual(list.weightedKappa, crossed.weightedKappa);
      const span = kappaWeights === 'linear' ? 3 : 9;
      const distance = given.reduce((sum, [a, b]) => sum + Math.abs(a - b) ** (span === 3 ? 1 : 2) / span, 0);
      assert.ok(Math.abs((list.weightedKappa?.observed ?? NaN) - (1 - distance / given.length)) < 1e-12);
    });
  }
});

describe('what a table says of itself', () => {
  it('is refused where more categories occur than its scale has', () => {
    assert.throws(
      () => runStatistics({ kind: 'nominal', matrix, q: 2 }, { metric: 'nominal' }),
      (error) => error instanceof IntercoderError && error.code === 'statistics.moreCategories',
    );
    assert.doesNotThrow(() => runStatistics({ kind: 'nominal', matrix, q: 3 }, { metric: 'nominal' }));
  });

  it('tells of how many pairs of coders a mean is, where it is not of all', () => {
    // The third coder never gave but one category, as the first did where both judged: no variation there.
    const three = [
      ['x', 'x', 'x'],
      ['x', 'y', 'x'],
      ['y', 'y', null],
      ['y', 'x', null],
    ];
    const { lightKappa } = runStatistics({ kind: 'nominal', matrix: three }, { metric: 'nominal' }) as Values;
    assert.deepEqual(lightKappa?.pairs, { defined: 2, of: 3 });
    const full = [...three.slice(0, 2), ['y', 'y', 'y']];
    const { lightKappa: all } = runStatistics({ kind: 'nominal', matrix: full }, { metric: 'nominal' }) as Values;
    assert.equal(all?.pairs, undefined);
    assert.equal(typeof all?.value, 'number');
  });
});
