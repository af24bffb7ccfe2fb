import { equal, ok } from 'node:assert/strict';
import { palette } from '../../../../src/core/codebook/colors';
import { contrastOfLine, contrastOnTint, lineColor, type Theme } from '../../../../src/core/codebook/shades';

/** What the editor's own modern themes write text in. */
const words = { light: '#3b3b3b', dark: '#cccccc' } as const;

describe('shades of a code’s color', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`leave words on a tint a contrast above 7:1 (${theme})`, () => {
      for (const color of palette) ok(contrastOnTint(words[theme], color, theme) > 7, color);
    });
  }

  it('can be seen as thin lines in every theme', () => {
    const least: readonly (readonly [Theme, number])[] = [
      ['light', 3],
      ['dark', 3],
      ['contrastLight', 4.5],
      ['contrastDark', 4.5],
    ];
    for (const [theme, contrast] of least) {
      for (const color of [...palette, '#000000', '#ffffff'])
        ok(contrastOfLine(color, theme) >= contrast, `${theme} ${color}`);
    }
  });

  it('are the color itself where that can be seen', () => {
    equal(lineColor('#0077bb', 'light'), '#0077bb');
  });
});
