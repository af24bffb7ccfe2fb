import assert from 'node:assert/strict';
import type { AgreementReport } from '../../../src/core/report/agreement/agreementReport';
import type { Draw } from '../../../src/core/study/rounds/round';
import { removeFolders, run, runJson, textOf } from '../../support/cli';
import { example } from '../../support/exampleReport';

const withoutSeen = ['--trained-on', 'round-1', '--trained-on', 'round-2'];

async function done(study: string, ...argv: readonly string[]): Promise<string> {
  const { code, out, messages } = await run(study, argv);
  assert.equal(code, 0, messages);
  return out;
}

/** Draws a round, which its second coder judges and finishes. */
async function finished(study: string, round: string, coder: string, ...choices: readonly string[]): Promise<void> {
  await done(study, 'round', 'draw', round, '--seed', '3', ...choices);
  const { units } = JSON.parse(textOf(study, `rounds/${round}/round.json`)) as Draw;
  await done(study, 'round', 'seen', round, '--as', coder, ...units.flatMap(({ id }) => ['--unit', id]));
  await done(study, 'round', 'finish', round, '--as', coder);
}

describe('passages that are drawn more than once', function () {
  this.timeout(30_000);
  after(removeFolders);

  it('are told of at the draw, with what leaves them out', async () => {
    const study = example();
    const draw = ['round', 'draw', 'next', '--dry-run', '--coders', 'anna,bert', '--fraction', '.9', '--seed', '3'];
    const { drawnBefore, round } = (await runJson(study, draw)) as {
      drawnBefore: { units: number; rounds: readonly string[] };
      round: Draw;
    };
    assert.deepEqual(drawnBefore.rounds, ['round-1', 'round-2']);
    assert.ok(drawnBefore.units > 0 && drawnBefore.units < round.units.length);
    const said = `Drawn before, in round-1, round-2: ${drawnBefore.units} of these ${round.units.length}.`;
    const out = await done(study, ...draw);
    assert.ok(out.includes(said), out);
    assert.ok(out.includes(withoutSeen.join(' ')), out);
    const dutch = await run(study, draw, { language: 'nl' });
    assert.match(dutch.out, /Al eerder getrokken, in round-1, round-2: \d+ van deze \d+\./);
    assert.doesNotMatch(await done(study, ...draw, ...withoutSeen), /Drawn before/);
    // The round itself, once it is there, is none that was before.
    const real = draw.filter((word) => word !== '--dry-run');
    assert.doesNotMatch(await done(study, ...real, ...withoutSeen), /Drawn before/);
  });

  it('make a round no figure, which is the last of several coders on fresh passages alone', async () => {
    const study = example();
    const pair = ['--coders', 'anna,bert'];
    await finished(study, 'round-3', 'anna', '--purpose', 'intra-coder', '--coders', 'anna', '--fraction', '.2');
    await finished(study, 'round-4', 'bert', ...pair, '--fraction', '.9');
    const of = async (): Promise<AgreementReport['rounds']> =>
      ((await runJson(study, ['agreement', 'round-1'])) as AgreementReport).rounds;
    const standing = async (): Promise<readonly (readonly string[])[]> =>
      (await of()).map(({ name, standsFor }) => [name, standsFor]);
    assert.deepEqual(await standing(), [
      ['round-1', 'figure'],
      ['round-3', 'apart'],
      ['round-4', 'seenBefore'],
    ]);
    const [first, , over] = await of();
    assert.equal(first?.fresh, first?.passages);
    assert.ok(over !== undefined && over.fresh > 0 && over.fresh < over.passages);

    const fresh = [...withoutSeen, '--trained-on', 'round-3', '--trained-on', 'round-4', '--fraction', '1'];
    await finished(study, 'round-5', 'bert', ...pair, ...fresh);
    await finished(study, 'round-6', 'bert', ...pair, '--mode', 'dialogue', '--fraction', '.1');
    assert.deepEqual(await standing(), [
      ['round-1', 'development'],
      ['round-3', 'apart'],
      ['round-4', 'seenBefore'],
      ['round-5', 'figure'],
      ['round-6', 'apart'],
    ]);
    const md = await done(study, 'report', 'round-1');
    const row = (round: string): string => md.split('\n').find((line) => line.startsWith(`| ${round} |`)) ?? '';
    assert.match(row('round-1'), /\| several coders \| [\d-]+ \| 14 \| 14 \| development \|/);
    assert.match(row('round-3'), /\| one coder twice, \d+ days apart \| [\d-]+ \| \d+ \| \d+ \| apart \|/);
    assert.match(row('round-5'), /\| several coders \| [\d-]+ \| (\d+) \| \1 \| the figure \|/);
    assert.match(row('round-6'), /\| differences talked through \| [\d-]+ \| \d+ \| \d+ \| apart \| – \| – \|/);
    const html = await done(study, 'report', 'round-1', '--as', 'html');
    assert.match(html, /<th scope="row">round-5<\/th><td>several coders<\/td>.*<td><strong>the figure<\/strong><\/td>/);
  });
});
