import { codeTable, type CodeMatrix } from '../../../src/core/agreement/codes/codeTable';
import { setAlpha } from '../../../src/core/agreement/sets/setAlpha';
import { setTable } from '../../../src/core/agreement/sets/setTable';
import { median, round, timed, type Figure } from '../measure';
import { Random } from '../random';

const units = 10_000;
const codes = Array.from({ length: 12 }, (_, index) => `code-${index}`);

/** MASI α of sets of twelve codes, from a table in memory, beside a plain pass that looks at each judgement once. */
export async function setAlphaOfUnits(): Promise<readonly Figure[]> {
  const random = new Random(2);
  const set = (): string[] => codes.filter(() => random.next() < 0.15);
  const matrix: CodeMatrix = Array.from({ length: units }, () => {
    const first = set();
    return [first, random.next() < 0.6 ? first : set()];
  });
  const own = median(await timed(15, () => setAlpha(setTable(codeTable(matrix, codes)), 'masi')));
  const distinct = setTable(codeTable(matrix, codes)).distinct;
  const pass = median(
    await timed(15, () => {
      let held = 0;
      for (const row of matrix) for (const given of row) for (const code of given ?? []) held += code.length;
      return held;
    }),
  );
  return [
    {
      what: 'MASI α, 12 codes, 2 × 10,000 units',
      how: `from a table in memory, ${distinct} different sets, median of 15`,
      value: round(own),
      unit: 'ms',
      reach: '≤ 40',
      met: own <= 40,
      beside: `a plain pass over the same judgements ${round(pass)} ms`,
      seed: 2,
    },
  ];
}
