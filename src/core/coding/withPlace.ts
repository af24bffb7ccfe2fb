import type { Anchor, Coding } from './sidecar';

/** A coding with another place. That its coder keeps it as one that is nowhere was said of the place it had. */
export const withPlace = (coding: Coding, place: Anchor): Coding =>
  Object.fromEntries(
    Object.entries({ ...coding, ...place }).filter(([key]) => key !== 'orphaned'),
  ) as unknown as Coding;
