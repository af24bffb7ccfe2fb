/** Parts of sRGB, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** CIELAB under D65. */
export type Lab = readonly [lightness: number, a: number, b: number];

export const isHexColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** @param color `#rrggbb` */
export const toRgb = (color: string): Rgb => [part(color, 1), part(color, 3), part(color, 5)];

const part = (color: string, at: number): number => parseInt(color.slice(at, at + 2), 16);

/** `#rrggbb` */
export const toHex = (color: Rgb): string => `#${color.map((one) => one.toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
export const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** sRGB to CIELAB under D65 (IEC 61966-2-1:1999; CIE 015:2004). */
export function toLab(color: Rgb): Lab {
  const [red, green, blue] = [linear(color[0]), linear(color[1]), linear(color[2])];
  const x = labCurve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = labCurve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = labCurve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** ΔE*ab of CIE 1976; about 2 is just visible. */
export const labDistance = (one: Lab, other: Lab): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

/** ΔE*ab of two `#rrggbb` colors. */
export const colorDistance = (one: string, other: string): number =>
  labDistance(toLab(toRgb(one)), toLab(toRgb(other)));

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

const labCurve = (value: number): number =>
  value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116;
