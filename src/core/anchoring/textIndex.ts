import { startsOf } from './nearbyPlaces';

/** UTF-16 units of a block. Whatever is at least twice as long, less one, holds a whole one. */
const blockLength = 8;

/** Where more blocks than these may be the same, reading the whole text is no slower. */
const mostInSlot = 200;

const base = 0x01000193;

/**
 * A text in which much is looked for: its blocks, end to end, by what they hold, so that words are found without reading
 * all of it (after R. M. Karp and M. O. Rabin, 1987).
 */
export class TextIndex {
  /** By slot, the last block of it, counted from one; none is 0. */
  private readonly last: Int32Array;
  /** By block, the one before it in the same slot. */
  private readonly previous: Int32Array;
  private readonly shift: number;

  constructor(private readonly text: string) {
    const blocks = Math.floor(text.length / blockLength);
    const bits = Math.max(4, Math.ceil(Math.log2(blocks + 1)) + 1);
    this.shift = 32 - bits;
    this.last = new Int32Array(2 ** bits);
    this.previous = new Int32Array(blocks + 1);
    for (let block = 1; block <= blocks; block++) {
      const slot = this.slotOf(text, (block - 1) * blockLength);
      this.previous[block] = this.last[slot] ?? 0;
      this.last[slot] = block;
    }
  }

  /** Where words stand, in order, the first of them up to a limit. */
  startsOf(words: string, limit: number): readonly number[] {
    if (words.length < 2 * blockLength - 1) return startsOf(this.text, words, limit);
    const found: number[] = [];
    for (let from = 0; from < blockLength; from++) {
      let tries = 0;
      for (let block = this.last[this.slotOf(words, from)] ?? 0; block !== 0; block = this.previous[block] ?? 0) {
        if (++tries > mostInSlot) return startsOf(this.text, words, limit);
        const start = (block - 1) * blockLength - from;
        if (start >= 0 && this.text.startsWith(words, start)) found.push(start);
      }
    }
    return found.sort((a, b) => a - b).slice(0, limit);
  }

  private slotOf(text: string, from: number): number {
    let hash = 0;
    for (let at = from; at < from + blockLength; at++) hash = Math.imul(hash ^ text.charCodeAt(at), base);
    return hash >>> this.shift;
  }
}
