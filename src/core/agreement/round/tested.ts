import type { JudgedPassage } from './judgedPassages';

/** Fewer drawn passages with anyone using the code, or fewer units, say little: intervals cover .61 to .90 at 3 to 6 passages. */
export const leastPassages = 10;
export const leastUnits = 50;

/** How much of the sample uses a code. */
export interface CodeUse {
  readonly code: string;
  /** Passages in which anybody gave it. */
  readonly passages: number;
  /** How often the first coder gave it. */
  readonly codings: number;
  readonly isTested: boolean;
}

export interface Tested {
  readonly leastPassages: number;
  readonly leastUnits: number;
  readonly codes: readonly CodeUse[];
  /** How many codes were tested, of how many. */
  readonly tested: number;
  readonly of: number;
  /** The share of the first coder's codings in the sample that the tested codes hold; undefined where there are none. */
  readonly share: number | undefined;
}

/** @param units how many units were judged by two coders or more */
export function testedCodes(passages: readonly JudgedPassage[], codes: readonly string[], units: number): Tested {
  const uses = codes.map((code, index): CodeUse => {
    const own = passages.map(({ given }) => given.filter((each) => each.code === index));
    const using = own.filter((given) => given.length > 0).length;
    const codings = own.flat().filter(({ coder }) => coder === 0).length;
    return { code, passages: using, codings, isTested: using >= leastPassages && units >= leastUnits };
  });
  const sum = (list: readonly CodeUse[]): number => list.reduce((total, { codings }) => total + codings, 0);
  const tested = uses.filter(({ isTested }) => isTested);
  const all = sum(uses);
  return {
    leastPassages,
    leastUnits,
    codes: uses,
    tested: tested.length,
    of: uses.length,
    share: all === 0 ? undefined : sum(tested) / all,
  };
}
