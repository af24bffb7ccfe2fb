import type { Codebook } from './codebook';
import { labDistance, toLab, toRgb, type Lab } from './colorSpace';
import { lineColor, themes } from './shades';

/**
 * Colors from sets that people with a color vision deficiency can tell apart as well: Paul Tol's *vibrant*, *muted*,
 * *bright* and *light* schemes (Colour Schemes, SRON/EPS/TN/09-002, issue 3.2, 2021) and the set of Masataka Okabe and
 * Kei Ito (Color Universal Design, 2002, revised 2008). Of these, the sixteen that stay farthest apart once they are
 * made dark or light enough to be drawn: any two are ΔE*ab 19 apart in every kind of theme.
 */
export const palette: readonly string[] = [
  // vibrant
  '#0077bb',
  '#cc3311',
  '#009988',
  '#ee3377',
  // muted
  '#332288',
  '#882255',
  '#aa4499',
  // bright
  '#228833',
  '#ee6677',
  // light
  '#99ddff',
  '#ee8866',
  '#eedd88',
  '#ffaabb',
  '#aaaa00',
  // Okabe-Ito
  '#e69f00',
  '#d55e00',
];

/** A code whose color is near that of its parent or a sibling is mistaken for it sooner than for any other. */
const kinWeight = 2;

/** A color with the CIELAB coordinates of what is drawn of it in each kind of theme, computed once. */
interface Swatch {
  readonly color: string;
  readonly drawn: readonly Lab[];
}

const swatchOf = (color: string): Swatch => ({
  color,
  drawn: themes.map((theme) => toLab(toRgb(lineColor(color, theme)))),
});

/**
 * A color for every code, `#rrggbb` by id. The book's own colors stand; any other code gets, of the palette colors used
 * least before it, the one that is drawn farthest from what stands before it, its siblings and its parent above all. As
 * only what stands before a code counts, appending codes changes no color that people have got used to.
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

/** A palette color while colors are being given. */
interface Candidate extends Swatch {
  uses: number;
  /** Its distance to the nearest color since all palette colors had been used equally often. */
  nearest: number;
}

/** Gives colors in book order. */
class ColorChooser {
  private readonly candidates: readonly Candidate[] = palette.map((color) => ({
    ...swatchOf(color),
    uses: 0,
    nearest: Infinity,
  }));
  private fewest = 0;
  private readonly given = new Map<string, Swatch>();
  /** The last children of each code: no more than the palette has, so that a list of thousands stays linear. */
  private readonly siblings = new Map<string | undefined, readonly Swatch[]>();

  give(id: string | undefined, parent: string | undefined, own?: string): string {
    const swatch = own === undefined ? this.farthest(parent) : swatchOf(own);
    this.note(swatch, own !== undefined);
    if (id !== undefined) this.given.set(id, swatch);
    this.siblings.set(parent, [...(this.siblings.get(parent) ?? []), swatch].slice(1 - palette.length));
    return swatch.color;
  }

  private note(swatch: Swatch, isOwn: boolean): void {
    const same = this.candidates.find(({ color }) => color === swatch.color);
    if (same) same.uses += 1;
    // A new code is written with a palette color of its own: were it to count here, codes after it would change color.
    const keepsAway = same === undefined || !isOwn;
    for (const candidate of keepsAway ? this.candidates : []) {
      candidate.nearest = Math.min(candidate.nearest, drawnDistance(candidate, swatch));
    }
    const fewest = Math.min(...this.candidates.map(({ uses }) => uses));
    if (fewest === this.fewest) return;
    this.fewest = fewest;
    for (const candidate of this.candidates) candidate.nearest = Infinity;
  }

  private farthest(parent: string | undefined): Swatch {
    const above = parent === undefined ? undefined : this.given.get(parent);
    const kin = [...(this.siblings.get(parent) ?? []), ...(above ? [above] : [])];
    const apartness = (candidate: Candidate): number =>
      Math.min(candidate.nearest, ...kin.map((other) => drawnDistance(candidate, other) / kinWeight));
    const ranked = this.candidates
      .filter(({ uses }) => uses === this.fewest)
      .map((candidate) => ({ candidate, apart: apartness(candidate) }));
    return ranked.reduce((best, other) => (other.apart > best.apart ? other : best)).candidate;
  }
}

/** ΔE*ab of what is drawn of two colors, in the kind of theme where that is least. */
const drawnDistance = (one: Swatch, other: Swatch): number =>
  Math.min(...one.drawn.flatMap((lab, theme) => (other.drawn[theme] ? [labDistance(lab, other.drawn[theme])] : [])));
