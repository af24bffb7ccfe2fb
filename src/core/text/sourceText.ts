import { firstIndex } from './firstIndex';
import type { CodePointOffset, Offset, Span } from './offsets';

/** A place as people and editors name it: line and character (UTF-16 units), both from 0. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * The normalised text of one file with the indexes that positions need. Immutable; the indexes are made at first use,
 * because most questions never ask for both.
 */
export class SourceText {
  private lines: readonly number[] | undefined;
  private pairs: readonly number[] | undefined;

  /** @param text decoded, without BOM, every line end an LF (see `decodeText`) */
  constructor(readonly text: string) {}

  get length(): Offset {
    return this.text.length as Offset;
  }

  slice(at: Span): string {
    return this.text.slice(at.start, at.end);
  }

  /** Offsets at which lines begin; the first is 0, and a text that ends in LF has a last empty line. */
  get lineStarts(): readonly number[] {
    return (this.lines ??= findLineStarts(this.text));
  }

  lineColumn(at: Offset): LineColumn {
    const line = lastAtOrBelow(this.lineStarts, at);
    return { line, column: at - (this.lineStarts[line] ?? 0) };
  }

  /** The offset of a line and column, kept inside the line and the text. */
  offsetOf(at: LineColumn): Offset {
    const line = Math.min(Math.max(at.line, 0), this.lineStarts.length - 1);
    const start = this.lineStarts[line] ?? 0;
    const next = this.lineStarts[line + 1];
    const end = next === undefined ? this.text.length : next - 1;
    return Math.min(start + Math.max(at.column, 0), end) as Offset;
  }

  /** UTF-16 → code points. An offset inside a surrogate pair counts as before it. */
  toCodePoints(at: Offset): CodePointOffset {
    const pairs = this.surrogatePairs;
    if (pairs.length === 0) return Number(at) as CodePointOffset;
    const before = lastAtOrBelow(pairs, at - 2) + 1;
    const inside = pairs[before] === at - 1;
    return (at - before - (inside ? 1 : 0)) as CodePointOffset;
  }

  /** Code points → UTF-16; a value past the end gives the end plus the rest, so that validation can still see it. */
  fromCodePoints(at: CodePointOffset): Offset {
    const pairs = this.surrogatePairs;
    return (at + firstIndex(pairs, (pair, index) => pair - index >= at)) as Offset;
  }

  /** The number of code points in the text. */
  get codePointLength(): CodePointOffset {
    return (this.text.length - this.surrogatePairs.length) as CodePointOffset;
  }

  /** UTF-16 indexes of the first half of every surrogate pair: empty for nearly every transcript. */
  private get surrogatePairs(): readonly number[] {
    return (this.pairs ??= findSurrogatePairs(this.text));
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function findSurrogatePairs(text: string): number[] {
  const pairs: number[] = [];
  const pattern = /[\u{10000}-\u{10FFFF}]/gu;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) pairs.push(match.index);
  return pairs;
}

/** Index of the last entry that is at or below `value`; -1 where there is none. `sorted` is ascending. */
const lastAtOrBelow = (sorted: readonly number[], value: number): number =>
  firstIndex(sorted, (each) => each > value) - 1;
