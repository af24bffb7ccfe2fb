import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
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
    for (const other of ['{', 'null', '{}', out.replace(/0\.\d+/, '0.123')]) {
      keep(other);
      const { code, out: said } = await verify();
      assert.equal(code, 1);
      assert.match(said, /no {2}figures: .* differs from what the round gives now in: /);
    }
  });
});
