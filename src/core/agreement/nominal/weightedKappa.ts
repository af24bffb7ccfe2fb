import type { Measure } from '../measure';
import { cohenKappa } from './cohenKappa';

export type KappaWeights = 'linear' | 'quadratic';

/** Weighted κ (Cohen 1968, Psychol Bull 70(4)) of ordered categories: weights grow with their distance or its square. */
export function weightedKappa(q: number, weights: KappaWeights, first = 0, second = 1): Measure {
  const span = Math.max(1, q - 1);
  return cohenKappa(q, first, second, (row, column) => {
    const distance = Math.abs(row - column) / span;
    return weights === 'linear' ? distance : distance * distance;
  });
}
