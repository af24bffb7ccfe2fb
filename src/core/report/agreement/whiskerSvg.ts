import type { Whisker } from './document';

const width = 118;
const height = 22;
const middle = height / 2;
const radius = 5;

/** From −.2, since what lies below is as bad, to 1. */
const lowest = -0.2;
const place = (value: number): number =>
  radius + 1 + ((Math.max(lowest, Math.min(1, value)) - lowest) / (1 - lowest)) * (width - 2 * (radius + 1));

const at = (value: number): string => value.toFixed(1);

/**
 * A dot with its interval as a small drawing in the text's own color: filled where the minimum is met, half filled where
 * undecided, hollow where not met, a dash where not testable. Its words stand beside it, so that readers aloud skip it.
 */
export function whiskerSvg({ value, interval, minimum, verdict }: Whisker): string {
  const x = place(value);
  const parts = [
    line(place(0), 2, place(0), height - 2, 'zero'),
    ...(minimum === undefined ? [] : [line(place(minimum), 0, place(minimum), height, 'minimum')]),
    ...(interval === undefined || verdict === 'notTestable'
      ? []
      : [line(place(interval[0]), middle, place(interval[1]), middle, 'interval')]),
    ...dot(x, verdict),
  ];
  return `<svg class="whisker" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${parts.join('')}</svg>`;
}

/** The scale above the drawings, in tenths that can be read. */
export function axisSvg(): string {
  const marks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (value) =>
      `<text x="${at(place(value))}" y="${height - 6}" text-anchor="middle">${value === 0 ? '0' : value === 1 ? '1' : String(value).slice(1)}</text>`,
  );
  return `<svg class="whisker axis" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${marks.join('')}</svg>`;
}

const line = (x1: number, y1: number, x2: number, y2: number, kind: string): string =>
  `<line class="${kind}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}"/>`;

function dot(x: number, verdict: Whisker['verdict']): readonly string[] {
  const circle = (kind: string): string => `<circle class="${kind}" cx="${at(x)}" cy="${at(middle)}" r="${radius}"/>`;
  if (verdict === 'notTestable') return [line(x - radius, middle, x + radius, middle, 'dash')];
  if (verdict === 'notMet') return [circle('hollow')];
  if (verdict !== 'undecided') return [circle('filled')];
  const half = `M${at(x)} ${at(middle - radius)}A${radius} ${radius} 0 0 0 ${at(x)} ${at(middle + radius)}Z`;
  return [circle('hollow'), `<path class="filled" d="${half}"/>`];
}
