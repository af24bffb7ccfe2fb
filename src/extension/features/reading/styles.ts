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
  return `none; font: normal 11px var(--vscode-font-family, system-ui, sans-serif); letter-spacing: 0;${tick}`;
}

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
