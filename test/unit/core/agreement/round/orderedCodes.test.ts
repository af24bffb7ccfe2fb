import assert from 'node:assert/strict';
import { codeTable } from '../../../../../src/core/agreement/codes/codeTable';
import { stratifiedDesign } from '../../../../../src/core/agreement/intervals/design';
import { measured } from '../../../../../src/core/agreement/measure';
import { nominalStatistics } from '../../../../../src/core/agreement/nominal/nominalStatistics';
import { metricAlpha } from '../../../../../src/core/agreement/nominal/metricAlpha';
import { nominalTable } from '../../../../../src/core/agreement/nominal/nominalTable';
import type { UnitTable } from '../../../../../src/core/agreement/round/judgedPassages';
import { scaleAgreements } from '../../../../../src/core/agreement/round/orderedCodes';
import { valueOf } from '../../../../support/core/judgements';

const codes = ['low', 'other', 'middle', 'high'];
const scale = { code: 'trust', levels: [0, 2, 3] };
type Given = readonly (string | null)[];

/** Units × coders: codes apart by spaces; null where nobody judged. */
const unitsOf = (...rows: readonly Given[]): UnitTable => ({
  table: codeTable(
    rows.map((row) => row.map((given) => (given === null ? null : given.split(' ').filter(Boolean)))),
    codes,
  ),
  passageOf: Int32Array.from(rows.keys()),
  places: rows.map(() => [0, 1] as const),
  roles: rows.map(() => undefined),
});
const designOf = (units: number, weights?: readonly number[]) =>
  stratifiedDesign(
    Array.from({ length: units }, () => 'all'),
    weights,
  );

const rows: readonly Given[] = [
  ['low', 'low'],
  ['low other', 'middle'],
  ['high', 'high'],
  ['middle', 'high'],
  ['high', 'low'],
  ['middle', 'middle'],
  // On no place of the scale, or not judged.
  ['other', 'low'],
  ['', ''],
  ['low', null],
  ['low high', 'low'],
];
const onScale = [
  [0, 0],
  [0, 1],
  [2, 2],
  [1, 2],
  [2, 0],
  [1, 1],
];

describe('a code whose children are levels', () => {
  it('has the weighted κ and ordinal α of the units to which two gave one level each', () => {
    const found = scaleAgreements(unitsOf(...rows), [scale], designOf(rows.length)).trust!;
    assert.deepEqual([found.levels, found.several], [3, 1]);
    const table = nominalTable(onScale.map((row) => row.map(String)));
    const alpha = measured(metricAlpha('ordinal', [0, 1, 2]), table);
    assert.ok(Math.abs(valueOf(found.ordinalAlpha) - valueOf(alpha)) < 1e-12);
    assert.equal(found.ordinalAlpha.n, 6);
    for (const [name, weights] of [
      ['linearKappa', 'linear'],
      ['quadraticKappa', 'quadratic'],
    ] as const) {
      const { cohenKappa } = nominalStatistics(table, { metric: 'nominal', weights });
      assert.ok(Math.abs(valueOf(found[name]) - valueOf(cohenKappa)) < 1e-12, name);
    }
    // By hand: Σ|d| = 4 of 6 units; by chance 2 (1·1 + 1·2 + …) over all pairs of margins.
    const [first, second] = [0, 1].map((coder) =>
      [0, 1, 2].map((level) => onScale.filter((row) => row[coder] === level).length),
    );
    let chance = 0;
    for (const one of [0, 1, 2])
      for (const other of [0, 1, 2]) chance += Math.abs(one - other) * first![one]! * second![other]!;
    assert.ok(Math.abs(valueOf(found.linearKappa) - (1 - 4 / 6 / (chance / 36))) < 1e-12);
  });

  it('weighs units as the rest of the report does, and counts those that were judged', () => {
    const weights = rows.map((_, unit) => (unit < 2 ? 5 : 1));
    const weighted = scaleAgreements(unitsOf(...rows), [scale], designOf(rows.length, weights)).trust!;
    const repeated = [...rows, ...Array.from({ length: 4 }, () => rows.slice(0, 2)).flat()];
    const same = scaleAgreements(unitsOf(...repeated), [scale], designOf(repeated.length)).trust!;
    assert.ok(Math.abs(valueOf(weighted.linearKappa) - valueOf(same.linearKappa)) < 1e-12);
    assert.deepEqual([weighted.ordinalAlpha.n, same.ordinalAlpha.n], [6, 14]);
  });

  it('has the mean over pairs of three coders, and a reason where nobody used it', () => {
    const three = scaleAgreements(
      unitsOf(['low', 'low', 'high'], ['high', 'high', 'low'], ['middle', 'middle', 'middle']),
      [scale],
      designOf(3),
    ).trust!;
    assert.ok(valueOf(three.linearKappa) < 1 && valueOf(three.linearKappa) > -1);
    const none = scaleAgreements(unitsOf(['other', 'other']), [scale], designOf(1)).trust!;
    assert.deepEqual([none.ordinalAlpha.value, none.linearKappa.value], [null, null]);
  });
});
