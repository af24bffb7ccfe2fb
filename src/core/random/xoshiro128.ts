import { isSeed } from './seed';
import { splitMix32 } from './splitMix32';

/** The four words of a generator's state, not all 0. */
export type Xoshiro128State = readonly [number, number, number, number];

/**
 * xoshiro128** 1.1 (Blackman & Vigna 2021, Scrambled linear pseudorandom number generators, ACM TOMS 47(4)): the same
 * numbers for the same seed on every machine. Samples and intervals hang on it, so it never changes.
 */
export class Xoshiro128 {
  private readonly s: Int32Array;

  constructor(state: Xoshiro128State) {
    this.s = Int32Array.from(state);
    if (this.s.every((word) => word === 0)) throw new RangeError('xoshiro128** cannot begin with nothing but zeros');
  }

  /** Seeded by four steps of SplitMix32. */
  static seeded(seed: number): Xoshiro128 {
    if (!isSeed(seed)) throw new RangeError(`${seed} is not a seed`);
    const next = splitMix32(seed);
    return new Xoshiro128([next(), next(), next(), next()]);
  }

  /** The next number of the stream, from 0 to 2³² − 1. */
  next(): number {
    const { s } = this;
    const [s0, s1, s2, s3] = [s[0] ?? 0, s[1] ?? 0, s[2] ?? 0, s[3] ?? 0];
    const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9) >>> 0;
    const [t2, t3] = [s2 ^ s0, s3 ^ s1];
    s[0] = s0 ^ t3;
    s[1] = s1 ^ t2;
    s[2] = t2 ^ (s1 << 9);
    s[3] = rotated(t3, 11);
    return result;
  }

  /** A whole number in [0, n): floor(next / 2³² · n). */
  index(n: number): number {
    return Math.floor((this.next() / 2 ** 32) * n);
  }
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
