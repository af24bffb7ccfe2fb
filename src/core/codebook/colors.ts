import type { Codebook } from './codebook';

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

/** A color with its CIELAB coordinates, computed once. */
interface Swatch {
  readonly color: string;
  readonly lab: Lab;
}

type Lab = readonly [lightness: number, a: number, b: number];

const swatchOf = (color: string): Swatch => ({ color, lab: toLab(color) });

/**
 * A color for every code, `#rrggbb` by id. The book's own colors stand; any other code gets, of the palette colors used
 * least before it, the one farthest from its siblings and its parent. As only what stands before a code counts,
 * appending codes changes no color that people have got used to.
 */
export function assignColors(book: Codebook): ReadonlyMap<string, string> {
  const chooser = new ColorChooser();
  const chosen = book.codes.map(({ id, parent, color }) => [id, chooser.give(id, parent, color)] as const);
  return new Map(chosen);
}

/** The color for a new code under `parent` that no code of the book needs to give way to. */
export function nextColor(book: Codebook, parent?: string): string {
  const chooser = new ColorChooser();
  for (const code of book.codes) chooser.give(code.id, code.parent, code.color);
  return chooser.give(undefined, parent);
}

/** Gives colors in book order. */
class ColorChooser {
  private readonly swatches = palette.map(swatchOf);
  private readonly uses = new Map(palette.map((color) => [color, 0]));
  private readonly given = new Map<string, Swatch>();
  /** The last children of each code: no more than the palette has, so that a list of thousands stays linear. */
  private readonly siblings = new Map<string | undefined, readonly Swatch[]>();

  give(id: string | undefined, parent: string | undefined, own?: string): string {
    const swatch = own === undefined ? this.farthest(parent) : swatchOf(own);
    const { color } = swatch;
    this.uses.set(color, (this.uses.get(color) ?? 0) + 1);
    if (id !== undefined) this.given.set(id, swatch);
    this.siblings.set(parent, [...(this.siblings.get(parent) ?? []), swatch].slice(1 - palette.length));
    return color;
  }

  private farthest(parent: string | undefined): Swatch {
    const above = parent === undefined ? undefined : this.given.get(parent);
    const others = [...(this.siblings.get(parent) ?? []), ...(above ? [above] : [])];
    const usesOf = ({ color }: Swatch): number => this.uses.get(color) ?? 0;
    const apartness = ({ lab }: Swatch): number => Math.min(...others.map((other) => labDistance(lab, other.lab)));
    const fewest = Math.min(...this.swatches.map(usesOf));
    const ranked = this.swatches
      .filter((swatch) => usesOf(swatch) === fewest)
      .map((swatch) => ({ swatch, apart: apartness(swatch) }));
    return ranked.reduce((best, other) => (other.apart > best.apart ? other : best)).swatch;
  }
}

/** ΔE*ab of CIE 1976: the distance of two `#rrggbb` colors in CIELAB; about 2 is just visible. */
export const colorDistance = (one: string, other: string): number => labDistance(toLab(one), toLab(other));

const labDistance = (one: Lab, other: Lab): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

/** sRGB to CIELAB under D65 (IEC 61966-2-1:1999; CIE 015:2004). */
function toLab(color: string): Lab {
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
