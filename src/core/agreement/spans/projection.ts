import type { CodeTable } from '../codes/codeTable';
import { spansOf, type CodedSpan, type SpanTable } from './codedSpan';

/** When a code counts as present in a unit: one shared position, or at least half of the unit. */
export type Presence = 'any' | 'half';

/** A unit of the text, [start, end). */
export type UnitSpan = readonly [start: number, end: number];

/** What each coder gave to each unit. */
export function projected({ coders, codes }: SpanTable, units: readonly UnitSpan[], presence: Presence): CodeTable {
  const width = coders.length;
  const judgements = new Int8Array(codes.length * units.length * width);
  codes.forEach((code, index) =>
    coders.forEach((spans, coder) => {
      const own = spansOf(code, spans);
      if (own.length === 0) return;
      units.forEach(([start, end], unit) => {
        const shared = sharedWith(own, start, end);
        const present = presence === 'any' ? shared > 0 : shared > 0 && 2 * shared >= end - start;
        if (present) judgements[(index * units.length + unit) * width + coder] = 1;
      });
    }),
  );
  return { units: units.length, coders: width, codes, judgements };
}

/** How many positions of a unit spans hold that are in order and do not overlap. */
function sharedWith(spans: readonly CodedSpan[], start: number, end: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let shared = 0;
  for (let index = low; index < spans.length; index++) {
    const span = spans[index];
    if (span === undefined || span.start >= end) break;
    shared += Math.min(span.end, end) - Math.max(span.start, start);
  }
  return shared;
}

/**
 * Characters as units: those between two neighbouring ends of spans are coded alike and make one row, which stands for as
 * many as there are.
 */
export function characterTable(table: SpanTable): CodeTable {
  const cuts = new Set([0, table.length]);
  for (const spans of table.coders) for (const { start, end } of spans) cuts.add(start).add(end);
  const places = [...cuts].sort((a, b) => a - b);
  const units = places.slice(1).map((end, index): UnitSpan => [places[index] ?? 0, end]);
  return { ...projected(table, units, 'any'), multiplicity: Float64Array.from(units, ([start, end]) => end - start) };
}
