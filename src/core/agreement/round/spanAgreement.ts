import { coderPairs } from '../coderPairs';
import { boundaries } from '../spans/boundaries';
import type { SpanTable } from '../spans/codedSpan';
import { matchedSegments, type MatchedSegments } from '../spans/matchedSegments';
import { oneCode } from '../spans/oneCode';
import { uAlphaAlone } from '../spans/spanStatistics';
import { uAlphas, type UnitizingAlphas } from '../spans/uAlpha';
import { undefinedBecause, type Statistic } from '../statistic';
import { without } from '../../text/json';
import type { JudgedPassage } from './judgedPassages';
import { markedSpans, measuredPassage, type MarkedSpans } from './markedSpans';

/** How alike some coders marked passages. Values alone: neighbouring characters are no independent units. */
export interface SpanFigures extends Omit<UnitizingAlphas, 'perValue'> {
  /** Drawn passages that all of these coders judged. */
  readonly passages: number;
  /** Their speech in characters that are no blanks, and in words. */
  readonly characters: number;
  readonly words: number;
  readonly segments: MatchedSegments;
  /** B of the places, by words, at which passages begin and end. */
  readonly boundaries: Statistic;
}

export interface CodeSpans extends Pick<SpanFigures, 'uAlpha' | 'segments' | 'boundaries'> {
  /** How many passages each coder marked with it, in the order of the coders. */
  readonly marked: readonly number[];
  /** (k)uα, and the share of the code that both gave any code: where no coder's codes overlap. */
  readonly valueAlpha?: Statistic;
  readonly coverage?: Statistic;
}

/** Of all coders, and where there are more than two of each pair on what both judged. */
export interface SpanAgreement extends SpanFigures {
  /** Of the codes that anybody marked anything with. */
  readonly perCode: Readonly<Record<string, CodeSpans>>;
  readonly perPair?: readonly ({ readonly first: string; readonly second: string } & SpanFigures)[];
}

/** @param overlap per cent that two passages share to be matched */
export function spanAgreement(
  passages: readonly JudgedPassage[],
  codes: readonly string[],
  coders: readonly string[],
  overlap?: number,
): SpanAgreement {
  const measured = passages.map(measuredPassage);
  const marked = markedSpans(measured, codes, [...coders.keys()]);
  const { perValue, ...figures } = figuresOf(marked, overlap);
  const perCode = codes.flatMap((code) => {
    const alone = { characters: oneCode(marked.characters, code), words: oneCode(marked.words, code) };
    const counts = alone.characters.coders.map((spans) => spans.length);
    if (counts.every((count) => count === 0)) return [];
    const value = perValue[code];
    const among =
      value === undefined || figures.uAlpha.value === null ? {} : { valueAlpha: value.alpha, coverage: value.coverage };
    return [[code, { ...codeSpans(alone, overlap), marked: counts, ...among }] as const];
  });
  const pairs = coderPairs(coders.length);
  const perPair = pairs.map(([one, other]) => {
    const own = without(figuresOf(markedSpans(measured, codes, [one, other]), overlap), 'perValue');
    return { first: coders[one] ?? '', second: coders[other] ?? '', ...own };
  });
  return { ...figures, perCode: Object.fromEntries(perCode), ...(pairs.length > 1 ? { perPair } : {}) };
}

function figuresOf(
  { passages, characters, words }: MarkedSpans,
  overlap: number | undefined,
): SpanFigures & UnitizingAlphas {
  const sizes = { passages, characters: characters.length, words: words.length };
  const segments = matchedSegments(characters, overlap);
  if (passages > 0) return { ...sizes, ...uAlphas(characters), segments, boundaries: boundaries(words) };
  const none = undefinedBecause('no_pairable_units', 0);
  return {
    ...sizes,
    uAlpha: none,
    uAlphaBinary: none,
    cuAlpha: none,
    perValue: {},
    segments: { ...segments, percent: none, brennanPrediger: none },
    boundaries: none,
  };
}

const codeSpans = (
  { characters, words }: { readonly characters: SpanTable; readonly words: SpanTable },
  overlap: number | undefined,
): Omit<CodeSpans, 'marked'> => ({
  uAlpha: uAlphaAlone(characters),
  segments: matchedSegments(characters, overlap),
  boundaries: boundaries(words),
});
