import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutPage, type CodedPlace, type PageLayout } from '../../../../src/extension/features/reading/pageLayout';
import { inParts } from '../../../../src/extension/features/reading/pageParts';

/** Every line has ten characters. */
const place = fc
  .record({
    start: fc.nat(20_000),
    length: fc.integer({ min: 1, max: 1500 }),
    code: fc.constantFrom('a', 'b', 'c', 'd'),
  })
  .map(({ start, length, code }): CodedPlace => ({
    start,
    end: start + length,
    firstLine: Math.floor(start / 10),
    lastLine: Math.floor((start + length - 1) / 10),
    code,
    color: `#${code.repeat(6)}`,
    style: 'solid',
    label: code,
    coder: 'anna',
    rank: 0,
  }));

const places = fc.array(place, { maxLength: 60 }).map((all) => all.sort((a, b) => a.start - b.start || b.end - a.end));

/** What is drawn where, in words, in the order of the text. */
const drawn = ({ underlines, gutter, margin }: PageLayout): readonly string[] => [
  ...underlines.flatMap(({ lane, color, places: at }) =>
    at.map(({ start, end }) => `${start}-${end} ${lane} ${color}`),
  ),
  ...gutter.flatMap(({ stripes, lines }) =>
    lines.map(({ first, last }) => `lines ${first}-${last} ${JSON.stringify(stripes)}`),
  ),
  ...margin.map(({ line, labels, more }) => `margin ${line} ${JSON.stringify(labels)} ${more}`),
];

describe('the parts of a page', () => {
  it('are drawn as the whole is', () => {
    fc.assert(
      fc.property(places, (all) => {
        const parts = inParts(all);
        assert.deepEqual(parts.flat(), all);
        const inPieces = parts.flatMap((part) => drawn(layoutPage(part)));
        assert.deepEqual(inPieces.sort(), [...drawn(layoutPage(all))].sort());
      }),
    );
  });

  it('stay as they are where a place far away is new', () => {
    const at = (line: number): CodedPlace =>
      ({ start: line * 10, end: line * 10 + 5, firstLine: line, lastLine: line }) as CodedPlace;
    const lines = [3, 40, 200, 210, 500, 900];
    const before = inParts(lines.map(at)).map((part) => part.map(({ firstLine }) => firstLine));
    const after = inParts([3, 40, 205, 200, 210, 500, 900].sort((a, b) => a - b).map(at));
    assert.deepEqual(before, [[3, 40], [200, 210], [500], [900]]);
    assert.deepEqual(
      after.map((part) => part.map(({ firstLine }) => firstLine)),
      [[3, 40], [200, 205, 210], [500], [900]],
    );
  });
});
