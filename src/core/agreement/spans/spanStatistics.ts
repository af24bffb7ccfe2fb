import { multilabelStatistics, type MultilabelStatistics } from '../codes/codeStatistics';
import { pairKappas } from '../codes/codeMeasures';
import { tableOfCode } from '../codes/codeTable';
import { meanOverPairs } from '../meanOf';
import { measured } from '../measure';
import { percentAgreement } from '../nominal/percentAgreement';
import { specificAgreement } from '../nominal/specificAgreement';
import type { Statistic } from '../statistic';
import { spansOf, type SpanTable } from './codedSpan';
import { matchedSegments, type MatchedSegments } from './matchedSegments';
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
}

export interface SpanStatistics extends UnitizingAlphas {
  readonly perCode: Readonly<Record<string, CharacterStatistics>>;
  readonly segments: MatchedSegments;
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
    const own = tableOfCode(characters, index);
    return {
      characterPercent: measured(percentAgreement(2), own),
      characterKappa: meanOverPairs(pairs.map((pair) => measured(pair, own))),
      characterF1: measured(specificAgreement(1, 2), own),
      uAlpha: uAlphaOfCode(code, table),
    };
  };
  const project = (presence: 'any' | 'half', own: readonly UnitSpan[]): MultilabelStatistics =>
    multilabelStatistics(projected(table, own, presence), { withErrors: false });
  return {
    ...uAlphas(table),
    perCode: Object.fromEntries(table.codes.map((code, index) => [code, ofCode(code, index)])),
    segments: matchedSegments(table, overlap),
    ...(units === undefined ? {} : { any: project('any', units), half: project('half', units) }),
  };
}

/** uα of one code against everything else. */
export function uAlphaOfCode(code: string, table: SpanTable): Statistic {
  const coders = table.coders.map((spans) => spansOf(code, spans));
  return uAlphas({ length: table.length, codes: [code], coders }).uAlpha;
}
