import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders, run } from '../../support/cli';

describe('a report that was kept', () => {
  after(removeFolders);

  it('is held to what the round of the example gives now', async () => {
    const study = folderWith({});
    cpSync('media/example/en', study, { recursive: true });
    const { out } = await run(study, ['report', 'round-1', '--as', 'json']);
    const keep = (text: string): void => writeFileSync(path.join(study, 'kept.json'), text);
    const verify = (): ReturnType<typeof run> => run(study, ['verify', 'round-1', '--report', 'kept.json']);
    keep(out);
    const same = await verify();
    assert.equal(same.code, 0, same.out);
    assert.match(same.out, /figures: The report that was kept has the figures/);
    // What is none of this round's: another round that is finished by now, and the title of the study.
    const folder = path.join(study, 'rounds');
    cpSync(path.join(folder, 'round-1'), path.join(folder, 'round-0'), { recursive: true });
    const settings = path.join(study, 'study.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^title: .*$/m, 'title: Another title'));
    const { out: later } = await run(study, ['report', 'round-1', '--as', 'json']);
    assert.match(later, /"name": "round-0"/);
    assert.match(later, /"study": "Another title"/);
    const beside = await verify();
    assert.equal(beside.code, 0, beside.out);
    keep(later);
    assert.equal((await verify()).code, 0);
    // As a version may have it that adds up in another order.
    keep(out.replace(/(\.\d{12})\d{3,}/g, '$1'));
    assert.notEqual(readFileSync(path.join(study, 'kept.json'), 'utf8'), out);
    assert.equal((await verify()).code, 0);
    for (const other of [
      out.replace(/(\.\d{6})\d{6,}/, '$1'),
      out.replace(/0\.\d+/, '0.123'),
      out.replace(/"units": \{[^]*/, '"units": {} }'),
    ]) {
      keep(other);
      const { code, out: said } = await verify();
      assert.equal(code, 1);
      assert.match(said, /no {2}figures: .* differs from what the round gives now in: /);
    }
  });

  it('that an earlier version made, with fewer keys, is held to what it tells, and what it lacks is named', async () => {
    const study = folderWith({});
    cpSync('media/example/en', study, { recursive: true });
    const { out } = await run(study, ['report', 'round-1', '--as', 'json']);
    const verify = async (change: (text: string) => string): ReturnType<typeof run> => {
      const isLater = (key: string): boolean => key === 'drift' || key === 'gwetAC1';
      const text = JSON.stringify(JSON.parse(out), (key, value: unknown) => (isLater(key) ? undefined : value));
      const kept = change(text);
      assert.ok(kept !== text || change('') === '');
      writeFileSync(path.join(study, 'kept.json'), kept);
      return run(study, ['verify', 'round-1', '--report', 'kept.json']);
    };
    const older = await verify((text) => text);
    assert.equal(older.code, 0, older.out);
    assert.match(older.out, /✓ yes {2}figures: What the report that was kept tells, .* says nothing of it: .*drift/);
    assert.match(older.out, /says nothing of it: .*gwetAC1/);
    // A figure that is another, a code or kind of unit that is missing, and a headline without which nothing is held.
    for (const [from, to] of [
      ['"alphaMasi":{"value":0.', '"alphaMasi":{"value":0.1'],
      ['"building-trust":', '"building-distrust":'],
      ['"sentence":{', '"sentences":{'],
      ['"pooledKappa":{', '"pooled":{'],
      ['"units":{', '"unit":{'],
    ] as const) {
      const { code, out: said } = await verify((text) => text.replace(from, to));
      assert.equal(code, 1, from);
      assert.match(said, /✗ no {2}figures: .* differs from what the round gives now in: /);
    }
  });

  it('that an earlier version made, with fewer kinds of warnings, is not another; other warnings of the files are', async () => {
    const study = folderWith({});
    cpSync('media/example/en', study, { recursive: true });
    interface Warned {
      readonly warnings: readonly { readonly code: string; readonly data: object }[];
    }
    const reported = async (): Promise<Warned> =>
      JSON.parse((await run(study, ['report', 'round-1', '--as', 'json'])).out) as Warned;
    const now = await reported();
    const verify = async (warnings: Warned['warnings']): ReturnType<typeof run> => {
      writeFileSync(path.join(study, 'kept.json'), JSON.stringify({ ...now, warnings }));
      return run(study, ['verify', 'round-1', '--report', 'kept.json']);
    };
    const { warnings } = now;
    assert.ok(warnings.some(({ code }) => code === 'fewPassages'));
    const older = await verify(warnings.filter(({ code }) => code !== 'fewPassages'));
    assert.match(older.out, /✓ yes {2}figures: .* says nothing of it: fewPassages/);
    const differs = /✗ no {2}figures: .* differs from what the round gives now in: warnings/;
    for (const other of [
      [...warnings, { code: 'notBlind', data: {} }],
      warnings.map((one) => (one.code === 'fewPassages' ? { ...one, data: { ...one.data, count: 99 } } : one)),
    ])
      assert.match((await verify(other)).out, differs);
    // What became of the files since is no matter of the version.
    const book = path.join(study, 'rounds/round-1/codebook.yaml');
    writeFileSync(book, `${readFileSync(book, 'utf8')}# Another line.\n`);
    assert.match((await verify(warnings)).out, /✗ no {2}figures: .* in: warnings\.bookChanged/);
  });

  it('is asked for where none is named, as something to know', async () => {
    const study = folderWith({});
    cpSync('media/example/en', study, { recursive: true });
    const { code, out } = await run(study, ['verify', 'round-1']);
    assert.equal(code, 0, out);
    assert.match(out, /^· note {2}figures: Not checked, .*intercoder verify round-1 --report/m);
  });
});
