import { measured } from '../../../src/core/agreement/measure';
import { nominalAlpha } from '../../../src/core/agreement/nominal/nominalAlpha';
import { nominalTable, type NominalMatrix } from '../../../src/core/agreement/nominal/nominalTable';
import { median, round, timed, type Figure } from '../measure';
import { Random } from '../random';

const units = 100_000;

/** Nominal α of two coders and many units, from a table in memory, beside the formula as a textbook has it. */
export async function nominalAlphaOfUnits(): Promise<readonly Figure[]> {
  const random = new Random(1);
  const matrix: NominalMatrix = Array.from({ length: units }, () => {
    const first = random.between(1, 8);
    return [first, random.next() < 0.7 ? first : random.between(1, 8)];
  });
  const own = median(
    await timed(15, () => {
      const table = nominalTable(matrix);
      return measured(nominalAlpha(table.q), table);
    }),
  );
  const textbook = median(await timed(5, () => textbookAlpha(matrix)));
  return [
    {
      what: 'nominal α, 2 × 100,000 units',
      how: 'from a table in memory, 8 categories, median of 15',
      value: round(own),
      unit: 'ms',
      reach: '≤ 20',
      met: own <= 20,
      beside: `the textbook’s coincidence matrix, cell by cell, ${round(textbook)} ms`,
      seed: 1,
    },
  ];
}

/** Krippendorff 2011, step by step: coincidences by name, then margins, then the quotient. */
function textbookAlpha(matrix: NominalMatrix): number {
  const coincidences = new Map<string, number>();
  const margins = new Map<string, number>();
  for (const row of matrix) {
    const given = row.filter((value) => value !== null).map(String);
    given.forEach((one, i) =>
      given.forEach((other, j) => {
        if (i === j) return;
        const key = `${one}\t${other}`;
        coincidences.set(key, (coincidences.get(key) ?? 0) + 1 / (given.length - 1));
      }),
    );
  }
  for (const [key, count] of coincidences) {
    const [one = ''] = key.split('\t');
    margins.set(one, (margins.get(one) ?? 0) + count);
  }
  const n = [...margins.values()].reduce((total, count) => total + count, 0);
  let [observed, expected] = [0, 0];
  for (const [key, count] of coincidences) {
    const [one, other] = key.split('\t');
    if (one !== other) observed += count;
  }
  for (const [one, a] of margins) for (const [other, b] of margins) if (one !== other) expected += a * b;
  return 1 - ((n - 1) * observed) / expected;
}
