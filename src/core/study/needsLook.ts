import type { PlacedCoding } from './placedCoding';

/**
 * Whether somebody has to look where a coding is: it is not at the place it was stored with, and its coder has not
 * settled that it is nowhere.
 */
export const needsLook = ({ anchored, coding }: PlacedCoding): boolean =>
  anchored.state !== 'exact' && coding.orphaned !== true;
