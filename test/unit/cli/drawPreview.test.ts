import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders, run, runJson } from '../../support/cli';

interface Preview {
  readonly rho?: { readonly round: string; readonly rho: number };
  readonly intervals: readonly { readonly rho: number }[];
  readonly needed: readonly { readonly share: number }[];
  readonly width: number;
}

describe('what a sample can decide, before it is drawn', () => {
  after(removeFolders);

  function example(): string {
    const folder = folderWith({});
    cpSync('media/example/en', folder, { recursive: true });
    return folder;
  }

  const preview = async (study: string, ...more: readonly string[]): Promise<Preview> =>
    ((await runJson(study, ['round', 'draw', 'next', '--dry-run', '--seed', '1', ...more])) as { preview: Preview })
      .preview;

  it('is told for how alike turns were in the last finished round, else for a usual and a high value', async () => {
    const study = example();
    const after = await preview(study);
    assert.equal(after.rho?.round, 'round-1');
    assert.deepEqual(new Set(after.intervals.map(({ rho }) => rho)), new Set([after.rho.rho]));
    const { out } = await run(study, ['round', 'draw', 'next', '--dry-run', '--seed', '1']);
    assert.match(out, /ρ: .* in round-1\./);
    rmSync(path.join(study, 'rounds/round-1'), { recursive: true });
    const before = await preview(study);
    assert.equal(before.rho, undefined);
    assert.deepEqual([...new Set(before.intervals.map(({ rho }) => rho))], [0.1, 0.3]);
  });

  it('has one row for each prevalence where single turns are drawn', async () => {
    assert.equal((await preview(example(), '--draw', 'turn')).intervals.length, 3);
  });

  it('says what share an interval as wide as wanted takes', async () => {
    const study = example();
    const [narrow, wide] = [await preview(study, '--width', '.2'), await preview(study, '--width', '.4')];
    assert.equal(narrow.width, 0.2);
    narrow.needed.forEach(({ share }, index) => {
      assert.ok(Math.abs(share / (wide.needed[index]?.share ?? NaN) - 4) < 1e-9);
    });
    for (const width of ['0', '-1', '3']) {
      const { code, messages } = await run(study, ['round', 'draw', 'next', '--dry-run', '--width', width]);
      assert.equal(code, 2);
      assert.match(messages, /A width has to be more than 0 and at most 2/);
    }
  });

  it('does not plan what no report has: κ of two coders where three judge, or a statistic of nobody', async () => {
    const study = example();
    const plan = async (statistic: string, ...more: string[]): Promise<string> =>
      (await run(study, ['round', 'draw', 'next', '--dry-run', '--plan', `statistic=${statistic}`, ...more])).messages;
    assert.match(await plan('cohenKappa'), /Cohen's κ is of two coders\. [^]*lightKappa/);
    assert.equal(await plan('cohenKappa', '--coders', 'anna,bert'), '');
    assert.equal(await plan('lightKappa'), '');
    assert.match(await plan('fleissKappa'), /Give a key and a value that go together/);
  });
});
