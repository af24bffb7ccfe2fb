import { missing, type Judgements } from '../measure';

const scratch: { counts: Float64Array } = { counts: new Float64Array(64) };

/** The counts of one unit, in an array that the next call fills anew. */
export function countsOf(values: Judgements, from: number, coders: number, q: number): Float64Array {
  if (scratch.counts.length < q) scratch.counts = new Float64Array(q * 2);
  const { counts } = scratch;
  counts.fill(0, 0, q);
  for (let place = from; place < from + coders; place++) {
    const value = values[place] ?? 0;
    if (value !== missing) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** How many coders judged a unit. */
export function judgedBy(values: Judgements, from: number, coders: number): number {
  let given = 0;
  for (let place = from; place < from + coders; place++) if ((values[place] ?? 0) !== missing) given += 1;
  return given;
}
