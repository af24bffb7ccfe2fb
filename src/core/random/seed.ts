/** What a stream of random numbers begins with: a whole number from 0 to `largestSeed`. */
export const largestSeed = 2 ** 32 - 1;

/** Whether a number can be a seed as it stands. Anything else would quietly begin the stream of another seed. */
export const isSeed = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= largestSeed;
