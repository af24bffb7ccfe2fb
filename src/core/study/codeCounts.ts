import type { Codebook } from '../codebook/codebook';
import type { PlacedCoding } from './placedCoding';
import { spanOf } from './placement';

/** How often a code was given. */
export interface CodeCount {
  /** Passages with this very code. */
  readonly count: number;
  /** With all codes below it. */
  readonly total: number;
  /** Transcripts in which this very code was given. */
  readonly transcripts: number;
}

/**
 * Counts codings that are at their passage and whose code is clear: same coder, code and passage count once, whatever
 * former id they were stored under; ambiguous and orphaned ones count nowhere. Keeps nothing of what it has counted.
 */
export class CodeCounter {
  private readonly passages = new Map<string, number>();
  private readonly transcripts = new Map<string, number>();

  /** @param placed all codings of one transcript that are to be counted */
  add(placed: readonly PlacedCoding[]): void {
    for (const [id, count] of countIn(placed)) {
      this.passages.set(id, (this.passages.get(id) ?? 0) + count);
      this.transcripts.set(id, (this.transcripts.get(id) ?? 0) + 1);
    }
  }

  /** By code id, every code of the book. */
  counts(codebook: Codebook): ReadonlyMap<string, CodeCount> {
    return new Map(
      withTotals(codebook, this.passages).map(([id, count, total]) => [
        id,
        { count, total, transcripts: this.transcripts.get(id) ?? 0 },
      ]),
    );
  }
}

/** By code id, the passages of one transcript with this very code. */
function countIn(placed: readonly PlacedCoding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const { coder, anchored, resolution } of placed) {
    const at = spanOf(anchored);
    if (at === undefined || resolution.kind !== 'code') continue;
    const { id } = resolution.code;
    const key = `${coder}\n${id}\n${at.start}\n${at.end}`;
    if (seen.has(key)) continue;
    seen.add(key);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Children stand after their parent in the book, so one pass from the end has every total complete when it is needed. */
function withTotals(codebook: Codebook, counts: ReadonlyMap<string, number>): (readonly [string, number, number])[] {
  const totals = new Map<string, number>();
  const add = (id: string, more: number): Map<string, number> => totals.set(id, (totals.get(id) ?? 0) + more);
  for (const { id, parent } of [...codebook.codes].reverse()) {
    add(id, counts.get(id) ?? 0);
    if (parent !== undefined) add(parent, totals.get(id) ?? 0);
  }
  return codebook.codes.map(({ id }) => [id, counts.get(id) ?? 0, totals.get(id) ?? 0] as const);
}
