/** Small enough to rebuild at every key, large enough that a megabyte has few. UTF-16 units. */
const chunkSize = 4096;

/** Odd multipliers of two polynomial hashes; together with the length 64 bits tell texts apart. */
const bases = [0x01000193, 0x2c1b3c6d] as const;

interface Chunk {
  readonly text: string;
  /** Hash per base, made when first asked for. */
  hashes?: readonly [number, number];
}

/**
 * The text of an open document, kept in step with its edits. One key press rewrites one chunk, never the whole text.
 * Offsets are UTF-16 units.
 */
export class LiveText {
  private chunks: Chunk[];
  private size: number;

  constructor(text: string) {
    this.chunks = inChunks(text);
    this.size = text.length;
  }

  /** The text as it is now; costs a list of its chunks. */
  copy(): LiveText {
    const copy = new LiveText('');
    copy.chunks = [...this.chunks];
    copy.size = this.size;
    return copy;
  }

  get length(): number {
    return this.size;
  }

  slice(start: number, end: number): string {
    const [first, from] = this.locate(start);
    const [last, to] = this.locate(end);
    if (first === last) return this.textOf(first).slice(from, to);
    const between = this.chunks.slice(first + 1, last).map(({ text }) => text);
    return this.textOf(first).slice(from) + between.join('') + this.textOf(last).slice(0, to);
  }

  replace(start: number, end: number, text: string): void {
    const [first, from] = this.locate(start);
    const [last, to] = this.locate(end);
    const now = this.textOf(first).slice(0, from) + text + this.textOf(last).slice(to);
    this.chunks.splice(first, last - first + 1, ...inChunks(now));
    this.size += text.length - (end - start);
  }

  toString(): string {
    return this.chunks.map(({ text }) => text).join('');
  }

  /** The same for equal texts, however they came to be; different (but for one chance in 2^64) for different ones. */
  fingerprint(): string {
    let low = 0;
    let high = 0;
    for (const chunk of this.chunks) {
      const [chunkLow, chunkHigh] = (chunk.hashes ??= [hash(chunk.text, bases[0]), hash(chunk.text, bases[1])]);
      low = (Math.imul(low, power(bases[0], chunk.text.length)) + chunkLow) | 0;
      high = (Math.imul(high, power(bases[1], chunk.text.length)) + chunkHigh) | 0;
    }
    return `${this.size}:${low}:${high}`;
  }

  private textOf(chunk: number): string {
    return this.chunks[chunk]?.text ?? '';
  }

  /** Chunk and place in it; the end of a chunk rather than the start of the next. */
  private locate(at: number): readonly [chunk: number, place: number] {
    let rest = at;
    let index = 0;
    while (rest > this.textOf(index).length && index < this.chunks.length - 1) {
      rest -= this.textOf(index).length;
      index++;
    }
    return [index, rest];
  }
}

/** At least one chunk. A chunk may grow to twice the size before it is cut, so that typing at its end cuts rarely. */
function inChunks(text: string): Chunk[] {
  if (text.length <= 2 * chunkSize) return [{ text }];
  const chunks: Chunk[] = [];
  for (let at = 0; at < text.length; at += chunkSize) chunks.push({ text: text.slice(at, at + chunkSize) });
  return chunks;
}

/** Polynomial modulo 2^32: the hash of two texts in a row follows from theirs and the second one's length. */
function hash(text: string, base: number): number {
  let value = 0;
  for (let at = 0; at < text.length; at++) value = (Math.imul(value, base) + text.charCodeAt(at) + 1) | 0;
  return value;
}

function power(base: number, exponent: number): number {
  let value = 1;
  for (let square = base, rest = exponent; rest > 0; rest >>= 1, square = Math.imul(square, square)) {
    if ((rest & 1) === 1) value = Math.imul(value, square);
  }
  return value;
}
