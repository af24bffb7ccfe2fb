import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders, run, runJson } from '../../support/cli';
import { roundOf, unitOf } from '../../support/core/rounds';
import { codingsOf, fileOf, turnsOf } from '../../support/core/interviews';
import { codebook, settings } from '../../support/core/memoryStudy';

const [one, copy] = ['transcripts/one.transcript', 'transcripts/copy.transcript'];
const text = turnsOf(1, 4).join('');
const files = {
  'study.yaml': settings,
  'codebook.yaml': codebook,
  [one]: text,
  [`${one}.anna.codes.json`]: fileOf(codingsOf(text, 1)),
  [`${one}.bert.codes.json`]: fileOf(codingsOf(text, 50)),
};

const told = async (folder: string): Promise<readonly string[]> =>
  (
    (await runJson(folder, ['check', '--as', 'anna'])) as {
      problems: { code: string; file: string; message: string }[];
    }
  ).problems
    .filter(({ code }) => code === 'transcript.uncodedCopy')
    .map(({ file, message }) => `${file}: ${message}`);

describe('A transcript that was copied without its codings', () => {
  afterEach(removeFolders);

  const copied = (more: Readonly<Record<string, string>> = {}): string => {
    const folder = folderWith({ ...files, ...more });
    cpSync(path.join(folder, one), path.join(folder, copy));
    return folder;
  };

  it('is told of with the command that takes codings along, and is no error', async () => {
    const folder = copied();
    assert.deepEqual(await told(folder), [
      `${copy}: Reads word for word as ${one}, which anna, bert have coded, and has no codings of its own. To take one’s own along, as codings of their own: intercoder copy-codings --transcript ${copy} --as CODER. If it is not to be coded, nothing has to be done.`,
    ]);
    assert.equal((await run(folder, ['check'])).code, 0);
    assert.equal((await run(folder, ['copy-codings', '--transcript', copy, '--as', 'anna'])).code, 0);
    assert.deepEqual(await told(folder), []);
  });

  it('is not told of where it says something else, or two like it are coded', async () => {
    const folder = copied();
    writeFileSync(path.join(folder, copy), `${text}MOD: And on.\n`);
    assert.deepEqual(await told(folder), []);
    const third = 'transcripts/third.transcript';
    const both = copied({ [third]: text, [`${third}.anna.codes.json`]: fileOf(codingsOf(text, 90)) });
    assert.deepEqual(await told(both), []);
  });

  it('does not tell whose codings an open round hides', async () => {
    const unit = unitOf(one, text, text.split('\n')[0] ?? '', text.trimEnd().split('\n').at(-1) ?? '');
    const folder = copied({ 'rounds/one/round.json': roundOf(['anna', 'bert'], unit) });
    const [message] = await told(folder);
    assert.match(message ?? '', /which anna has coded/);
  });
});
