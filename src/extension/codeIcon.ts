import * as vscode from 'vscode';
import { lineColor, neutral, type Theme } from '../core/codebook/shades';
import { currentTheme } from './currentTheme';

/** How a code's dot is drawn: filled, hollow for codes that only group or are retired. */
export type CodeIconShape = 'filled' | 'hollow';

/** In high contrast a dot is outlined as the theme's words are, and its color only fills it. */
const outlines: Readonly<Partial<Record<Theme, string>>> = { contrastDark: '#ffffff', contrastLight: '#000000' };

/** A dot in the shade that the code's lines have in the text. @param color `#rrggbb`; undefined: no code's */
export function codeIcon(color: string | undefined, shape: CodeIconShape): vscode.Uri {
  const theme = currentTheme();
  const shade = lineColor(color ?? neutral, theme);
  const fill = shape === 'filled' ? shade : 'none';
  const circle = `<circle cx="8" cy="8" r="4.75" fill="${fill}" stroke="${outlines[theme] ?? shade}" stroke-width="1.5"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${circle}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
