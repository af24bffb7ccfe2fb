import assert from 'node:assert/strict';
import { assignColors, nextColor, palette } from '../../../../src/core/codebook/colors';
import type { Codebook } from '../../../../src/core/codebook/codebook';
import { colorDistance } from '../../../../src/core/codebook/colorSpace';
import { parseCodebook } from '../../../../src/core/codebook/parseCodebook';
import { lineColor, themes } from '../../../../src/core/codebook/shades';
import { SourceText } from '../../../../src/core/text/sourceText';

const bookOf = (text: string): Codebook => parseCodebook(new SourceText(text)).codebook;
const colorsOf = (text: string): ReadonlyMap<string, string> => assignColors(bookOf(text));

const flat = (count: number): string =>
  `codes:\n${Array.from({ length: count }, (_, i) => `  - { id: c${i}, name: C }\n`).join('')}`;

const leastDistance = (colors: readonly string[]): number =>
  Math.min(...colors.flatMap((one, i) => colors.slice(i + 1).map((other) => colorDistance(one, other))));

/** The same color but for a shade that nobody sees. */
const almost = (color: string): string => `${color.slice(0, -1)}${color.endsWith('0') ? '1' : '0'}`;

describe('assignColors', () => {
  it("keeps the book's own colors", () => {
    assert.equal(colorsOf('codes: [{ id: a, color: "#123ABC" }]').get('a'), '#123abc');
  });

  it('gives every sibling another color while there are any, and uses all equally after that', () => {
    const once = [...colorsOf(flat(palette.length)).values()];
    assert.equal(new Set(once).size, palette.length);
    const thrice = [...colorsOf(flat(palette.length * 3)).values()];
    for (const color of palette) assert.equal(thrice.filter((other) => other === color).length, 3);
  });

  for (const theme of themes) {
    it(`gives colors that can be told apart as they are drawn (${theme})`, () => {
      const drawn = (count: number): string[] =>
        [...colorsOf(flat(count)).values()].map((color) => lineColor(color, theme));
      assert.ok(leastDistance(drawn(6)) > 30, 'the first six');
      assert.ok(leastDistance(drawn(12)) > 20, 'the first twelve');
      assert.ok(leastDistance(drawn(palette.length)) > 19, 'all');
    });
  }

  it('looks at codes elsewhere in the book too', () => {
    const text = (color: string): string =>
      `codes:\n- { id: a, codes: [{ id: b, color: "${color}" }] }\n- { id: c, codes: [{ id: d }] }\n`;
    const free = colorsOf(text('#123abc')).get('d') ?? '';
    assert.notEqual(colorsOf(text(almost(free))).get('d'), free);
  });

  it('keeps children away from their parent and from colors chosen by hand', () => {
    const colors = colorsOf(
      'codes:\n- { id: a, color: "#0077bb", codes: [{ id: b }, { id: c, color: "#ee7733" }, { id: d }] }\n',
    );
    for (const id of ['b', 'd']) assert.ok(colorDistance(colors.get(id) ?? '', '#0077bb') > 60);
    assert.ok(colorDistance(colors.get('d') ?? '', '#ee7733') > 60);
  });

  it('changes nothing when codes are appended, whatever colors they bring', () => {
    const before = colorsOf(flat(8));
    const after = colorsOf(`${flat(8)}  - { id: new, color: "${before.get('c7') ?? ''}" }\n  - { id: last }\n`);
    for (const [id, color] of before) assert.equal(after.get(id), color, id);
  });

  it('gives no color twice in a book that has fewer codes than the palette has colors, whatever its tree', () => {
    const colors = colorsOf(
      'codes:\n- { id: a, codes: [{ id: b, codes: [{ id: c }] }, { id: d }] }\n- { id: e, codes: [{ id: f }, { id: g }] }\n',
    );
    assert.equal(new Set(colors.values()).size, 7);
  });

  it('has a color for a new code that leaves all others as they are', () => {
    const text = 'codes:\n- { id: a, codes: [{ id: b }, { id: c }] }\n- { id: d, codes: [{ id: e }] }\n';
    const before = colorsOf(text);
    const color = nextColor(bookOf(text), 'a');
    assert.ok(![...before.values()].includes(color));
    const after = colorsOf(text.replace('{ id: c }', `{ id: c }, { id: new, color: "${color}" }`));
    for (const [id, was] of before) assert.equal(after.get(id), was, id);
  });
});

describe('colorDistance', () => {
  it('is the CIELAB distance', () => {
    assert.ok(Math.abs(colorDistance('#000000', '#ffffff') - 100) < 0.1);
    // Published sRGB primaries in CIELAB (D65): red 53.24, 80.09, 67.20; blue 32.30, 79.19, -107.86.
    assert.ok(Math.abs(colorDistance('#ff0000', '#0000ff') - 176.31) < 0.2);
    assert.equal(colorDistance('#0077bb', '#0077bb'), 0);
  });
});
