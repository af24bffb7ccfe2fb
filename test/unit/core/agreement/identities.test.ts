import assert from 'node:assert/strict';
import fc from 'fast-check';
import { multilabelStatistics } from '../../../../src/core/agreement/codes/codeStatistics';
import { codeTable, type CodeMatrix } from '../../../../src/core/agreement/codes/codeTable';
import { nominalStatistics, type NominalStatistics } from '../../../../src/core/agreement/nominal/nominalStatistics';
import { nominalTable, type NominalMatrix } from '../../../../src/core/agreement/nominal/nominalTable';
import { setDistance } from '../../../../src/core/agreement/sets/setDistance';
import { isDefined, type Statistic } from '../../../../src/core/agreement/statistic';
import { close, codeMatrices, nominalMatrices, someCodes, valueOf } from '../../../support/core/judgements';

const nominal = (matrix: NominalMatrix, q?: number): NominalStatistics =>
  nominalStatistics(nominalTable(matrix, q), { metric: 'nominal' });
const multilabel = (matrix: CodeMatrix, codes: readonly string[] = someCodes) =>
  multilabelStatistics(codeTable(matrix, codes), { withErrors: false });

/** Every statistic that an object holds, by its path. */
function* statisticsIn(value: object, path = ''): Iterable<readonly [string, Statistic]> {
  for (const [key, each] of Object.entries(value) as [string, unknown][]) {
    if (typeof each !== 'object' || each === null) continue;
    if ('value' in each) yield [`${path}${key}`, each as Statistic];
    else yield* statisticsIn(each, `${path}${key}.`);
  }
}

function sameValues(one: object, other: object, except: (path: string) => boolean = () => false): void {
  const there = new Map(statisticsIn(other));
  for (const [path, statistic] of statisticsIn(one)) {
    if (!except(path))
      assert.ok(close(statistic, there.get(path)), `${path}: ${JSON.stringify([statistic, there.get(path)])}`);
  }
}

describe('identities of one category per unit', () => {
  it('Scott’s π is Fleiss’ κ, and Cohen’s is Conger’s, of two coders', () =>
    fc.assert(
      fc.property(nominalMatrices({ coders: [2, 2] }), (matrix) => {
        const { scottPi, fleissKappa, cohenKappa, congerKappa, lightKappa } = nominal(matrix);
        assert.ok(close(scottPi, fleissKappa));
        assert.ok(close(cohenKappa, congerKappa));
        assert.ok(close(cohenKappa, lightKappa));
      }),
    ));

  it('the standard error of κ is 0 where every unit adds the same to it, and not what rounding leaves', () => {
    const perfect = [1, 2, 1, 1, 4, 6, 6, 1, 1, 3, 1, 5].map((each) => [each, each]);
    const errorOf = (matrix: NominalMatrix) => nominal(matrix).cohenKappa as { se?: number; ci?: readonly number[] };
    assert.deepEqual(errorOf(perfect).ci, [1, 1]);
    // One coder is constant: κ is 0 whatever units are drawn.
    const constant = Array.from({ length: 40 }, (_, unit) => [unit === 9 ? 'b' : 'a', 'a']);
    const { se = NaN } = errorOf(constant);
    assert.ok(se < 1e-12, `${se}`);
  });

  it('1 − α is (1 − Fleiss’ κ) (n − 1) / n where nothing is missing', () =>
    fc.assert(
      fc.property(nominalMatrices({ missing: false }), (matrix) => {
        const { krippendorffAlpha, fleissKappa } = nominal(matrix);
        const n = matrix.length * (matrix[0]?.length ?? 0);
        if (isDefined(krippendorffAlpha) && isDefined(fleissKappa)) {
          const expected = (1 - fleissKappa.value) * ((n - 1) / n);
          assert.ok(Math.abs(1 - krippendorffAlpha.value - expected) < 1e-9);
        } else assert.equal(krippendorffAlpha.value, fleissKappa.value);
      }),
    ));

  it('stays the same when coders, units or the names of categories change places', () =>
    fc.assert(
      fc.property(nominalMatrices(), (matrix) => {
        const renamed = matrix.map((row) =>
          row.map((each) => (each === null ? null : `z${'cab'.indexOf(String(each))}`)),
        );
        const names: Readonly<Record<string, string>> = { a: 'z1', b: 'z2', c: 'z0' };
        const before = nominal(matrix);
        const moved = renamed.map((row) => [...row].reverse()).reverse();
        sameValues(before, nominal(moved), (path) => path.includes('.') || path.startsWith('perCategory'));
        for (const [name, to] of Object.entries(names)) {
          assert.ok(close(before.alphaPerCategory[name], nominal(moved).alphaPerCategory[to]));
        }
      }),
    ));

  it('is changed by no unit that one coder judged, but for Gwet’s shares and formulas for errors', () =>
    fc.assert(
      fc.property(nominalMatrices(), (matrix) => {
        const width = matrix[0]?.length ?? 0;
        const lone = ['a', ...new Array<null>(width - 1).fill(null)];
        sameValues(nominal(matrix, 3), nominal([...matrix, lone], 3), (path) => path === 'gwetAC1');
      }),
    ));

  it('keeps every value at most 1, a number, and says why where there is none', () =>
    fc.assert(
      fc.property(nominalMatrices({ coders: [1, 5] }), (matrix) => {
        for (const [path, statistic] of statisticsIn(nominal(matrix))) {
          if (isDefined(statistic)) assert.ok(statistic.value <= 1 + 1e-12 && Number.isFinite(statistic.value), path);
          else assert.ok(statistic.undefined.length > 0, path);
        }
      }),
    ));
});

