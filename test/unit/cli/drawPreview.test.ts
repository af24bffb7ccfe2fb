import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders, run, runJson } from '../../support/cli';

interface Preview {
  readonly rho?: { readonly round: string; readonly rho: number; readonly passages: number };
  readonly intervals: readonly { readonly rho: number; readonly prevalence: number }[];
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

  it('is told for a usual and a high likeness of turns, and for that of the last finished round, which few passages tell', async () => {
    const study = example();
    const after = await preview(study);
    assert.deepEqual(after.rho, { round: 'round-1', rho: 0, passages: 14 });
    assert.deepEqual(
      after.intervals.map(({ prevalence, rho }) => [prevalence, rho]),
      [0.05, 0.1, 0.3].flatMap((prevalence) => [0, 0.1, 0.3].map((rho) => [prevalence, rho])),
    );
    const { out } = await run(study, ['round', 'draw', 'next', '--dry-run', '--seed', '1']);
    assert.match(out, /ρ: .* In round-1 it was \.00, estimated from 14 passages: that is uncertain/);
    assert.match(out, /A ρ of \.00 says that no likeness was found there, not that there is none\./);
    rmSync(path.join(study, 'rounds/round-1'), { recursive: true });
    const before = await preview(study);
    assert.equal(before.rho, undefined);
    assert.deepEqual([...new Set(before.intervals.map(({ rho }) => rho))], [0.1, 0.3]);
  });

  it('has one row for each prevalence where single turns are drawn', async () => {
    assert.equal((await preview(example(), '--draw', 'turn')).intervals.length, 3);
  });

  it('says nothing of intervals and codes where differences are talked through', async () => {
    const study = example();
    const { intervals, needed, rho } = await preview(study, '--mode', 'dialogue');
    assert.deepEqual([intervals, needed, rho], [[], [], undefined]);
    const { out } = await run(study, ['round', 'draw', 'next', '--dry-run', '--seed', '1', '--mode', 'dialogue']);
    assert.match(out, /Sample: 7 units/);
    assert.match(out, /no coefficient is computed, so nothing is said of intervals/);
    assert.match(out, /Drawn before, in round-1, round-2: 3 of these 7\. Draw without them/);
    assert.doesNotMatch(out, /κ|ρ|tested \(10\)|figure/);
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
    assert.match(await plan('fleissKappa'), /What statistic can be: .*krippendorffAlpha, .*cohenKappa/);
  });

  it('says what a key of the plan can be', async () => {
    const plan = async (pair: string): Promise<string> => {
      const { code, messages } = await run(example(), ['round', 'draw', 'next', '--dry-run', '--plan', pair]);
      assert.equal(code, 2);
      return messages;
    };
    assert.match(await plan('minimum=none'), /What minimum can be: a number from -1 to 1, such as 0\.667\./);
    assert.match(await plan('minimum=7'), /What minimum can be: a number from -1 to 1/);
    assert.match(await plan('unit=word'), /What unit can be: passage, turn, sentence, character\./);
    assert.match(await plan('presence='), /What presence can be: any, half\./);
    assert.match(await plan('scale=mine'), /What scale can be: krippendorff, landis-koch, own\./);
    assert.match(await plan('level=low'), /What level can be: exact, or a level of the codebook/);
    assert.match(await plan('minWords=-1'), /What minWords can be: a whole number/);
    assert.match(await plan('context=much'), /What context can be: all, none, or a number of turns/);
    for (const unknown of ['units=turn', 'toString=1', 'turn'])
      assert.match(await plan(unknown), /Give a key and a value, such as unit=turn\. The keys: unit, presence, level/);
  });
});
