import assert from 'node:assert/strict';
import { palette } from '../../../src/core/codebook/colors';
import { colorDistance } from '../../../src/core/codebook/colorSpace';
import { readProjectFile } from '../../support/sources';

type ThemeKind = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

interface Manifest {
  readonly contributes: {
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<ThemeKind, string>> }[];
  };
}

const { colors } = (JSON.parse(readProjectFile('package.json')) as Manifest).contributes;
const labels = colors.filter(({ id }) => /^intercoder\.(?:role\d|noRole)$/.test(id));

/** What the editor is painted on by default, and the contrast that text needs on it (WCAG 2.2, 1.4.3 and 1.4.6); the color of numbers. */
const themes: readonly (readonly [ThemeKind, background: string, contrast: number, numbers: string])[] = [
  ['light', '#ffffff', 4.5, '#098658'],
  ['dark', '#1f1f1f', 4.5, '#b5cea8'],
  ['highContrast', '#000000', 7, '#b5cea8'],
  ['highContrastLight', '#ffffff', 7, '#096d48'],
];

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('the colors of labels', () => {
  it('are eight, and one for who has no role', () => {
    assert.equal(labels.length, 9);
  });

  for (const [theme, background, least, numbers] of themes) {
    const shown = labels.map(({ id, defaults }) => ({ id, color: defaults[theme] }));

    it(`can be read on the background of the ${theme} theme`, () => {
      assert.deepEqual(
        shown.filter(({ color }) => contrast(color, background) < least),
        [],
      );
    });

    it(`are none of the colors of codes, and no two alike, in the ${theme} theme`, () => {
      const codes = palette.map((color) => ({ id: color, color }));
      const near = shown.flatMap((one, at) => [
        ...shown
          .slice(at + 1)
          .filter(({ color }) => colorDistance(one.color, color) < 14)
          .map(({ id }) => `${one.id} ${id}`),
        ...codes.filter(({ color }) => colorDistance(one.color, color) < 8).map(({ id }) => `${one.id} ${id}`),
      ]);
      assert.deepEqual(near, []);
    });

    it(`cannot be taken for the times beside them in the ${theme} theme`, () => {
      const distances = shown.map(({ id, color }) => ({ id, distance: colorDistance(color, numbers) }));
      assert.deepEqual(
        distances.filter(({ distance }) => distance < 14),
        [],
      );
    });
  }
});
