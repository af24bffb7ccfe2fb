import type { Code, Codebook } from './codebook';

export const isHexColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/**
 * Colors that people with a color vision deficiency can tell apart as well. Paul Tol's *vibrant* and *muted* schemes
 * (Colour Schemes, SRON/EPS/TN/09-002, issue 3.2, 2021) and the set of Masataka Okabe and Kei Ito (Color Universal
 * Design, 2002, revised 2008), without black and the greys, which say "off" rather than "this one".
 */
export const palette: readonly string[] = [
  // vibrant
  '#0077bb',
  '#ee7733',
  '#009988',
  '#ee3377',
  '#33bbee',
  '#cc3311',
  // muted
  '#332288',
  '#ddcc77',
  '#117733',
  '#cc6677',
  '#88ccee',
  '#882255',
  '#44aa99',
  '#999933',
  '#aa4499',
  // Okabe-Ito
  '#e69f00',
  '#56b4e9',
  '#009e73',
  '#f0e442',
  '#0072b2',
  '#d55e00',
  '#cc79a7',
];

/**
 * A color for every code, `#rrggbb` by id. The book's own colors stand; any other code gets, of the palette colors used
 * least by its earlier siblings, the one farthest from them and from its parent. As only what stands before a code
 * counts, appending codes changes no color that people have got used to.
 */
export function assignColors(book: Codebook): ReadonlyMap<string, string> {
  const colors = new Map<string, string>();
  const chosen = new Map<string | undefined, string[]>();
  for (const code of book.codes) {
    const siblings = chosen.get(code.parent) ?? [];
    const color = code.color ?? nextColor(siblings, colorOfParent(code, colors));
    colors.set(code.id, color);
    chosen.set(code.parent, [...siblings, color]);
  }
  return colors;
}

const colorOfParent = ({ parent }: Code, colors: ReadonlyMap<string, string>): string | undefined =>
  parent === undefined ? undefined : colors.get(parent);

function nextColor(siblings: readonly string[], parent: string | undefined): string {
  const uses = (color: string): number => siblings.filter((sibling) => sibling === color).length;
  const fewest = Math.min(...palette.map(uses));
  const candidates = palette.filter((color) => uses(color) === fewest);
  const others = parent === undefined ? siblings : [...siblings, parent];
  const distances = candidates.map((color) => Math.min(...others.map((other) => colorDistance(color, other))));
  return candidates[distances.indexOf(Math.max(...distances))] ?? '#0077bb';
}

/** ΔE*ab of CIE 1976: the distance of two `#rrggbb` colors in CIELAB; about 2 is just visible. */
export function colorDistance(a: string, b: string): number {
  const [l1, a1, b1] = toLab(a);
  const [l2, a2, b2] = toLab(b);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

/** sRGB to CIELAB under D65 (IEC 61966-2-1:1999; CIE 015:2004). */
function toLab(color: string): readonly [number, number, number] {
  const [red, green, blue] = [linear(color, 1), linear(color, 3), linear(color, 5)];
  const x = labCurve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = labCurve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = labCurve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function linear(color: string, at: number): number {
  const value = parseInt(color.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

const labCurve = (value: number): number =>
  value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116;
