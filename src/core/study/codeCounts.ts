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
 * former id they were stored under; ambiguous and orphaned ones count nowhere.
 * @param byTranscript the codings of each transcript, one after the other: of a large study no more than one needs to
 *   be at hand at a time
 */
export function countCodes(
  codebook: Codebook,
  byTranscript: Iterable<readonly PlacedCoding[]>,
): ReadonlyMap<string, CodeCount> {
  const counts = new Map<string, number>();
  const transcripts = new Map<string, number>();
  for (const placed of byTranscript) {
    for (const [id, count] of countIn(placed)) {
      counts.set(id, (counts.get(id) ?? 0) + count);
      transcripts.set(id, (transcripts.get(id) ?? 0) + 1);
    }
  }
  return new Map(
    withTotals(codebook, counts).map(([id, count, total]) => [
      id,
      { count, total, transcripts: transcripts.get(id) ?? 0 },
    ]),
  );
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
