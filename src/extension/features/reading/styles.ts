import { hasTint, lineColor, tintColor, type Theme } from '../../../core/codebook/shades';

/** `solid`: its place is sure; `dashed`: its words have changed; `dotted`: it could be here or elsewhere. */
export type LineStyle = 'solid' | 'dashed' | 'dotted';

/** More lanes than these cannot be told apart; what lies in others is only counted. */
export const laneCount = 5;

const lanes = Array.from({ length: laneCount }, (_, lane) => lane);

/** Pixels: a line's thickness, and from one line to the next. Five of them fit between lines of height 2. */
const thickness = 2;
const step = 3;
const room = laneCount * step;

/** The first lane that runs here gives the tint: tints on top of each other would make the words hard to read. */
const tintHere = lanes.reduceRight((others, lane) => `var(--intercoder-tint-${lane}, ${others})`, 'transparent');

/**
 * Every lane draws the same background and says with a property of its own what its line is made of. Where codings
 * overlap, the editor gives one piece of text the classes of all of them, and their lines stack without knowing of
 * each other.
 */
const background = [
  ...lanes.map((lane) => {
    const fromBottom = room - lane * step - thickness;
    return `var(--intercoder-line-${lane}, none) 0 calc(100% - ${fromBottom}px) / 100% ${thickness}px no-repeat`;
  }),
  `linear-gradient(${tintHere}, ${tintHere}) 0 0 / 100% calc(100% - ${room}px) no-repeat`,
].join(', ');

/** Style of coded text, to be put where an editor takes `text-decoration`. */
export function underline(lane: number, color: string, style: LineStyle, theme: Theme): string {
  const tint = hasTint(theme) ? `--intercoder-tint-${lane}: ${tintColor(color, theme)}; ` : '';
  const line = `--intercoder-line-${lane}: ${lineImage(lineColor(color, theme), style)}; `;
  return `none; ${tint}${line}background: ${background}; padding-bottom: ${room}px`;
}

function lineImage(color: string, style: LineStyle): string {
  switch (style) {
    case 'solid':
      return `linear-gradient(${color}, ${color})`;
    case 'dashed':
      return `repeating-linear-gradient(90deg, ${color} 0 7px, transparent 7px 11px)`;
    case 'dotted':
      return `repeating-linear-gradient(90deg, ${color} 0 2px, transparent 2px 5px)`;
  }
}

/** Style of a name in the margin, to be put where an editor takes `text-decoration`. */
export function marginLabel(color: string | undefined, style: LineStyle, theme: Theme): string {
  const tick = color === undefined ? '' : ` border-left: 3px ${style} ${lineColor(color, theme)}; padding-left: 5px;`;
  return `none; ${marginFont}; ${shrinks};${tick}`;
}

const marginFont =
  'font-size: 11px; font-weight: normal; font-family: var(--vscode-font-family, system-ui, sans-serif); letter-spacing: 0';

/**
 * Where lines wrap, the editor is not to become wider for the names on them. A name that could be broken anywhere asks
 * for no room of its own: its line ends at the window's edge, and the name goes on beyond it, in one piece.
 */
const shrinks = 'display: inline-block; white-space: normal; word-break: break-all; line-height: normal';

/** Pixels: as wide as the bar that the editor lays over the end of its lines. */
const scrollbar = 14;

/** Three dots that fade out what they lie on. */
const dots = [
  ...[13, 18, 23].map(
    (left) =>
      `radial-gradient(circle at ${left}px 50%, var(--vscode-descriptionForeground) 1px, transparent 1.5px) no-repeat`,
  ),
  'linear-gradient(90deg, transparent, var(--vscode-editor-background) 9px) no-repeat',
].join(', ');

/**
 * Style of what says at the window's edge that the names of a line go on beyond it, to be put where an editor takes
 * `text-decoration`. It holds the same names, unseen, in a box that ends at the edge: only where they do not fit it
 * has a second line, which makes room for the dots on the first.
 */
export const cutMark =
  `none; ${marginFont}; position: absolute; pointer-events: none; white-space: normal; word-break: break-all; ` +
  `background: ${dots}; background-size: ${28 + scrollbar}px min(100% - 1lh, 1lh); background-position: 100% 0; ` +
  'clip-path: inset(0 0 calc(100% - 1lh) 0)';

/** The names of a line as a cut mark holds them: a little less wide than they stand in the margin, never wider. */
export const inCutMark = (names: readonly string[]): string => `\u2003${names.join('\u2003\u2002')}`;

/** A stripe beside the line numbers. */
export interface Stripe {
  readonly lane: number;
  readonly color: string;
}

const [stripeWidth, stripeStep, stripeInset] = [4, 6, 3];
const gutterWidth = stripeInset + laneCount * stripeStep;

/** An image of stripes over the whole height, as a `data:` address. */
export function gutterImage(stripes: readonly Stripe[], theme: Theme): string {
  const bars = stripes.map(
    ({ lane, color }) =>
      `<rect x="${stripeInset + lane * stripeStep}" width="${stripeWidth}" height="10" fill="${lineColor(color, theme)}"/>`,
  );
  return svgAddress(`viewBox="0 0 ${gutterWidth} 10" preserveAspectRatio="none"`, bars.join(''));
}

/** A square of a code's color to stand in a line of text, as a `data:` address. */
export const swatchImage = (color: string, theme: Theme): string =>
  svgAddress('width="10" height="10"', `<rect width="10" height="10" rx="2" fill="${lineColor(color, theme)}"/>`);

const svgAddress = (attributes: string, content: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`)}`;
