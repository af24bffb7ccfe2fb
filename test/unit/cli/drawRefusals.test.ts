import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeFolders, run } from '../../support/cli';
import { example, isSentence } from '../../support/exampleReport';

const draw = ['round', 'draw', 'new', '--seed', '1'];

/** That a draw is refused in a sentence, in a trial too, and leaves no round. */
async function refused(study: string, more: readonly string[], words: RegExp, dutch: RegExp): Promise<void> {
  for (const argv of [
    [...draw, ...more],
    [...draw, ...more, '--dry-run'],
  ]) {
    isSentence(await run(study, argv), words);
    isSentence(await run(study, argv, { language: 'nl' }), dutch);
  }
  assert.equal(existsSync(path.join(study, 'rounds', 'new')), false);
}

describe('a draw that is refused before anything is written', () => {
  after(removeFolders);

  it('leaves out a role that no transcript has', async () => {
    const study = example();
    await refused(
      study,
      ['--exclude-role', 'moderater'],
      /No transcript has the role "moderater".*There are: .*moderator/,
      /Geen transcript heeft de rol "moderater".*Er zijn: .*moderator/,
    );
    for (const role of ['moderator', 'none'])
      assert.equal((await run(study, [...draw, '--exclude-role', role, '--dry-run'])).code, 0);
  });

  it('says what it was not asked for', async () => {
    const study = example();
    for (const kind of ['split', 'all'])
      await refused(
        study,
        ['--assignment', kind, '--overlap', '2'],
        new RegExp(`with the assignment "overlap" alone, and "${kind}" was chosen`),
        /hoort alleen bij de verdeling "overlap"/,
      );
    await refused(
      study,
      ['--plan', 'scale=foo'],
      /What scale can be: krippendorff, /,
      /Wat scale kan zijn: krippendorff, /,
    );
  });

  it('counts codes at a level that the codebook does not have', async () => {
    const study = example();
    await refused(
      study,
      ['--plan', 'level=9'],
      /No code of the codebook stands at level 9: .* to 2\. .*--plan level=exact/,
      /Geen code van het codeboek staat op niveau 9: .* tot 2\. /,
    );
    await refused(study, ['--plan', 'level=3'], /at level 3/, /op niveau 3/);
    for (const level of ['0', '2', 'exact'])
      assert.equal((await run(study, [...draw, '--plan', `level=${level}`, '--dry-run'])).code, 0);
  });

  it('has a name that no round can have, in a trial too', async () => {
    const study = example();
    const trial = (name: string) => run(study, ['round', 'draw', name, '--dry-run']);
    isSentence(await trial('round-1'), /There is a round "round-1" already/);
    isSentence(await trial('Round 3'), /cannot be the name of a round/);
    mkdirSync(path.join(study, 'rounds', 'taken'));
    writeFileSync(path.join(study, 'rounds', 'taken', 'notes.txt'), '');
    isSentence(await trial('taken'), /There are files in rounds\/taken already/);
    rmSync(path.join(study, 'rounds', 'taken'), { recursive: true });
    assert.equal((await trial('taken')).code, 0);
  });
});
