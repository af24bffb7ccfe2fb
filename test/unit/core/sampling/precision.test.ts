import assert from 'node:assert/strict';
import { chanceTestable, expectedInterval, shareForWidth } from '../../../../src/core/sampling/precision';

const near = (actual: number | undefined, expected: number, by: number): void =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= by, `${actual} is not near ${expected}`);

describe('what a sample can decide', () => {
  // From the design of the intervals: a true κ of .80, a code on 10 % of independent turns.
  // The bounds are those of all outcomes, each with its multinomial chance, as a program of its own comes to them.
  for (const [units, prevalence, low, high] of [
    [60, 0.1, 17 / 42, 1],
    [150, 0.1, 0.60609, 0.94382],
    [300, 0.1, 0.66844, 0.90534],
    [84, 0.05, 0, 1],
    [84, 0.3, 0.6422, 0.92391],
  ] as const) {
    it(`with ${units} units and a code on ${prevalence * 100} % of them 95 % of estimates fall in ${low} – ${high}`, () => {
      const { interval } = expectedInterval({ units, unitsPerPassage: 1, prevalence, rho: 0 });
      near(interval?.low, low, 0.0005);
      near(interval?.high, high, 0.0005);
    });
  }

  it('is less where the turns of a passage are alike', () => {
    const { effectiveUnits } = expectedInterval({ units: 300, unitsPerPassage: 8, prevalence: 0.1, rho: 0.3 });
    assert.equal(effectiveUnits, Math.round(300 / 3.1));
  });

  it('goes over from all outcomes to the formula without a step', () => {
    const width = (units: number): number => {
      const { interval } = expectedInterval({ units, unitsPerPassage: 1, prevalence: 0.3, rho: 0 });
      return interval ? interval.high - interval.low : NaN;
    };
    near(width(600), width(601), 0.01);
  });

  it('says so where codes are too rare, or nothing is drawn', () => {
    for (const units of [0, 1]) {
      const told = expectedInterval({ units, unitsPerPassage: 8, prevalence: 0.05, rho: 0.1 });
      assert.equal(told.interval, undefined);
    }
  });

  it('tells the share that a width needs: four times for half of it', () => {
    const question = { unitsPerPassage: 8, prevalence: 0.1, rho: 0.1 };
    near(shareForWidth(0.15, 4000, question) / shareForWidth(0.3, 4000, question), 4, 1e-9);
    assert.equal(shareForWidth(0.3, 0, question), Infinity);
  });

  it('tells the chance of ten passages with a code: hypergeometric', () => {
    assert.equal(chanceTestable(100, 50, 9), 0);
    assert.equal(chanceTestable(100, 100, 10), 1);
    // 10 of 10 from 20, of which 10 hold it: 1 in 184,756.
    near(chanceTestable(20, 10, 10), 1 / 184756, 1e-12);
    near(chanceTestable(1000, 100, 100), 0.5, 0.1);
  });
});
