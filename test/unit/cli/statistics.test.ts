import assert from 'node:assert/strict';
import { folderWith, removeFolders, run, runJson } from '../../support/cli';

const csv = (...rows: readonly string[]): string => ['unit,coder,code', ...rows, ''].join('\n');

async function refused(name: string, content: string, ...options: readonly string[]): Promise<string> {
  const { code, out, messages } = await run(folderWith({ [name]: content }), ['statistics', name, ...options]);
  assert.equal(code, 2);
  assert.equal(out, '');
  assert.doesNotMatch(messages, /NaN|undefined| at .*\.ts/);
  return messages;
}

describe('intercoder statistics', () => {
  after(removeFolders);

  it('tells from the rows of a CSV file whether units have one code or several', async () => {
    const single = csv('u1,anna,x', 'u1,bert,x', 'u2,anna,y', 'u2,bert,x');
    const several = csv('u1,anna,x', 'u1,anna,y', 'u1,bert,x', 'u2,anna,', 'u2,bert,');
    const folder = folderWith({ 'single.csv': single, 'several.csv': several });
    const nominal = (await runJson(folder, ['statistics', 'single.csv'])) as Record<
      string,
      { value: number; n: number }
    >;
    assert.deepEqual([nominal.percentAgreement?.value, nominal.percentAgreement?.n], [0.5, 2]);
    const multilabel = (await runJson(folder, ['statistics', 'several.csv'])) as Record<string, unknown>;
    assert.deepEqual(Object.keys(multilabel.perCode as object), ['x', 'y']);
    assert.deepEqual(multilabel.percentIdentical, { value: 0.5, n: 2 });
  });

  it('reads semicolons and quoted cells as spreadsheets write them', async () => {
    const folder = folderWith({ 't.csv': 'unit;coder;code\n"a ""b""\nc";anna;x\n"a ""b""\nc";bert;x\n' });
    const { percentAgreement } = (await runJson(folder, ['statistics', 't.csv'])) as Record<string, unknown>;
    assert.deepEqual(percentAgreement, { value: 1, n: 1 });
  });

  it('gives intervals over clusters that are the same for the same seed', async () => {
    const rows = Array.from({ length: 40 }, (_, unit) =>
      ['anna', 'bert'].map(
        (who) => `u${unit},${who},${(unit * (who === 'anna' ? 3 : 5)) % 7 < 3 ? 'x' : 'y'},p${unit % 8}`,
      ),
    );
    const folder = folderWith({ 't.csv': ['unit,coder,code,passage', ...rows.flat(), ''].join('\n') });
    const ask = (...more: string[]) =>
      runJson(folder, ['statistics', 't.csv', '--bootstrap', '200', ...more]) as Promise<
        Record<string, { ciBca?: readonly number[] }>
      >;
    const [one, again, other, single] = await Promise.all([
      ask('--seed', '5', '--cluster', 'passage'),
      ask('--seed', '5', '--cluster', 'passage'),
      ask('--seed', '6', '--cluster', 'passage'),
      ask('--seed', '5'),
    ]);
    assert.deepEqual(one, again);
    for (const statistic of ['krippendorffAlpha', 'cohenKappa', 'gwetAC1']) {
      assert.equal(one[statistic]?.ciBca?.length, 2);
      assert.notDeepEqual(one[statistic], other[statistic]);
      assert.notDeepEqual(one[statistic], single[statistic]);
    }
  });

  it('says why there is no value, with the counts, where people read it', async () => {
    const folder = folderWith({ 't.csv': csv('u1,anna,x', 'u1,bert,x', 'u2,anna,x', 'u2,bert,x') });
    const { out, code } = await run(folder, ['statistics', 't.csv']);
    assert.equal(code, 0);
    assert.match(out, /krippendorffAlpha +– .*no variation: all judgements are the same \(2 units\)/);
    const dutch = await run(folder, ['statistics', 't.csv'], { language: 'nl' });
    assert.match(dutch.out, /geen variatie: alle oordelen zijn gelijk \(2 eenheden\)/);
  });

  it('says that nobody disagreed in place of an interval from 1 to 1', async () => {
    const folder = folderWith({ 't.csv': csv('u1,anna,x', 'u1,bert,x', 'u2,anna,y', 'u2,bert,y') });
    const { out } = await run(folder, ['statistics', 't.csv']);
    for (const name of ['cohenKappa', 'gwetAC1', 'brennanPrediger'])
      assert.match(out, new RegExp(`^${name} +1\\.000 +2 +no disagreement in 2 units$`, 'm'));
    assert.doesNotMatch(out, /1\.000–1\.000/);
  });

  it('counts units that all judged and gave no code as the same, also where there is no code at all', async () => {
    const folder = folderWith({ 't.csv': csv('u1,anna,', 'u1,bert,', 'u2,anna,', 'u2,bert,', 'u3,anna,') });
    const told = (await runJson(folder, ['statistics', 't.csv'])) as Record<string, object>;
    assert.deepEqual(told.percentIdentical, { value: 1, n: 2 });
    for (const name of ['alphaJaccard', 'alphaMasi', 'pooledKappa', 'macroKappa'])
      assert.deepEqual(told[name], { value: null, undefined: 'no_variation', n: 2 }, name);
    assert.deepEqual([told.definedCodes, told.undefinedCodes, told.perCode], [0, 0, {}]);
  });

  it('answers a table without judgements with reasons, never with NaN', async () => {
    const folder = folderWith({ 'e.json': '{"kind": "nominal", "matrix": [[null, 1], [2, null]]}' });
    const { out } = await run(folder, ['statistics', 'e.json', '--format', 'json', '--bootstrap', '100']);
    assert.match(out, /no_pairable_units/);
    assert.doesNotMatch(out, /NaN|Infinity/);
  });

  it('says where a CSV file is wrong', async () => {
    assert.match(await refused('t.csv', csv('u1,anna,x', 'u1,anna,x')), /^t\.csv, line 3: anna has judged the unit u1/);
    assert.match(await refused('t.csv', csv('u1,anna,', 'u1,anna,x')), /^t\.csv, line 3: anna has judged/);
    assert.match(await refused('t.csv', csv('u1,,x')), /^t\.csv, line 2: it is not said who judged/);
    assert.match(await refused('t.csv', csv(' ,anna,x')), /^t\.csv, line 2: it is not said which unit/);
    for (const [row, said] of [
      ['u2,anna', 2],
      ['u2', 1],
    ] as const)
      assert.match(
        await refused('t.csv', csv('u1,anna,x', 'u1,bert,x', row)),
        new RegExp(`^t\\.csv, line 4: the row has ${said} cells?, and there are 3 titles`),
      );
    assert.match(await refused('t.csv', 'unit,coder\nu1,anna\n'), /no column "code"/);
    assert.match(await refused('t.csv', csv('u1,anna,x'), '--cluster', 'passage'), /no column "passage"/);
    assert.match(await refused('t.csv', csv('u1,anna,"x')), /line 2: a quoted cell is not closed/);
    assert.match(await refused('t.csv', ''), /holds no judgements/);
  });

  it('says where a JSON file is wrong', async () => {
    assert.match(
      await refused('t.json', '{"kind": "nominal",\n"matrix": [[1, 2],\n[1]]}'),
      /line 3: matrix\[1\] must be as long/,
    );
    assert.match(
      await refused('t.json', '{"kind": "nominal",\n"matrix": [[1, 2],\n[1, {}]]}'),
      /line 3: matrix\[1\]\[1\] must be a text or a number/,
    );
    assert.match(await refused('t.json', '{"kind": "nominal"'), /line 1: this is not valid JSON/);
    assert.match(await refused('t.json', '{"kind": "other"}'), /\("kind": "other"\)\. Choose one of: nominal/);
    const spans = '{"kind": "spans", "length": 9, "codes": ["a"],\n"coders": [[[0, 10, "a"]]]}';
    assert.match(await refused('t.json', spans), /line 2: coders\[0\]\[0\] must be \[start, end, code\] inside/);
    assert.match(await refused('t.json', '{"kind": "segments", "a": [3], "b": [2]}'), /3 long together/);
    assert.match(await refused('t.csv', csv('u,a,x', 'u,b,x'), '--metric', 'ordinal'), /"x" is not a number/);
    for (const category of [' ', 'Infinity'])
      assert.match(
        await refused('t.json', JSON.stringify({ kind: 'nominal', matrix: [[category, 1]] }), '--weights', 'linear'),
        new RegExp(`"${category}" is not a number`),
      );
    const signed = '{"kind": "nominal", "matrix": [[-1, 1], [3, 4]]}';
    assert.match(await refused('t.json', signed, '--metric', 'ratio'), /begin at 0, and -1 is below it/);
    assert.match(await refused('none.txt', 'x', '--bootstrap', '1e9'), /whole number from 100 to 100000/);
  });
});
