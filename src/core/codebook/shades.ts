import { isHexColor, luminance, toHex, toRgb, type Rgb } from './colorSpace';

/** The kinds of color themes there are. */
export const themes = ['light', 'dark', 'contrastLight', 'contrastDark'] as const;
export type Theme = (typeof themes)[number];

/** What an editor of each kind is painted on; its true color is not told to extensions. */
const backgrounds: Readonly<Record<Theme, Rgb>> = {
  light: [255, 255, 255],
  dark: [31, 31, 31],
  contrastLight: [255, 255, 255],
  contrastDark: [0, 0, 0],
};

/** The least contrast of a line: as WCAG 2.2 has it for what is not text (1.4.11); in high contrast as for text (1.4.3). */
const leastContrast: Readonly<Record<Theme, number>> = { light: 3, dark: 3, contrastLight: 4.5, contrastDark: 4.5 };

/** How much of a code's color lies behind its words: little enough that their contrast stays above 7:1. */
const tintShare: Readonly<Record<Theme, number>> = { light: 0.13, dark: 0.12, contrastLight: 0, contrastDark: 0 };

/** For what has no code: neither light nor dark. */
export const neutral = '#767676';

export const hasTint = (theme: Theme): boolean => tintShare[theme] > 0;

const lineColors = new Map<string, string>();

/** A code's color, made darker or lighter until a thin line of it can be seen. `#rrggbb`. */
export function lineColor(color: string, theme: Theme): string {
  const key = `${theme} ${color}`;
  const known = lineColors.get(key) ?? visible(parse(color), theme);
  lineColors.set(key, known);
  return known;
}

/** A code's color as it lies behind words, `rgba(…)`. */
export function tintColor(color: string, theme: Theme): string {
  const [red, green, blue] = parse(color);
  return `rgba(${red}, ${green}, ${blue}, ${tintShare[theme]})`;
}

/** Contrast of words (`#rrggbb`) with the tint behind them. */
export const contrastOnTint = (words: string, color: string, theme: Theme): number =>
  contrast(parse(words), mix(backgrounds[theme], parse(color), tintShare[theme]));

/** Contrast of a code's line with what the editor is painted on. */
export const contrastOfLine = (color: string, theme: Theme): number =>
  contrast(parse(lineColor(color, theme)), backgrounds[theme]);

function visible(color: Rgb, theme: Theme): string {
  const background = backgrounds[theme];
  const toward: Rgb = luminance(background) > 0.5 ? [0, 0, 0] : [255, 255, 255];
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(color, toward, share);
    if (contrast(mixed, background) >= leastContrast[theme]) return toHex(mixed);
  }
  return toHex(toward);
}

/** Only `#rrggbb` is ever written into a style; anything else counts as no color. */
const parse = (color: string): Rgb => toRgb(isHexColor(color) ? color : neutral);

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const part = (from: number, to: number): number => Math.round(from + (to - from) * share);
  return [part(a[0], b[0]), part(a[1], b[1]), part(a[2], b[2])];
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(a: Rgb, b: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}
