import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alphaU, alphaUOf, disagreementOf } from '../../../../src/core/agreement/spans/alphaU';
import { boundarySimilarity } from '../../../../src/core/agreement/spans/boundarySimilarity';
import type { SpanTable } from '../../../../src/core/agreement/spans/codedSpan';
import { matchedSegments } from '../../../../src/core/agreement/spans/matchedSegments';
import { spanStatistics } from '../../../../src/core/agreement/spans/spanStatistics';
import { uAlphas } from '../../../../src/core/agreement/spans/uAlpha';
import { nominalAlpha } from '../../../../src/core/agreement/nominal/nominalAlpha';
import { nominalTable } from '../../../../src/core/agreement/nominal/nominalTable';
import { measured } from '../../../../src/core/agreement/measure';
import { close, valueOf } from '../../../support/core/judgements';

type Written = readonly (readonly [start: number, end: number, code: string])[];

const tableOf = (length: number, ...coders: readonly Written[]): SpanTable => ({
  length,
  codes: [...new Set(coders.flat().map(([, , code]) => code))].sort(),
  coders: coders.map((spans) => spans.map(([start, end, code]) => ({ start, end, code }))),
});

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

describe('α of passages', () => {
  /** Krippendorff 2019, fig. 12.11: three observers, 60 positions. */
  const figure = tableOf(
    60,
    [
      [0, 7, '1'],
      [7, 13, '2'],
      [30, 32, '5'],
      [32, 37, '6'],
      [37, 44, '6'],
      [44, 60, '7'],
    ],
    [
      [0, 7, '1'],
      [7, 13, '3'],
      [13, 21, '5'],
      [32, 44, '6'],
    ],
    [
      [0, 7, '1'],
      [7, 13, '4'],
      [13, 21, '5'],
      [32, 37, '6'],
      [37, 41, '6'],
      [41, 44, '6'],
    ],
  );

  it('gives the book’s values: .510, .413, .724', () => {
    const { uAlpha, uAlphaBinary, cuAlpha } = uAlphas(figure);
    assert.equal(round(valueOf(uAlpha), 3), 0.51);
    // Printed .413, from coincidences that the book has rounded; exactly .41360.
    assert.equal(round(valueOf(uAlphaBinary), 5), 0.4136);
    assert.equal(round(valueOf(cuAlpha), 3), 0.724);
  });

  it('gives the book’s values of each code, with how much of it they rest on', () => {
    const { perValue } = uAlphas(figure);
    assert.deepEqual(
      ['1', '2', '3', '4', '5', '6'].map((code) => round(valueOf(perValue[code]?.alpha), 9)),
      [1, 0, 0, 0, 1, 1],
    );
    assert.equal(round(valueOf(perValue['5']?.coverage), 2), 0.44);
    assert.deepEqual(perValue['7']?.alpha, { value: null, undefined: 'no_segments', n: 0 });
  });

  it('says that codes overlap, and computes each by itself', () => {
    const { uAlpha, perCode } = spanStatistics(
      tableOf(
        20,
        [
          [0, 10, 'a'],
          [5, 15, 'b'],
        ],
        [[0, 10, 'a']],
      ),
      {},
    );
    assert.deepEqual(uAlpha, { value: null, undefined: 'overlapping_codes' });
    assert.equal(valueOf(perCode.a?.uAlpha), 1);
  });

  it('is α over characters where every unit is one character long', () => {
    const characters = fc.array(fc.array(fc.constantFrom('', 'a', 'b'), { minLength: 2, maxLength: 3 }), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(characters, (rows) => {
        const width = Math.min(...rows.map((row) => row.length));
        const square = rows.map((row) => row.slice(0, width));
        const coders = Array.from({ length: width }, (_, coder) =>
          square.flatMap((row, at): Written => (row[coder] ? [[at, at + 1, row[coder]]] : [])),
        );
        fc.pre(coders.flat().length > 0);
        const { uAlpha } = uAlphas(tableOf(square.length, ...coders));
        assert.ok(close(uAlpha, measured(nominalAlpha(3), nominalTable(square, 3))));
      }),
    );
  });
});

describe('the first α of passages', () => {
  it('gives the values of Krippendorff 2004, p. 254', () => {
    const shifted = (spans: Written): Written => spans.map(([start, end, code]) => [start - 150, end - 150, code]);
    const table = tableOf(
      300,
      shifted([
        [225, 295, 'c'],
        [370, 400, 'c'],
        [180, 240, 'k'],
        [300, 350, 'k'],
      ]),
      shifted([
        [220, 300, 'c'],
        [355, 375, 'c'],
        [400, 420, 'c'],
        [180, 240, 'k'],
        [300, 350, 'k'],
      ]),
    );
    const { observed, expected } = disagreementOf('c', table);
    assert.deepEqual([round(observed, 4), round(expected, 4)], [0.0144, 0.0532]);
    assert.ok(Math.abs(valueOf(alphaUOf('c', table)) - 0.7286) < 1e-4);
    assert.equal(valueOf(alphaUOf('k', table)), 1);
    assert.equal(round(valueOf(alphaU(table)), 3), 0.859);
  });
});

describe('boundary similarity', () => {
  it('gives Fournier’s values for Hearst’s Stargazer text', () => {
    const values = [
      [
        [2, 6, 4, 2, 4, 3],
        [2, 3, 3, 1, 3, 6, 3],
      ],
      [
        [2, 1, 1, 1, 5, 8, 2, 1],
        [2, 3, 3, 1, 3, 6, 3],
      ],
      [
        [2, 6, 4, 2, 4, 3],
        [2, 8, 2, 4, 2, 3],
      ],
      [
        [2, 1, 1, 1, 5, 8, 2, 1],
        [2, 8, 2, 4, 2, 3],
      ],
    ].map(([a = [], b = []]) => round(valueOf(boundarySimilarity(a, b)), 7));
    assert.deepEqual(values, [0.5714286, 0.3888889, 0.4285714, 0.3333333]);
  });

  it('is undefined where nobody set a boundary', () => {
    assert.deepEqual(boundarySimilarity([5], [5]), { value: null, undefined: 'no_segments', n: 0 });
  });
});

describe('passages matched one to one', () => {
  it('counts those that share enough of what they cover together', () => {
    const table = tableOf(
      100,
      [
        [0, 10, 'a'],
        [20, 30, 'a'],
        [40, 50, 'b'],
      ],
      [
        [0, 10, 'a'],
        [20, 29, 'a'],
        [40, 45, 'b'],
      ],
    );
    const { matched, percent } = matchedSegments(table);
    assert.equal(matched, 2);
    assert.equal(valueOf(percent), 4 / 6);
    assert.equal(matchedSegments(table, 50).matched, 3);
  });
});

describe('characters as units', () => {
  it('gives the 85 % of NVivo’s manual: 1,000 characters, 50 coded by both, 150 by one', () => {
    const { perCode } = spanStatistics(tableOf(1000, [[0, 200, 'a']], [[0, 50, 'a']]), {});
    assert.equal(valueOf(perCode.a?.characterPercent), 0.85);
  });

  it('leaves κ undefined where nobody coded, where NVivo prints 1', () => {
    const table: SpanTable = { length: 100, codes: ['a'], coders: [[], []] };
    assert.equal(spanStatistics(table, {}).perCode.a?.characterKappa.value, null);
  });
});
