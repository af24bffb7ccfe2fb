import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeFolders, run } from '../../support/cli';
import { example, isSentence, report } from '../../support/exampleReport';

describe('what the passages of a round weigh', () => {
  after(removeFolders);

  /** Multiplies the sizes of strata by ten, or of everything that tells them. */
  function heavier(study: string, isFrameToo: boolean): void {
    const file = path.join(study, 'rounds/round-1/round.json');
    const [frame = '', strata = ''] = readFileSync(file, 'utf8').split(/(?="strata": \[)/);
    const tenfold = (text: string): string => text.replace(/"passages": (\d+)/g, '"passages": $10');
    writeFileSync(file, (isFrameToo ? tenfold(frame) : frame) + tenfold(strata));
  }

  it('is held to what was drawn from, and a change is named with its line by every command', async () => {
    const study = example();
    heavier(study, false);
    for (const command of [
      ['agreement', 'round-1'],
      ['verify', 'round-1'],
      ['round', 'status', 'round-1'],
    ]) {
      isSentence(
        await run(study, command),
        /rounds\/round-1\/round\.json:\d+:\d+: strata(\[\d\]\.passages)? is \d+0, but .* make it \d+\. .*Get back/,
      );
    }
    const { code, out } = await run(study, ['check']);
    assert.equal(code, 1);
    assert.match(out, /strata(\[\d\]\.passages)? is \d+0/);
  });

  it('is held to what it was when its coders judged', async () => {
    const study = example();
    const codes = async (): Promise<readonly string[]> => (await report(study)).warnings.map(({ code }) => code);
    assert.ok(!(await codes()).includes('sampleChanged'));
    assert.match((await run(study, ['verify', 'round-1'])).out, /^✓ yes {2}sample: /m);
    heavier(study, true);
    assert.ok((await codes()).includes('sampleChanged'));
    const { code, out } = await run(study, ['verify', 'round-1']);
    assert.equal(code, 1);
    assert.match(out, /^✗ no {2}sample: The frame, the strata or the units/m);
    const dutch = await run(study, ['verify', 'round-1'], { language: 'nl' });
    assert.match(dutch.out, /steekproef: Het kader, de strata of de eenheden/);
  });

  it('stays what it was where a transcript is renamed', async () => {
    const study = example();
    const rounds = path.join(study, 'rounds/round-1/round.json');
    const text = readFileSync(rounds, 'utf8');
    writeFileSync(rounds, text.replaceAll('transcripts/fg2.transcript', 'transcripts/group-2.transcript'));
    const { out } = await run(study, ['verify', 'round-1']);
    assert.match(out, /^✓ yes {2}sample: /m);
  });
});
