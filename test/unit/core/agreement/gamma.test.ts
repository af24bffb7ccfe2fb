import assert from 'node:assert/strict';
import { bestDisorder } from '../../../../src/core/agreement/spans/bestAlignment';
import type { CodedSpan } from '../../../../src/core/agreement/spans/codedSpan';
import { gamma } from '../../../../src/core/agreement/spans/gamma';
import { Xoshiro128 } from '../../../../src/core/random/xoshiro128';

type Spans = readonly (readonly [start: number, end: number, code: string])[];

const coded = (...coders: readonly Spans[]): readonly (readonly CodedSpan[])[] =>
  coders.map((spans) => spans.map(([start, end, code]) => ({ start, end, code })));

/** Every alignment there is, one after another. */
function leastByTrying(coders: readonly (readonly CodedSpan[])[]): number {
  const n = coders.length;
  const pairs = (n * (n - 1)) / 2;
  const all = coders.flatMap((spans, coder) => spans.map((span) => ({ span, coder })));
  const cost = (tuple: typeof all): number => {
    let sum = 0;
    for (let a = 0; a < n; a++) {
      for (let b = a + 1; b < n; b++) {
        const [one, other] = [a, b].map((coder) => tuple.find((each) => each.coder === coder)?.span);
        if (one === undefined || other === undefined) sum += 1;
        else {
          const apart = Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
          sum += (apart / (one.end - one.start + other.end - other.start)) ** 2 + Number(one.code !== other.code);
        }
      }
    }
    return sum / pairs;
  };
  const least = (left: typeof all): number => {
    const [first, ...rest] = left;
    if (first === undefined) return 0;
    let best = Infinity;
    for (let chosen = 0; chosen < 1 << rest.length; chosen++) {
      const tuple = [first, ...rest.filter((_, index) => chosen & (1 << index))];
      if (new Set(tuple.map(({ coder }) => coder)).size < tuple.length) continue;
      best = Math.min(best, cost(tuple) + least(rest.filter((_, index) => !(chosen & (1 << index)))));
    }
    return best;
  };
  return (least(all) * n) / all.length;
}

describe('the best alignment of what coders marked', () => {
  it('costs nothing where all marked the same, and one for a span without any partner', () => {
    const own: Spans = [
      [0, 5, 'a'],
      [7, 9, 'b'],
    ];
    assert.equal(bestDisorder(coded(own, own, own)), 0);
    assert.equal(bestDisorder(coded([[0, 5, 'a']], [])), 2);
    assert.equal(bestDisorder(coded([], [])), undefined);
  });

  it('weighs place against code: two that nearly agree on where, a third elsewhere, by hand', () => {
    // Pairs: ((1 + 1) / 20)² · 3 = .03 with the same code, + 1 with another; nothing near the third: (.03 + 2) / 3 + 1.
    const far = coded([[0, 10, 'a']], [[1, 11, 'a']], [[90, 95, 'a']]);
    const weights = { alpha: 3, beta: 1, empty: 1 };
    assert.ok(Math.abs((bestDisorder(far, weights) ?? NaN) - (2.03 / 3 + 1)) < 1e-12);
    const near = coded([[0, 10, 'a']], [[1, 11, 'b']], [[0, 10, 'a']]);
    assert.ok(Math.abs((bestDisorder(near, weights) ?? NaN) - (2 * 1.03) / 3) < 1e-12);
  });

  it('takes each span once: of two that are like a third, one stays alone', () => {
    const two = coded(
      [
        [0, 10, 'a'],
        [1, 11, 'a'],
      ],
      [[2, 10, 'a']],
    );
    // The second is nearer: ((1 + 1) / 18)², and 1 for the first, over 1.5 spans a coder.
    assert.ok(Math.abs((bestDisorder(two) ?? NaN) - ((2 / 18) ** 2 + 1) / 1.5) < 1e-12);
  });

  it('is the least of all there are, for random spans of two and three coders', () => {
    const random = Xoshiro128.seeded(11);
    for (let round = 0; round < 300; round++) {
      const spans = (): Spans =>
        Array.from({ length: random.index(4) }, () => {
          const start = random.index(30);
          return [start, start + 1 + random.index(12), 'ab'[random.index(2)] ?? 'a'] as const;
        });
      const coders = coded(...Array.from({ length: 2 + (round % 2) }, spans));
      if (coders.flat().length === 0) continue;
      const found = bestDisorder(coders) ?? NaN;
      assert.ok(Math.abs(found - leastByTrying(coders)) < 1e-9, JSON.stringify(coders));
    }
  });
});

describe('γ', () => {
  const three = coded(
    [
      [10, 60, 'a'],
      [80, 120, 'b'],
      [150, 180, 'a'],
    ],
    [
      [12, 58, 'a'],
      [82, 121, 'b'],
      [150, 175, 'b'],
    ],
    [
      [10, 62, 'a'],
      [85, 118, 'b'],
      [148, 182, 'a'],
    ],
  );

  it('is 1 where all marked the same, high where they nearly did, and the same for the same seed', () => {
    const [first] = three;
    const same = [first ?? [], first ?? []];
    assert.equal(gamma({ coders: same, length: 200 }, { seed: 1 }).value, 1);
    const { value } = gamma({ coders: three, length: 200 }, { seed: 1 });
    assert.ok(value !== null && value > 0.7 && value < 1, String(value));
    assert.equal(gamma({ coders: three, length: 200 }, { seed: 1 }).value, value);
    assert.notEqual(gamma({ coders: three, length: 200 }, { seed: 2 }).value, value);
  });

  it('is near none for spans at random', () => {
    const random = Xoshiro128.seeded(5);
    const spans = (): Spans =>
      Array.from({ length: 12 }, (_, place) => {
        const start = place * 40 + random.index(30);
        return [start, start + 3 + random.index(7), 'abc'[random.index(3)] ?? 'a'] as const;
      });
    const values = Array.from({ length: 8 }, (_, seed) => {
      const { value } = gamma({ coders: coded(spans(), spans()), length: 480 }, { seed, samples: 40 });
      return value ?? NaN;
    });
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    assert.ok(Math.abs(mean) < 0.1, values.join());
  });

  it('is undefined with a reason for one coder, or nothing marked', () => {
    assert.deepEqual(gamma({ coders: coded([[0, 4, 'a']]), length: 9 }, { seed: 1 }), {
      value: null,
      undefined: 'too_few_coders',
      n: 1,
    });
    assert.deepEqual(gamma({ coders: coded([], []), length: 9 }, { seed: 1 }), {
      value: null,
      undefined: 'no_segments',
      n: 0,
    });
  });
});
