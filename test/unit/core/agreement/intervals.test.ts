import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bcaInterval } from '../../../../src/core/agreement/intervals/bca';
import { bootstrap, type Resampled } from '../../../../src/core/agreement/intervals/bootstrap';
import {
  simpleDesign,
  stratifiedDesign,
  unequalWeights,
  wholeWeights,
} from '../../../../src/core/agreement/intervals/design';
import { normalCdf, normalQuantile } from '../../../../src/core/agreement/intervals/normal';
import { quantile } from '../../../../src/core/agreement/intervals/quantile';
import { drawReplicate } from '../../../../src/core/agreement/intervals/replicates';
import { t975 } from '../../../../src/core/agreement/intervals/studentT';
import { wilson } from '../../../../src/core/agreement/intervals/wilson';
import { Xoshiro128 } from '../../../../src/core/random/xoshiro128';

const near = (actual: number, expected: number, by = 1e-9): void =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not ${expected}`);

/** The weighted mean of some values. */
const meanOf = (values: readonly number[]): Resampled => ({
  size: 1,
  evaluate(weights, out, from) {
    const total = weights.reduce((sum, each) => sum + each, 0);
    out[from] = weights.reduce((sum, each, index) => sum + each * (values[index] ?? 0), 0) / total;
  },
});
const each = (count: number): Int32Array => Int32Array.from({ length: count }, (_, index) => index);

describe('tables of distributions', () => {
  it('gives the points that are printed in every textbook', () => {
    near(normalCdf(1.959963984540054), 0.975, 1e-15);
    near(normalQuantile(0.975), 1.959963984540054, 1e-12);
    near(normalQuantile(0.001), -3.090232306167813, 1e-9);
    near(t975(1), 12.706204736, 1e-8);
    near(t975(10), 2.228138852, 1e-9);
    near(t975(100), 1.9839715185, 1e-9);
    near(t975(1e7), 1.959964, 1e-5);
  });

  it('goes there and back', () =>
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) =>
        near(normalCdf(normalQuantile(p)), p, 1e-12),
      ),
    ));

  it('gives Wilson’s interval: 8 of 10 is .490 to .943; none and all end at 0 and 1', () => {
    const [low, high] = wilson(8, 10);
    near(low, 0.4901625, 1e-6);
    near(high, 0.9433178, 1e-6);
    assert.equal(wilson(0, 10)[0], 0);
    assert.equal(wilson(10, 10)[1], 1);
  });

  it('gives type-7 quantiles, as R does', () => {
    for (const [share, expected] of [
      [0, 1],
      [0.25, 1.75],
      [0.5, 2.5],
      [0.9, 7.9],
      [1, 10],
    ] as const)
      near(quantile([1, 2, 3, 10], share), expected);
  });
});

describe('replicates of what was drawn', () => {
  it('draws n − 1 of n in each stratum and makes up for the one less', () => {
    const design = stratifiedDesign(['a', 'a', 'a', 'b', 'b']);
    const weights = new Float64Array(5);
    drawReplicate(design, Xoshiro128.seeded(7), weights);
    const random = Xoshiro128.seeded(7);
    const expected = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 2; draw++) expected[random.index(3)]! += 3 / 2;
    expected[3 + random.index(2)]! += 2;
    assert.deepEqual([...weights], expected);
  });

  it('merges a stratum of one with its neighbour', () => {
    const strata = (...names: string[]): readonly number[][] => stratifiedDesign(names).strata.map((own) => [...own]);
    assert.deepEqual(strata('a', 'a', 'b', 'c', 'c'), [
      [0, 1, 2],
      [3, 4],
    ]);
    assert.deepEqual(strata('a', 'b', 'b'), [[0, 1, 2]]);
    assert.deepEqual(strata('a', 'b'), [[0, 1]]);
  });

  it('weighs by what clusters stand for, with a mean of 1', () => {
    const design = stratifiedDesign(['a', 'a', 'b', 'b'], [10, 10, 30, 30]);
    assert.deepEqual([...wholeWeights(design)], [0.5, 0.5, 1.5, 1.5]);
    assert.equal(unequalWeights(design), true);
    assert.equal(unequalWeights(stratifiedDesign(['a', 'b'], [100, 104])), false);
  });

  it('is the same for the same seed, and another for another', () => {
    const run = (seed: number) =>
      bootstrap(simpleDesign(each(20), 20), [meanOf([...each(20)])], { replicates: 200, seed });
    assert.deepEqual(run(3), run(3));
    assert.notDeepEqual(run(3), run(4));
  });

  it('gives no interval where one cluster was drawn', () => {
    assert.deepEqual(bootstrap(simpleDesign(each(1), 1), [meanOf([1])], { replicates: 100, seed: 1 }), [[undefined]]);
  });

  it('comes to the same whether clusters that are alike share a slot or not', () => {
    const values = [0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 1, 0];
    const apart = bootstrap(simpleDesign(each(12), 12), [meanOf(values)], { replicates: 500, seed: 9 });
    const shared = bootstrap(simpleDesign(Int32Array.from(values), 2), [meanOf([0, 1])], { replicates: 500, seed: 9 });
    const bounds = (found: typeof apart): readonly number[] =>
      found.flat().flatMap((own) => [...(own?.bca ?? []), ...(own?.percentile ?? [])]);
    assert.equal(bounds(apart).length, 4);
    bounds(apart).forEach((bound, index) => near(bounds(shared)[index] ?? NaN, bound));
  });
});

describe('BCa', () => {
  it('is the percentile interval where there is neither bias nor skew', () => {
    const sorted = Float64Array.from({ length: 2001 }, (_, index) => index - 1000.5);
    const found = bcaInterval(0, sorted, [-1, 0, 1]);
    near(found?.[0] ?? NaN, quantile(sorted, 0.025), 2);
    near(found?.[1] ?? NaN, quantile(sorted, 0.975), 2);
  });

  it('is undefined where all replicates lie on one side, or where leaving out changes nothing', () => {
    assert.equal(bcaInterval(5, Float64Array.of(1, 2, 3), [1, 2]), undefined);
    assert.equal(bcaInterval(2, Float64Array.of(1, 2, 3), [2, 2, 2]), undefined);
    assert.equal(bcaInterval(2, Float64Array.of(1, 2, 3), undefined), undefined);
  });
});
