import type { Anchored } from '../anchoring/anchoring';
import type { PlacedCoding } from './placedCoding';

/**
 * Whether somebody has to look where a coding is: it is not at the place it was stored with, and its coder has not
 * settled that it is nowhere.
 */
export const needsLook = ({ anchored }: Pick<PlacedCoding, 'anchored'>): boolean =>
  anchored.state !== 'exact' && !isKept(anchored);

/** Whether it is nowhere and its coder has said so. */
export const isKept = (anchored: Anchored): boolean => anchored.state === 'orphaned' && anchored.isKept === true;
