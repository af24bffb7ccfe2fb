import { at, type Measure } from '../measure';
import { cohenKappa } from './cohenKappa';

export type KappaWeights = 'linear' | 'quadratic';

/**
 * Weighted κ (Cohen 1968, Psychol Bull 70(4)) of ordered categories: weights grow with their distance or its square. Distances
 * are those of the categories' numbers, so that a step of the scale that nobody took still counts.
 * @param scale the number of each category that occurs, ascending
 * @param q how many categories the scale has
 */
export function weightedKappa(
  scale: readonly number[],
  q: number,
  weights: KappaWeights,
  first = 0,
  second = 1,
): Measure {
  const span = Math.max(1, q - 1, at(scale, scale.length - 1) - at(scale, 0));
  return cohenKappa(q, first, second, (row, column) => {
    const distance = Math.abs(at(scale, row) - at(scale, column)) / span;
    return weights === 'linear' ? distance : distance * distance;
  });
}
