import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSeed, largestSeed } from '../../../../src/core/random/seed';
import { splitMix32 } from '../../../../src/core/random/splitMix32';
import { Xoshiro128 } from '../../../../src/core/random/xoshiro128';

const take = (count: number, next: () => number): readonly number[] => Array.from({ length: count }, next);
const seeds = fc.integer({ min: 0, max: largestSeed });

describe('Xoshiro128', () => {
  it('gives the numbers that the authors’ own program gives for the state 1, 2, 3, 4', () => {
    const generator = new Xoshiro128([1, 2, 3, 4]);
    assert.deepEqual(
      take(10, () => generator.next()),
      [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
    );
  });

  it('gives the same numbers for the same seed for ever', () => {
    const generator = Xoshiro128.seeded(20261123);
    assert.deepEqual(
      take(4, () => generator.next()),
      [3011256474, 3805685634, 3020899458, 4023368153],
    );
  });

  it('gives other numbers for another seed', () =>
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        fc.pre(one !== other);
        const [a, b] = [Xoshiro128.seeded(one), Xoshiro128.seeded(other)];
        assert.notDeepEqual(
          take(4, () => a.next()),
          take(4, () => b.next()),
        );
      }),
    ));

  it('gives indices from 0 to n − 1, the share of the next number', () =>
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 2 ** 31 }), (seed, n) => {
        const index = Xoshiro128.seeded(seed).index(n);
        assert.equal(index, Math.floor((Xoshiro128.seeded(seed).next() / 2 ** 32) * n));
        assert.ok(index >= 0 && index < n);
      }),
    ));

  it('takes no seed that another seed stands for', () => {
    for (const seed of [-1, 0.5, largestSeed + 1, NaN, Infinity]) {
      assert.equal(isSeed(seed), false);
      assert.throws(() => Xoshiro128.seeded(seed), RangeError);
    }
    assert.ok(Xoshiro128.seeded(0).next() >= 0);
  });

  it('refuses the one state that it would never leave', () => {
    assert.throws(() => new Xoshiro128([0, 0, 0, 0]), RangeError);
  });
});

describe('splitMix32', () => {
  it('is a walk through all numbers: no two seeds begin alike', () =>
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        assert.equal(splitMix32(one)() === splitMix32(other)(), one === other);
      }),
    ));
});
