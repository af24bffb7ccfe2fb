import { IntercoderError } from '../../intercoderError';
import type { NominalTable } from '../../agreement/nominal/nominalTable';
import type { StatisticsInput } from './input';

export const mostReplicates = 100_000;

/** Figures of pairs of coders are computed for each pair. */
const mostCoders = 1000;
/** Each has a dozen figures of its own. */
const mostCodes = 5000;
/** Each takes a byte, and some figures hold them several times. */
const mostJudgements = 500_000_000;
const mostPairs = 20_000_000_000;
const mostCounts = 50_000_000;
/** Units times coders: each takes eight bytes of the heap while it is read, judged or not. */
const mostCells = 50_000_000;
/** A bootstrap draws each unit that a confusion matrix counts. */
const mostCounted = 10_000_000;

/**
 * Refuses a table that would fill the memory or never end: it may be anybody's.
 * @throws IntercoderError `statistics.tooMuch.…`
 */
export function checkSize(input: StatisticsInput, isResampled: boolean): void {
  if (input.kind === 'table') {
    const counted = input.table.reduce((total, row) => total + row.reduce((sum, each) => sum + each, 0), 0);
    if (isResampled) atMost('units', counted, mostCounted);
    return;
  }
  if (input.kind === 'segments' || input.kind === 'sets') return;
  const { coders, units, codes } = sizeOf(input);
  atMost('coders', coders, mostCoders);
  atMost('codes', codes, mostCodes);
  atMost('judgements', coders * units * codes, mostJudgements);
  atMost('pairs', coders * coders * units * codes, mostPairs);
}

/**
 * The same of what was read so far of rows, a judgement each: a few of them can make a table that is nearly empty and does
 * not fit anywhere.
 * @throws IntercoderError `statistics.tooMuch.…`
 */
export function checkRead(coders: number, units: number, codes: number): void {
  atMost('coders', coders, mostCoders);
  atMost('codes', codes, mostCodes);
  atMost('cells', coders * units, mostCells);
}

/**
 * The same for the categories of a table.
 * @throws IntercoderError `statistics.tooMuch.categories`
 */
export function checkCategories({ q, units, coders }: NominalTable, isResampled: boolean): void {
  // Pairs of categories are counted for each pair of coders, and of each different row where there is a bootstrap.
  const rows = isResampled ? Math.min(units, (q + 1) ** coders) : 0;
  const tables = Math.max((coders * (coders - 1)) / 2, rows, 1);
  atMost('categories', q, Math.floor(Math.sqrt(mostCounts / tables)));
}

function sizeOf(input: Extract<StatisticsInput, { readonly kind: 'nominal' | 'multilabel' | 'confirmed' | 'spans' }>): {
  readonly coders: number;
  readonly units: number;
  readonly codes: number;
} {
  if (input.kind !== 'spans') {
    const codes = input.kind === 'nominal' ? 1 : input.codes.length;
    return { coders: input.matrix[0]?.length ?? 0, units: input.matrix.length, codes };
  }
  const { coders, codes } = input.table;
  const ends = coders.reduce((total, spans) => total + 2 * spans.length, 1);
  return { coders: coders.length, units: Math.max(ends, input.units?.length ?? 0), codes: codes.length };
}

function atMost(
  what: 'categories' | 'cells' | 'coders' | 'codes' | 'judgements' | 'pairs' | 'units',
  count: number,
  limit: number,
): void {
  if (count > limit) throw new IntercoderError(`statistics.tooMuch.${what}`, { count, limit });
}
