import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RoundCodes } from '../../../src/core/study/rounds/roundCodes';
import { removeFolders, run } from '../../support/cli';
import { example } from '../../support/exampleReport';
import { GitFolder } from '../../support/gitFolder';

describe('a finished part of a round that plain git merged with one that went on elsewhere', function () {
  this.timeout(30_000);
  after(removeFolders);

  const file = 'rounds/round-1/bert.codes.json';

  it('is told of by check and report, and verify names the version in git that was finished', async () => {
    const study = example();
    const at = path.join(study, file);
    const finished = readFileSync(at, 'utf8');
    const { finished: when, hash, ...open } = JSON.parse(finished) as RoundCodes & { readonly hash: string };
    assert.ok(when !== undefined && hash !== '');
    const write = (codes: object): void => writeFileSync(at, `${JSON.stringify(codes, null, 2)}\n`);
    write(open);
    const git = new GitFolder(study);
    git.onBranch('tablet', () => {
      const [first, ...others] = open.codings;
      write({ ...open, codings: [{ ...first, memo: 'gone on with' }, ...others] });
    });
    writeFileSync(at, finished);
    git.commit('finished');
    const commit = git.git('rev-parse', 'HEAD').trim();
    git.git('merge', '--quiet', '--no-edit', 'tablet');
    const merged = readFileSync(at, 'utf8');
    assert.match(merged, /gone on with/);
    assert.match(merged, /"hash"/);

    const checked = await run(study, ['check']);
    assert.equal(checked.code, 1);
    assert.match(
      checked.out,
      /bert\.codes\.json: error: Was changed after bert finished it .*git merged it with a version/,
    );
    assert.match(checked.out, /which one it is in git: intercoder verify round-1/);
    const report = await run(study, ['report', 'round-1']);
    assert.match(report.out, /^- The judgements of bert were changed after finishing, .*intercoder verify round-1$/m);
    const verified = await run(study, ['verify', 'round-1']);
    assert.equal(verified.code, 1);
    const next = `git checkout ${commit.slice(0, 12)} -- ${file}`;
    assert.match(
      verified.out,
      new RegExp(`^✗ no {2}finished:bert: .* went on elsewhere\\. .*Get it back: ${next}$`, 'm'),
    );
    git.git('checkout', commit.slice(0, 12), '--', file);
    assert.equal((await run(study, ['verify', 'round-1'])).code, 0);
    assert.equal(readFileSync(at, 'utf8'), finished);
  });

  it('is told of without git too', async () => {
    const study = example();
    const at = path.join(study, file);
    writeFileSync(at, readFileSync(at, 'utf8').replace('"seen": [', '"seen": [\n    "u99",'));
    const { code, out } = await run(study, ['verify', 'round-1']);
    assert.equal(code, 1);
    assert.match(out, /^✗ no {2}finished:bert: .* Get back the version that was finished, for example from git\.$/m);
  });
});
