import { at } from '../measure';
import type { JudgedPassage } from './judgedPassages';

/** Fewer drawn passages with anyone using the code, or fewer units, say little: intervals cover .61 to .90 at 3 to 6 passages. */
export const leastPassages = 10;
export const leastUnits = 50;

/** How much of the sample uses a code. */
export interface CodeUse {
  readonly code: string;
  /** Passages in which anybody gave it, of those in which two or more could. */
  readonly passages: number;
  /** How often the first coder gave it. */
  readonly codings: number;
  readonly isTested: boolean;
}

export interface Tested {
  readonly leastPassages: number;
  readonly leastUnits: number;
  /** Drawn passages that two or more judged: what is over all codes rests on them. */
  readonly passages: number;
  readonly codes: readonly CodeUse[];
  /** How many codes were tested, of how many. */
  readonly tested: number;
  readonly of: number;
  /** The share of the first coder's codings in the sample that the tested codes hold; undefined where there are none. */
  readonly share: number | undefined;
}

/** What a verdict on all codes together rests on, which says nothing of each of them. */
export interface RestsOn {
  readonly passages: number;
  readonly codesTested: number;
  readonly codes: number;
}

export const restsOn = ({ passages, tested, of }: Tested): RestsOn => ({ passages, codesTested: tested, codes: of });

/** @param unitsOf how many units two coders or more judged by the code */
export function testedCodes(
  passages: readonly JudgedPassage[],
  codes: readonly string[],
  unitsOf: (code: string) => number,
): Tested {
  const found = usesOf(passages, codes.length);
  const uses = codes.map((code, index): CodeUse => {
    const [using, codings] = [at(found.passages, index), at(found.codings, index)];
    return { code, passages: using, codings, isTested: using >= leastPassages && unitsOf(code) >= leastUnits };
  });
  const sum = (list: readonly CodeUse[]): number => list.reduce((total, { codings }) => total + codings, 0);
  const tested = uses.filter(({ isTested }) => isTested);
  const all = sum(uses);
  return {
    leastPassages,
    leastUnits,
    passages: judgedTwice(passages).length,
    codes: uses,
    tested: tested.length,
    of: uses.length,
    share: all === 0 ? undefined : sum(tested) / all,
  };
}

/** The drawn passages that two coders or more judged. */
export const judgedTwice = (passages: readonly JudgedPassage[]): readonly JudgedPassage[] =>
  passages.filter(({ judged }) => judged.filter((own) => own !== undefined).length > 1);

/** By code: passages that two or more judged by it and one of them gave it in, and how often the first coder gave it anywhere. */
function usesOf(
  drawn: readonly JudgedPassage[],
  codes: number,
): { readonly passages: Int32Array; readonly codings: Int32Array } {
  const [passages, codings] = [new Int32Array(codes), new Int32Array(codes)];
  for (const { given, judged } of drawn) {
    const judges = (coder: number, code: number): boolean => isJudged(judged[coder], code);
    const using = new Set<number>();
    for (const { coder, code } of given) {
      if (coder === 0) codings[code] = at(codings, code) + 1;
      if (judges(coder, code)) using.add(code);
    }
    for (const code of using) {
      const those = judged.filter((_, coder) => judges(coder, code)).length;
      if (those > 1) passages[code] = at(passages, code) + 1;
    }
  }
  return { passages, codings };
}

const isJudged = (own: JudgedPassage['judged'][number], code: number): boolean =>
  own === 'all' || (own?.has(code) ?? false);
