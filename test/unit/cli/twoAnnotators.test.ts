import assert from 'node:assert/strict';
import { folderWith, removeFolders, runJson } from '../../support/cli';

/** How often two annotators gave a code both, the first alone, the second alone, neither; and comments that one left out. */
interface Counts {
  readonly counts: readonly [both: number, first: number, second: number, neither: number];
  readonly left: readonly (readonly [first: string | null, second: string | null])[];
  readonly kappa: number;
}

/** Wang, Wirawarn, Goodman & Demszky 2023, SIGHT: two of the codes that two annotators gave to the same 289 comments. */
const published: Readonly<Record<string, Counts>> = {
  general: { counts: [56, 4, 22, 207], left: [], kappa: 0.753817 },
  confusion: {
    counts: [51, 7, 1, 227],
    left: [
      [null, 'confusion'],
      ['', null],
      [null, ''],
    ],
    kappa: 0.91002,
  },
};

type Judgement = string | null;

describe('comments of two annotators, some of them left out by one', () => {
  after(removeFolders);

  const rowsOf = (code: string, { counts, left }: Counts): readonly (readonly [Judgement, Judgement])[] => {
    const cells = [
      [code, code],
      [code, ''],
      ['', code],
      ['', ''],
    ] as const;
    return [...cells.flatMap((cell, index) => Array.from({ length: counts[index]! }, () => cell)), ...left];
  };

  for (const [code, counts] of Object.entries(published)) {
    for (const kind of ['nominal', 'multilabel'] as const) {
      it(`have Cohen’s κ to six digits for “${code}”, as a ${kind} table`, async () => {
        const lines = rowsOf(code, counts).flatMap((row, unit) =>
          row.flatMap((given, coder) => {
            if (given === null) return [];
            const category = kind === 'nominal' ? given || `no ${code}` : given;
            return [`c${unit},${['first', 'second'][coder]},${category}`];
          }),
        );
        const folder = folderWith({ 'comments.csv': ['unit,coder,code', ...lines].join('\n') });
        const found = (await runJson(folder, ['statistics', 'comments.csv'])) as {
          cohenKappa?: { value: number; n: number };
          perCode?: Record<string, { cohenKappa: { value: number; n: number }; both: number; neither: number }>;
        };
        const kappa = kind === 'nominal' ? found.cohenKappa : found.perCode?.[code]?.cohenKappa;
        assert.equal(kappa?.value.toFixed(6), counts.kappa.toFixed(6));
        assert.equal(
          kappa.n,
          counts.counts.reduce((total, each) => total + each, 0),
        );
        if (kind === 'multilabel') assert.equal(found.perCode?.[code]?.both, counts.counts[0]);
      });
    }
  }
});
