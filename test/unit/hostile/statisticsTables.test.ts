import assert from 'node:assert/strict';
import { readStatisticsRows, type CsvRow } from '../../../src/core/commands/statistics/readStatisticsRows';
import { readStatisticsJson } from '../../../src/core/commands/statistics/readStatisticsJson';
import { runStatistics } from '../../../src/core/commands/statistics/runStatistics';
import { codeOf } from '../../support/core/thrown';

const run = (table: object): object =>
  runStatistics(readStatisticsJson('t.json', JSON.stringify(table)), {
    metric: 'nominal',
    bootstrap: { replicates: 100, seed: 1 },
  });

const endless = Number.MAX_SAFE_INTEGER;
const pair = ['a', 'b'];

describe('A table of statistics that would fill the memory or never end', () => {
  const refused: Readonly<Record<string, readonly [table: object, code: string]>> = {
    'units without end in a confusion matrix': [
      {
        kind: 'table',
        table: [
          [endless, 1],
          [2, endless],
        ],
      },
      'statistics.tooMuch.units',
    ],
    'replicates without end': [
      { kind: 'nominal', matrix: [pair, pair], bootstrap: { replicates: endless, seed: 1 } },
      'statistics.badShape.replicates',
    ],
    'categories without end': [{ kind: 'nominal', matrix: [pair, pair], q: endless }, 'statistics.tooMuch.categories'],
    'codes without end': [
      { kind: 'multilabel', matrix: [[[], []]], codes: Array.from({ length: 60_000 }, (_, at) => `c${at}`) },
      'statistics.tooMuch.codes',
    ],
    'coders without end': [{ kind: 'nominal', matrix: [new Array(200_000).fill('a')] }, 'statistics.tooMuch.coders'],
    'codes without end in many units': [
      {
        kind: 'multilabel',
        codes: Array.from({ length: 4000 }, (_, at) => `c${at}`),
        matrix: new Array(70_000).fill([[], []]),
      },
      'statistics.tooMuch.judgements',
    ],
  };
  for (const [what, [table, code]] of Object.entries(refused)) {
    it(`is refused: ${what}`, async () => {
      assert.equal(await codeOf(() => run(table)), code);
    });
  }

  const million = 1_000_000;
  const rowsOf = (cells: (row: number) => readonly string[]): readonly CsvRow[] =>
    Array.from({ length: million + 1 }, (_, row) => ({
      line: row + 1,
      cells: row === 0 ? ['unit', 'coder', 'code'] : cells(row),
    }));
  const endlessRows: Readonly<Record<string, readonly [cells: (row: number) => readonly string[], code: string]>> = {
    'a coder in each row': [(row) => [`u${row}`, `c${row}`, 'a'], 'statistics.tooMuch.coders'],
    'a code in each row': [(row) => [`u${row}`, 'c', `k${row}`], 'statistics.tooMuch.codes'],
    'nearly empty, with many coders': [(row) => [`u${row}`, `c${row % 1000}`, 'a'], 'statistics.tooMuch.cells'],
  };
  for (const [what, [cells, code]] of Object.entries(endlessRows)) {
    it(`is refused while a million rows are read: ${what}`, async () => {
      const rows = rowsOf(cells);
      const before = process.memoryUsage().heapUsed;
      assert.equal(await codeOf(() => readStatisticsRows('t.csv', rows, { kind: 'multilabel' })), code);
      // Of what is not read to its end nothing is held that grows with it times its coders.
      assert.ok(process.memoryUsage().heapUsed - before < 200_000_000);
    });
  }

  it('is read where a million rows are a table of two coders', () => {
    const rows = rowsOf((row) => [`u${row >> 1}`, `c${row & 1}`, `k${row % 7}`]);
    const input = readStatisticsRows('t.csv', rows, {});
    assert.ok(input.kind === 'nominal' && input.matrix.length === million / 2 + 1);
  });

  it('is computed where it only looks so', () => {
    const codes = Array.from({ length: 2000 }, (_, at) => `c${at}`);
    assert.ok(
      'alphaMasi' in
        run({
          kind: 'multilabel',
          codes,
          matrix: [
            [codes, codes],
            [['c1'], []],
          ],
        }),
    );
    assert.ok(run({ kind: 'spans', length: endless, codes: ['a'], coders: [[[0, 5, 'a']], [[1, endless, 'a']]] }));
    assert.ok(run({ kind: 'segments', a: [endless - 1, 1], b: [1, endless - 1] }));
  });
});
