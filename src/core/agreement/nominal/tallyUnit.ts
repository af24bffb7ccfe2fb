import { at, missing, type Judgements } from '../measure';

const scratch: { counts: Float64Array } = { counts: new Float64Array(64) };

/** The counts of one unit, in an array that the next call fills anew. */
export function countsOf(values: Judgements, from: number, coders: number, q: number): Float64Array {
  if (scratch.counts.length < q) scratch.counts = new Float64Array(q * 2);
  const { counts } = scratch;
  counts.fill(0, 0, q);
  for (let place = from; place < from + coders; place++) {
    const value = at(values, place);
    if (value !== missing) counts[value] = at(counts, value) + 1;
  }
  return counts;
}

/** How many coders judged a unit. */
export function judgedBy(values: Judgements, from: number, coders: number): number {
  let given = 0;
  for (let place = from; place < from + coders; place++) if (at(values, place) !== missing) given += 1;
  return given;
}
