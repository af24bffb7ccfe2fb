import type { CodedSpan, SpanTable } from '../spans/codedSpan';
import type { JudgedPassage, Stretch } from './judgedPassages';
import { textCounts } from './textCounts';

/** What coders marked in the passages that all of them judged, put together to one text. */
export interface MarkedSpans {
  readonly passages: number;
  /** By characters of speech that are no blanks. */
  readonly characters: SpanTable;
  /** The same by words, each whole: a coding that begins or ends inside one holds it. */
  readonly words: SpanTable;
}

/** A passage with each coding as a stretch of its judged speech alone. */
export interface MeasuredPassage {
  readonly judged: JudgedPassage['judged'];
  /** Characters that are no blanks, and words. */
  readonly characters: number;
  readonly words: number;
  /** Each coder's codings, the same once; none that has no speech in it, such as one on a label. */
  readonly given: readonly MeasuredCoding[];
}

interface MeasuredCoding {
  readonly coder: number;
  readonly code: number;
  readonly characters: Stretch;
  readonly words: Stretch;
}

/**
 * Only speech that is judged counts, as for characters as units; what codings cover between two turns, such as a label or a
 * turn that is only shown, is nothing.
 */
export function measuredPassage({ judged, text, turns, given }: JudgedPassage): MeasuredPassage {
  const pieces = [...turns.flatMap(({ speech }) => speech)].sort((a, b) => a[0] - b[0]);
  const charactersBefore = charactersOf(text, pieces);
  const words = wordsOf(text, pieces);
  const [starts, ends] = [words.map(([start]) => start), words.map(([, end]) => end)];
  const known = new Set<string>();
  const measured = given.flatMap(({ coder, code, at: [start, end] }): readonly MeasuredCoding[] => {
    const characters: Stretch = [charactersBefore(start), charactersBefore(end)];
    const key = `${coder} ${code} ${characters.join(' ')}`;
    if (characters[0] >= characters[1] || known.has(key)) return [];
    known.add(key);
    // Words that are over where the coding begins, and words that have begun where it ends.
    return [{ coder, code, characters, words: [countUpTo(ends, start), countUpTo(starts, end - 1)] }];
  });
  return { judged, characters: charactersBefore(text.length), words: words.length, given: measured };
}

/** @param coders indices of two coders or more; a code that one of them could not judge in a passage is left out there */
export function markedSpans(
  passages: readonly MeasuredPassage[],
  codes: readonly string[],
  coders: readonly number[],
): MarkedSpans {
  const common = passages.filter(({ judged }) => coders.every((coder) => judged[coder] !== undefined));
  return {
    passages: common.length,
    characters: joined(common, codes, coders, 'characters'),
    words: joined(common, codes, coders, 'words'),
  };
}

function charactersOf(text: string, pieces: readonly Stretch[]): (place: number) => number {
  const { signs } = textCounts(text);
  return (place) =>
    pieces.reduce((sum, [start, end]) => (place <= start ? sum : sum + signs([start, Math.min(end, place)])), 0);
}

const wordsOf = (text: string, pieces: readonly Stretch[]): readonly Stretch[] =>
  pieces.flatMap(([from, to]) =>
    [...text.slice(from, to).matchAll(/\S+/gu)].map(({ index, 0: { length } }): Stretch => {
      return [from + index, from + index + length];
    }),
  );

/** How many of these, in order, are at a place or before it. */
function countUpTo(sorted: readonly number[], place: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The passages one after the other. */
function joined(
  passages: readonly MeasuredPassage[],
  codes: readonly string[],
  coders: readonly number[],
  by: 'characters' | 'words',
): SpanTable {
  const spans = coders.map((): CodedSpan[] => []);
  const seams: number[] = [];
  const notJudged: Record<string, Stretch[]> = {};
  let length = 0;
  for (const passage of passages) {
    const end = length + passage[by];
    const own = coders.map((coder) => passage.judged[coder]);
    const isJudged = (code: number): boolean => own.every((each) => each === 'all' || each?.has(code));
    if (own.some((each) => each !== 'all')) {
      codes.forEach((code, index) => {
        if (!isJudged(index) && length < end) (notJudged[code] ??= []).push([length, end]);
      });
    }
    for (const { coder, code, [by]: at } of passage.given) {
      const name = codes[code];
      if (name === undefined || !isJudged(code)) continue;
      spans[coders.indexOf(coder)]?.push({ start: length + at[0], end: length + at[1], code: name });
    }
    length = end;
    seams.push(end);
  }
  const isWhole = Object.keys(notJudged).length === 0;
  // The end of the text is none.
  return { length, codes, coders: spans, seams: seams.slice(0, -1), ...(isWhole ? {} : { notJudged }) };
}
