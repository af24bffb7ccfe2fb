import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { folderWith, removeFolders, textOf } from '../../support/cli';
import { example } from '../../support/exampleReport';
import { gitEnv } from '../../support/gitFolder';

describe('the program installed without the page that a coding sheet runs', () => {
  after(removeFolders);

  it('makes no package, draws nothing for one, and says what is missing', () => {
    const dist = path.join(folderWith({}), 'dist');
    mkdirSync(dist);
    for (const name of ['cli.js', 'program.js']) copyFileSync(inRoot('dist', name), path.join(dist, name));
    const study = example();
    for (const argv of [
      ['draw', 'new', '--package', 'out'],
      ['package', 'round-2', 'out', '--coder', 'bert'],
    ]) {
      const env = { ...gitEnv, HOME: study, INTERCODER_LANGUAGE: 'en' };
      const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(dist, 'cli.js'), 'round', ...argv], {
        cwd: study,
        env,
        encoding: 'utf8',
      });
      assert.deepEqual([status, stdout], [2, ''], stderr);
      assert.match(stderr, /codingSheet\.js, which a coding sheet is made of, is missing.*Install intercoder again/);
      assert.doesNotMatch(stderr, /ENOENT| at /);
      assert.deepEqual(
        ['rounds/new', 'out'].map((name) => existsSync(path.join(study, name))),
        [false, false],
      );
    }
    assert.match(textOf(study, 'rounds/round-2/round.json'), /"units"/);
  });
});
