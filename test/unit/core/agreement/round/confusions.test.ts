import assert from 'node:assert/strict';
import type { CodeTable } from '../../../../../src/core/agreement/codes/codeTable';
import { missing } from '../../../../../src/core/agreement/measure';
import { confusions } from '../../../../../src/core/agreement/round/confusions';

const codes = ['trust', 'time', 'parents'];

/** Units × coders, each a set of codes; `null` where a coder did not look. */
function tableOf(matrix: readonly (readonly (readonly string[] | null)[])[], multiplicity?: Float64Array): CodeTable {
  const coders = matrix[0]?.length ?? 0;
  const judgements = new Int8Array(codes.length * matrix.length * coders);
  matrix.forEach((row, unit) =>
    row.forEach((given, coder) =>
      codes.forEach((code, index) => {
        const value = given === null ? missing : Number(given.includes(code));
        judgements[(index * matrix.length + unit) * coders + coder] = value;
      }),
    ),
  );
  return { units: matrix.length, coders, codes, judgements, ...(multiplicity && { multiplicity }) };
}

const none = (): boolean => false;

describe('codes taken for one another', () => {
  it('are counted with who gave which', () => {
    const table = tableOf([
      [['trust'], ['time']],
      [['time'], ['trust']],
      [['trust'], ['time']],
      [['trust'], ['trust']],
    ]);
    assert.deepEqual(confusions(table, none), {
      confusions: [{ one: 'trust', other: 'time', units: 3, firstGaveOne: 2, isLevel: false }],
      unmatched: [],
    });
  });

  it('are none where nothing was given instead; that is counted by itself', () => {
    const table = tableOf([
      [['trust', 'time'], ['trust']],
      [[], ['time']],
      [['parents'], null],
    ]);
    assert.deepEqual(confusions(table, none), {
      confusions: [],
      unmatched: [{ code: 'time', units: 2, firstGave: 1 }],
    });
  });

  it('count for every pair of coders, and each unit as often as it stands for', () => {
    const table = tableOf([[['trust'], ['time'], ['time']]], Float64Array.of(5));
    assert.deepEqual(
      confusions(table, (one, other) => one === 0 && other === 1),
      {
        confusions: [{ one: 'trust', other: 'time', units: 10, firstGaveOne: 10, isLevel: true }],
        unmatched: [],
      },
    );
  });
});
