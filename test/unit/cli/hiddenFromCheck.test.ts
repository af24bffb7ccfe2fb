import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders, run } from '../../support/cli';
import { codingsOf, fileOf, turnsOf } from '../../support/core/interviews';
import { codebook, settings } from '../../support/core/memoryStudy';
import { roundFile, roundOf, unitOf } from '../../support/core/rounds';

const [one, two] = ['transcripts/one.transcript', 'transcripts/two.transcript'];
const [gardens, bridges] = [turnsOf(1, 12).join(''), turnsOf(2, 12).join('')];
const [round, bert, cato] = ['rounds/first/round.json', 'bert', 'cato'];
const unit = unitOf(one, gardens, 'MOD:', 'P1:');

/** What one coder coded is lost, and nobody is known to ask. */
const study = (files: Readonly<Record<string, string>> = {}): string =>
  folderWith({
    'study.yaml': settings,
    'codebook.yaml': codebook,
    [one]: bridges,
    [two]: 'P1: Something else.\n',
    [`${one}.bert.codes.json`]: fileOf(codingsOf(gardens, 300, 'plan')),
    [round]: roundOf(['anna', bert], unit),
    'rounds/first/codebook.yaml': codebook,
    ...files,
  });

interface Checked {
  readonly problems: readonly { readonly code: string; readonly file: string; readonly severity: string }[];
  readonly hiddenBy: readonly string[];
}

async function check(folder: string, ...as: readonly string[]): Promise<Checked & { readonly exit: number }> {
  const { code, out } = await run(folder, ['check', ...as, '--format', 'json']);
  return { ...(JSON.parse(out) as Checked), exit: code };
}

const hiding = ({ problems }: Checked): readonly string[] =>
  problems.filter(({ code }) => code === 'round.hides').map(({ file, severity }) => `${severity} ${file}`);

describe('What an open round hides from check', () => {
  afterEach(removeFolders);

  it('is said to be there, once and as something to know, with how each coder sees their own', async () => {
    const folder = study();
    const found = await check(folder);
    assert.deepEqual(found.hiddenBy, ['first']);
    assert.deepEqual(hiding(found), [`information ${round}`]);
    assert.equal(found.exit, 0);
    const { out, code } = await run(folder, ['check']);
    assert.equal(code, 0);
    const said = out.split('\n').filter((line) => line.includes('round.hides'));
    assert.deepEqual(said, [
      `${round}: note: Not everything could be checked: the round first is open, and hides passages from whoever asks here. Each coder checks their own: intercoder check --as ID. Once it is finished, intercoder check sees them all. [round.hides]`,
    ]);
    assert.doesNotMatch(out, /bert/);
    assert.match((await run(folder, ['check'], { language: 'nl' })).out, /^.*: ter info: Niet alles kon nagekeken/m);
  });

  it('is not there for who may see it all, and is there for the other', async () => {
    const folder = study();
    const own = await check(folder, '--as', bert);
    assert.deepEqual([own.hiddenBy, hiding(own), own.exit], [[], [], 1]);
    const other = await check(folder, '--as', 'anna');
    assert.deepEqual([other.hiddenBy, other.exit], [['first'], 0]);
  });

  it('is seen once the round is finished', async () => {
    const folder = study();
    for (const coder of ['anna', bert])
      writeFileSync(path.join(folder, `rounds/first/${coder}.codes.json`), roundFile('2026-03-01T10:00:00Z'));
    const found = await check(folder);
    assert.deepEqual([found.hiddenBy, hiding(found), found.exit], [[], [], 1]);
  });

  it('is nothing where nobody coded, or only elsewhere, and is told of two rounds together', async () => {
    const nobody = await check(study({ [`${one}.bert.codes.json`]: fileOf([]) }));
    assert.deepEqual([nobody.hiddenBy, hiding(nobody)], [[], []]);
    const elsewhere = await check(study({ [round]: roundOf(['anna', bert], unitOf(two, 'P1: Something', 'P1:')) }));
    assert.deepEqual(elsewhere.hiddenBy, []);
    const both = await check(study({ 'rounds/second/round.json': roundOf(['anna', cato], unit) }));
    assert.deepEqual([both.hiddenBy, hiding(both)], [['first', 'second'], [`information ${round}`]]);
  });

  it('is there too where its transcript is not', async () => {
    const gone = study({ 'transcripts/gone.transcript.bert.codes.json': fileOf(codingsOf(gardens, 600)) });
    writeFileSync(
      path.join(gone, round),
      roundOf(['anna', bert], unitOf('transcripts/gone.transcript', gardens, 'MOD:')),
    );
    writeFileSync(path.join(gone, `${one}.bert.codes.json`), fileOf([]));
    assert.deepEqual((await check(gone)).hiddenBy, ['first']);
  });
});