describe('identities of codes', () => {
  it('κ is (PABAK − PI² + BI²) / (1 − PI² + BI²)', () =>
    fc.assert(
      fc.property(codeMatrices({ coders: [2, 2] }), (matrix) => {
        for (const code of Object.values(multilabel(matrix).perCode)) {
          if (code.cohenKappa === undefined || !isDefined(code.cohenKappa)) continue;
          const [pabak, prevalence, bias] = [code.pabak, code.prevalenceIndex, code.biasIndex].map(valueOf) as [
            number,
            number,
            number,
          ];
          const difference = bias ** 2 - prevalence ** 2;
          assert.ok(Math.abs(code.cohenKappa.value - (pabak + difference) / (1 + difference)) < 1e-9);
        }
      }),
    ));

  it('set α of single codes is nominal α', () =>
    fc.assert(
      fc.property(nominalMatrices(), (matrix) => {
        const sets = matrix.map((row) => row.map((each) => (each === null ? null : [String(each)])));
        const { alphaMasi, alphaJaccard } = multilabel(sets, ['a', 'b', 'c']);
        const { krippendorffAlpha } = nominal(matrix);
        assert.ok(close(alphaMasi, krippendorffAlpha));
        assert.ok(close(alphaJaccard, krippendorffAlpha));
      }),
    ));

  it('set α is what the definition gives, pair by pair', () =>
    fc.assert(
      fc.property(codeMatrices(), (matrix) => {
        const units = matrix
          .map((row) => row.filter((each) => each !== null).map((each) => new Set(each)))
          .filter((row) => row.length > 1);
        const all = units.flat();
        const total = (sets: readonly ReadonlySet<string>[]): number =>
          sets.reduce(
            (sum, a, i) => sum + sets.reduce((own, b, j) => own + (i === j ? 0 : setDistance('masi', a, b)), 0),
            0,
          );
        const observed = units.reduce((sum, row) => sum + total(row) / (row.length - 1), 0) / all.length;
        const expected = total(all) / (all.length * (all.length - 1));
        const { alphaMasi } = multilabel(matrix);
        if (isDefined(alphaMasi)) assert.ok(Math.abs(alphaMasi.value - (1 - observed / expected)) < 1e-9);
        else assert.ok(all.length === 0 || expected === 0);
      }),
    ));

  it('α of sets is not defined where all give the same codes, whatever units weigh', () => {
    for (let units = 2; units < 40; units++) {
      const same = codeTable(
        Array.from({ length: units }, () => [['a'], ['a'], ['a']]),
        someCodes,
      );
      const multiplicity = Float64Array.from({ length: units }, (_, unit) => (unit % 3 === 0 ? 0.7 : 1.1));
      const { alphaJaccard, alphaMasi } = multilabelStatistics({ ...same, multiplicity }, { withErrors: false });
      assert.deepEqual([alphaJaccard.value, alphaMasi.value], [null, null], `${units} units`);
    }
  });

  it('pooled κ is unchanged by a code that nobody used, and no statistic of the others either', () =>
    fc.assert(
      fc.property(codeMatrices(), (matrix) => {
        const [before, after] = [multilabel(matrix), multilabel(matrix, [...someCodes, 'never'])];
        sameValues(before, after);
        assert.equal(after.undefinedCodes, before.undefinedCodes + 1);
      }),
    ));

  it('without any code no κ over codes is defined, because there is none and not for want of coders', () => {
    const matrix = [
      [[], []],
      [[], []],
    ];
    const none = { value: null, undefined: 'no_codes' };
    const { pooledKappa, macroKappa } = multilabel(matrix, []);
    assert.deepEqual([pooledKappa, macroKappa], [none, none]);
    assert.deepEqual(multilabel([[['role']]], ['role']).pooledKappa, { value: null, undefined: 'too_few_coders' });
  });

  it('stays the same when coders or units change places, and when one coder judges one more', () =>
    fc.assert(
      fc.property(codeMatrices(), (matrix) => {
        const before = multilabel(matrix);
        const lone = [['role'], ...new Array<null>((matrix[0]?.length ?? 1) - 1).fill(null)];
        const moved = [...matrix, lone].map((row) => [...row].reverse()).reverse();
        sameValues(before, multilabel(moved), (path) => /gwetAC1|biasIndex/.test(path));
      }),
    ));
});

describe('distances of sets', () => {
  it('MASI has exact thirds: the same, one in the other, overlapping, apart', () => {
    const masi = (a: string, b: string): number => setDistance('masi', new Set(a), new Set(b));
    assert.deepEqual(
      [masi('ab', 'ab'), masi('ab', 'abcd'), masi('ab', 'bc'), masi('a', 'b')],
      [0, 1 - 1 / 3, 1 - 1 / 9, 1],
    );
    assert.deepEqual([masi('', ''), masi('', 'a')], [0, 1]);
    assert.equal(setDistance('jaccard', new Set('1234'), new Set('345')), 0.6);
  });
});
