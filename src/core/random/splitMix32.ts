/**
 * SplitMix32: the generator of Steele, Lea & Flood (2014, Fast splittable pseudorandom number generators, OOPSLA) with 32
 * bits of state: steps of the golden ratio, mixed by the constants 0x21f0aaad and 0x735a2d97. It serves to fill the state
 * of a better generator from a single seed.
 * @param seed its lowest 32 bits count
 * @returns a function that gives the next number, from 0 to 2³² − 1
 */
export function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}
