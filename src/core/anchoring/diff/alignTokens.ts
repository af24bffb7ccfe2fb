import { diff_core } from 'fast-myers-diff';
import { longestIncreasing } from './increasing';
import { uniquePairs } from './uniquePairs';

/** So many tokens in a row are the same in both. Indexes of tokens. */
export interface Match {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

export interface Alignment {
  /** How many tokens in a row must occur once on either side to hold the two together, tried in this order. */
  readonly grams: readonly number[];
  /** Up to so many tokens of both sides together are compared in full where nothing holds them together. */
  readonly mostInFull: number;
}

/** How often each token may be looked at for what holds a range together: repetition must not take for ever. */
const mostVisits = 60;

/** Tokens that are looked at between two yields. */
const visitsPerPiece = 400_000;

interface Range {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/**
 * Which tokens of two texts belong together, in the order of both: what is the same at either end, then what occurs once
 * on either side and keeps its order (patience diff, B. Cohen), what lies between these likewise, and where nothing
 * holds them together a shortest edit script (Myers 1986). What is too large for that is left apart.
 * @returns in order; no token twice
 */
export function* alignTokens(
  before: Int32Array,
  after: Int32Array,
  { grams, mostInFull }: Alignment,
): Generator<void, readonly Match[]> {
  const matches: Match[] = [];
  const add = (a: number, b: number, length: number): void => {
    if (length > 0) matches.push({ before: a, after: b, length });
  };
  let visitsLeft = (before.length + after.length) * mostVisits;
  let sinceYield = 0;
  const stack: Range[] = [{ a: 0, aEnd: before.length, b: 0, bEnd: after.length }];
  for (let range = stack.pop(); range !== undefined; range = stack.pop()) {
    let { a, b, aEnd, bEnd } = range;
    const head = commonHead(before, after, range);
    add(a, b, head);
    [a, b] = [a + head, b + head];
    const tail = commonTail(before, after, { a, b, aEnd, bEnd });
    [aEnd, bEnd] = [aEnd - tail, bEnd - tail];
    add(aEnd, bEnd, tail);
    if (a === aEnd || b === bEnd) continue;
    const size = aEnd - a + bEnd - b;
    visitsLeft -= size * grams.length;
    sinceYield += size * grams.length;
    if (visitsLeft < 0) continue;
    const held = anchorsIn(before, after, { a, b, aEnd, bEnd }, grams);
    if (held.length > 0) stack.push(...between(held, { a, b, aEnd, bEnd }, add));
    else if (size <= mostInFull) {
      addShortestScript(before, after, { a, b, aEnd, bEnd }, add);
      sinceYield += size * size;
    }
    if (sinceYield < visitsPerPiece) continue;
    sinceYield = 0;
    yield;
  }
  return matches.sort((one, other) => one.before - other.before);
}

/** Runs of tokens that hold a range together, in the order of both sides, none overlapping the one before. */
function anchorsIn(before: Int32Array, after: Int32Array, range: Range, grams: readonly number[]): readonly Match[] {
  for (const gram of grams) {
    const pairs = uniquePairs(before, after, range, gram);
    if (pairs.length === 0) continue;
    const held: Match[] = [];
    let [aDone, bDone] = [range.a, range.b];
    for (const index of longestIncreasing(pairs.map(({ after: at }) => at))) {
      const pair = pairs[index];
      if (pair === undefined || pair.before < aDone || pair.after < bDone) continue;
      held.push({ ...pair, length: gram });
      [aDone, bDone] = [pair.before + gram, pair.after + gram];
    }
    return held;
  }
  return [];
}

function between(held: readonly Match[], range: Range, add: (a: number, b: number, length: number) => void): Range[] {
  const ranges: Range[] = [];
  let { a, b } = range;
  for (const { before, after, length } of held) {
    add(before, after, length);
    ranges.push({ a, aEnd: before, b, bEnd: after });
    [a, b] = [before + length, after + length];
  }
  ranges.push({ a, aEnd: range.aEnd, b, bEnd: range.bEnd });
  return ranges.filter((one) => one.a < one.aEnd && one.b < one.bEnd);
}

function addShortestScript(
  before: Int32Array,
  after: Int32Array,
  { a, b, aEnd, bEnd }: Range,
  add: (a: number, b: number, length: number) => void,
): void {
  let [aDone, bDone] = [a, b];
  const equal = (i: number, j: number): boolean => before[i] === after[j];
  // The generator gives the same array each time, so what it says is taken at once.
  for (const [aFrom, aTo, bFrom, bTo] of diff_core(a, aEnd - a, b, bEnd - b, equal)) {
    add(aDone, bDone, Math.min(aFrom - aDone, bFrom - bDone));
    [aDone, bDone] = [aTo, bTo];
  }
  add(aDone, bDone, Math.min(aEnd - aDone, bEnd - bDone));
}

function commonHead(before: Int32Array, after: Int32Array, { a, aEnd, b, bEnd }: Range): number {
  let length = 0;
  while (a + length < aEnd && b + length < bEnd && before[a + length] === after[b + length]) length++;
  return length;
}

function commonTail(before: Int32Array, after: Int32Array, { a, aEnd, b, bEnd }: Range): number {
  let length = 0;
  while (aEnd - length > a && bEnd - length > b && before[aEnd - 1 - length] === after[bEnd - 1 - length]) length++;
  return length;
}
