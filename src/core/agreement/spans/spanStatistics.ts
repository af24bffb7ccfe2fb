import { multilabelStatistics, type MultilabelStatistics } from '../codes/codeStatistics';
import { pairKappas } from '../codes/codeMeasures';
import { tableOfCode } from '../codes/codeTable';
import { meanOverPairs } from '../meanOf';
import { measured } from '../measure';
import { percentAgreement } from '../nominal/percentAgreement';
import { specificAgreement } from '../nominal/specificAgreement';
import type { Statistic } from '../statistic';
import { boundaries } from './boundaries';
import { spansOf, type SpanTable } from './codedSpan';
import { matchedSegments, type MatchedSegments } from './matchedSegments';
import { oneCode } from './oneCode';
import { characterTable, projected, type UnitSpan } from './projection';
import { uAlphas, type UnitizingAlphas } from './uAlpha';

/** Characters as units, as NVivo counts; no interval comes from characters. */
export interface CharacterStatistics {
  readonly characterPercent: Statistic;
  /** With more than two coders the mean over pairs. */
  readonly characterKappa: Statistic;
  readonly characterF1: Statistic;
  /** uα of this code alone, which is there also where codes overlap. */
  readonly uAlpha: Statistic;
  /** Passages that have a partner, and where they begin and end: see `segments` and `boundaries`. */
  readonly matchedPercent: Statistic;
  readonly boundaries: Statistic;
}

export interface SpanStatistics extends UnitizingAlphas {
  readonly perCode: Readonly<Record<string, CharacterStatistics>>;
  readonly segments: MatchedSegments;
  /** Boundary similarity B of where passages begin and end, whichever the code. */
  readonly boundaries: Statistic;
  /** What the units make of it, by the rule of presence. */
  readonly any?: MultilabelStatistics;
  readonly half?: MultilabelStatistics;
}

export interface SpanOptions {
  readonly units?: readonly UnitSpan[];
  /** Per cent that matched passages share. */
  readonly overlap?: number;
}

export function spanStatistics(table: SpanTable, { units, overlap }: SpanOptions): SpanStatistics {
  const characters = characterTable(table);
  const pairs = pairKappas(table.coders.length);
  const ofCode = (code: string, index: number): CharacterStatistics => {
    const alone = oneCode(table, code);
    const isCut = table.notJudged?.[code] !== undefined;
    const own = isCut ? tableOfCode(characterTable(alone), 0) : tableOfCode(characters, index);
    return {
      characterPercent: measured(percentAgreement(2), own),
      characterKappa: meanOverPairs(pairs.map((pair) => measured(pair, own))),
      characterF1: measured(specificAgreement(1, 2), own),
      uAlpha: uAlphaAlone(alone),
      matchedPercent: matchedSegments(alone, overlap).percent,
      boundaries: boundaries(alone),
    };
  };
  const project = (presence: 'any' | 'half', own: readonly UnitSpan[]): MultilabelStatistics =>
    multilabelStatistics(projected(table, own, presence), { withErrors: false });
  return {
    ...uAlphas(table),
    perCode: Object.fromEntries(table.codes.map((code, index) => [code, ofCode(code, index)])),
    segments: matchedSegments(table, overlap),
    boundaries: boundaries(table),
    ...(units === undefined ? {} : { any: project('any', units), half: project('half', units) }),
  };
}

/** uα of one code against everything else. */
export const uAlphaOfCode = (code: string, table: SpanTable): Statistic => uAlphaAlone(oneCode(table, code));

/** uα of the only code of a table, those of its spans that overlap joined. */
export function uAlphaAlone({ length, codes, coders }: SpanTable): Statistic {
  const joined = coders.map((spans) => codes.flatMap((code) => spansOf(code, spans)));
  return uAlphas({ length, codes, coders: joined }).uAlpha;
}
