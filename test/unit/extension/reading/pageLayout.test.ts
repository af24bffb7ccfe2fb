import { deepEqual, equal } from 'node:assert/strict';
import { layoutPage, type CodedPlace } from '../../../../src/extension/features/reading/pageLayout';

const colors: Readonly<Record<string, string>> = { trust: '#0077bb', time: '#ee7733' };

function place(code: string, start: number, end: number, more: Partial<CodedPlace> = {}): CodedPlace {
  const color = colors[code] ?? '#009988';
  const line = { firstLine: 0, lastLine: 0 };
  return { code, start, end, ...line, color, style: 'solid', label: code, coder: 'anna', rank: 0, ...more };
}

const labels = (places: readonly CodedPlace[]): readonly string[] =>
  layoutPage(places).margin.map(
    ({ line, labels: here, more }) => `${line}: ${here.map(({ text }) => text).join(' | ')} +${more}`,
  );

describe('the layout of coded text', () => {
  it('draws each code in a lane, and overlapping passages of one code as one', () => {
    const { underlines } = layoutPage([
      place('trust', 0, 10),
      place('time', 5, 15),
      place('trust', 8, 20, { coder: 'bert', rank: 1 }),
    ]);
    const shown = underlines.map(({ lane, color, places }) => [
      lane,
      color,
      places.map(({ start, end }) => [start, end]),
    ]);
    deepEqual(shown, [
      [0, '#0077bb', [[0, 20]]],
      [1, '#ee7733', [[5, 15]]],
    ]);
  });

  it('needs one look for two codes of one color in one lane', () => {
    const { underlines } = layoutPage([place('one', 0, 5), place('other', 10, 15)]);
    deepEqual(
      underlines.map(({ places }) => places.length),
      [2],
    );
  });

  it('keeps what is not sure apart from what is, also in one code', () => {
    const { underlines } = layoutPage([place('trust', 0, 10), place('trust', 5, 15, { style: 'dotted' })]);
    deepEqual(
      underlines.map(({ lane, style }) => [lane, style]),
      [
        [0, 'solid'],
        [1, 'dotted'],
      ],
    );
  });

  it('gives the gutter lanes of its own, for all lines of a passage', () => {
    const { gutter } = layoutPage([
      place('trust', 0, 30, { firstLine: 2, lastLine: 4 }),
      place('time', 40, 50, { firstLine: 4, lastLine: 4 }),
    ]);
    deepEqual(
      gutter.map(({ stripes, lines }) => [stripes, lines.map(({ first, last }) => [first, last])]),
      [
        [[{ lane: 0, color: '#0077bb' }], [[2, 3]]],
        [
          [
            { lane: 0, color: '#0077bb' },
            { lane: 1, color: '#ee7733' },
          ],
          [[4, 4]],
        ],
      ],
    );
  });

  it('draws no more than five lanes', () => {
    const { underlines, gutter } = layoutPage(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((code) => place(code, 0, 10)));
    deepEqual(
      underlines.map(({ lane }) => lane),
      [0, 1, 2, 3, 4],
    );
    equal(gutter[0]?.stripes.length, 5);
  });

  describe('names in the margin', () => {
    it('stand on the line where passages end, in text order', () => {
      const ending = [
        place('trust', 0, 30, { lastLine: 1 }),
        place('time', 5, 15),
        place('other', 20, 30, { firstLine: 1, lastLine: 1 }),
      ];
      deepEqual(labels(ending), ['1: trust | other +0', '0: time +0']);
    });

    it('are given once, with whose the codings are unless all are one’s own', () => {
      const places = [
        place('trust', 0, 5),
        place('trust', 8, 9),
        place('time', 10, 15, { coder: 'bert', rank: 1 }),
        place('time', 11, 15),
      ];
      deepEqual(labels(places), ['0: trust | time · anna, bert +0']);
    });

    it('are counted where there is no room for them', () => {
      deepEqual(labels(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((code) => place(code, 0, 5))), [
        '0: a | b | c | d | e +2',
      ]);
      const long = ['first', 'second', 'third'].map((label) => place(label, 0, 5, { label: label.padEnd(28, '.') }));
      equal(layoutPage(long).margin[0]?.more, 2);
    });

    it('always hold one', () => {
      equal(layoutPage([place('a', 0, 5, { label: 'x'.repeat(200) })]).margin[0]?.labels.length, 1);
    });
  });
});
