import assert from 'node:assert/strict';
import { intraclass } from '../../../../../src/core/agreement/round/intraclass';
import type { UnitTable } from '../../../../../src/core/agreement/round/judgedPassages';
import { missing } from '../../../../../src/core/agreement/measure';
import { Xoshiro128 } from '../../../../../src/core/random/xoshiro128';

/** Passages of one code, each unit as what two coders gave it: `11`, `10`, `01`, `00`, `1-` where the second did not look. */
function units(...passages: readonly (readonly string[])[]): UnitTable {
  const all = passages.flat();
  const value = (sign = ''): number => (sign === '-' ? missing : Number(sign));
  return {
    table: {
      units: all.length,
      coders: 2,
      codes: ['trust'],
      judgements: Int8Array.from(all.flatMap(([a, b]) => [value(a), value(b)])),
    },
    passageOf: Int32Array.from(passages.flatMap((own, index) => own.map(() => index))),
    places: all.map(() => [0, 1] as const),
    roles: all.map(() => undefined),
  };
}

describe('how alike the units of a passage are', () => {
  it('is 1 where all units of a passage are judged alike, and passages differ', () => {
    assert.equal(intraclass(units(['11', '11'], ['10', '10'], ['00', '00'])), 1);
  });

  it('is never below 0, where units of a passage differ most', () => {
    assert.equal(intraclass(units(['11', '10', '00'], ['11', '10', '00'], ['00', '10', '11'])), 0);
  });

  it('is that of an analysis of variance by hand, over units that both judged', () => {
    // p = q = 3/6, Po = 4/6, Pe = 1/2, κ = 1/3: values are a − 2/3 − (2/3)(e − 1), with every e = 1: 1/3 or −2/3.
    // Passages: (1/3, 1/3), (1/3, −2/3), (1/3, −2/3): means 1/3, −1/6, −1/6; SSB = 1/3, SSW = 1, n0 = 2.
    const [between, within] = [1 / 3 / 2, 1 / 3];
    const expected = Math.max((between - within) / (between + within), 0);
    assert.equal(intraclass(units(['11', '00'], ['11', '10'], ['00', '01', '1-'])), expected);
    // The same values sorted: means 1/3, 1/3, −2/3; SSB = 4/3, SSW = 0.
    assert.equal(intraclass(units(['11', '00'], ['11', '00'], ['10', '01'])), 1);
    // Groups of unequal size.
    const [a, b] = [1 / 3, -2 / 3];
    const groups = [
      [a, a, a],
      [a, a],
      [b, b, a],
    ];
    const n = 8;
    const mean = groups.flat().reduce((sum, value) => sum + value, 0) / n;
    const squares = (values: readonly number[], center: number): number =>
      values.reduce((sum, value) => sum + (value - center) ** 2, 0);
    const centers = groups.map((own) => own.reduce((sum, value) => sum + value, 0) / own.length);
    const ssb = groups.reduce((sum, own, index) => sum + own.length * ((centers[index] ?? 0) - mean) ** 2, 0);
    const ssw = groups.reduce((sum, own, index) => sum + squares(own, centers[index] ?? 0), 0);
    const [msb, msw, size] = [ssb / 2, ssw / 5, (n - (9 + 4 + 9) / n) / 2];
    // κ differs from the case above, and with e = 1 everywhere it shifts every value by the same: nothing changes.
    const found = intraclass(units(['11', '00', '11'], ['00', '11'], ['10', '01', '00']));
    assert.ok(Math.abs((found ?? NaN) - (msb - msw) / (msb + (size - 1) * msw)) < 1e-12);
  });

  it('is near none where units are judged independently', () => {
    const random = Xoshiro128.seeded(7);
    const judged = (): string => (random.next() % 10 < 3 ? '1' : '0') + (random.next() % 10 < 3 ? '1' : '0');
    const passages = Array.from({ length: 200 }, () => Array.from({ length: 8 }, judged));
    assert.ok((intraclass(units(...passages)) ?? 1) < 0.03);
  });

  it('is not known without disagreement, with one passage, or with one unit in each', () => {
    assert.equal(intraclass(units(['11', '00'], ['11', '00'])), undefined);
    assert.equal(intraclass(units(['11', '10', '00'])), undefined);
    assert.equal(intraclass(units(['11'], ['10'], ['00'])), undefined);
    assert.equal(intraclass(units(['00', '00'], ['00', '00'])), undefined);
  });
});
