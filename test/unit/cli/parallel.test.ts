import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { withLock } from '../../../src/cli/fileLock';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { folderWith, removeFolders, runJson } from '../../support/cli';

const lines = Array.from({ length: 16 }, (_, at) => `P1: This is passage number ${at} of them.`);
const study = (): string =>
  folderWith({
    'study.yaml': 'format: 1\ncoders: [{ id: anna }]\n',
    'codebook.yaml': 'format: 1\ncodes: [{ id: plan, name: Plan }]\n',
    'transcripts/a.transcript': `${lines.join('\n\n')}\n`,
  });
const sidecar = (folder: string): string => path.join(folder, 'transcripts/a.transcript.anna.codes.json');
const assigning = (folder: string, words: string): string[] => [
  'assign',
  folder,
  '--as',
  'anna',
  '--transcript',
  'transcripts/a.transcript',
  '--code',
  'plan',
  '--quote',
  words,
];

describe('Several shells at once', () => {
  after(removeFolders);

  it('lose no coding, and leave no lock behind', async () => {
    const folder = study();
    const run = promisify(execFile);
    const cli = inRoot('dist/cli.js');
    await Promise.all(lines.map((_, at) => run(process.execPath, [cli, ...assigning(folder, `number ${at} of`)])));
    const { codings } = JSON.parse(await readFile(sidecar(folder), 'utf8')) as { codings: { quote: string }[] };
    assert.deepEqual(
      codings.map(({ quote }) => quote),
      lines.map((_, at) => `number ${at} of`),
    );
    const left = (await readdir(path.join(folder, 'transcripts'))).filter((name) => /\.(lock|tmp)$/.test(name));
    assert.deepEqual(left, []);
  });

  it('take turns, also after one that was killed', async () => {
    const folder = folderWith({ 'a.txt': 'a' });
    const file = path.join(folder, 'a.txt');
    const order: string[] = [];
    const turn = async (name: string): Promise<void> => {
      order.push(`${name} begins`);
      await stat(file);
      order.push(`${name} ends`);
    };
    await Promise.all([withLock(file, () => turn('one')), withLock(file, () => turn('two'))]);
    assert.match(order.join(), /^(one|two) begins,\1 ends,(one|two) begins,\2 ends$/);
    await assert.rejects(
      withLock(file, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.deepEqual(await withLock(file, () => Promise.resolve(3)), { result: 3 });
  });

  it('keep a file as private, and as open to a group, as it was', async () => {
    for (const mode of [0o600, 0o664]) {
      const folder = study();
      await writeFile(sidecar(folder), '{\n  "format": 1,\n  "codings": [],\n  "memos": []\n}\n');
      await chmod(sidecar(folder), mode);
      await runJson(folder, assigning(folder, 'number 3 of'));
      assert.equal((await stat(sidecar(folder))).mode & 0o777, mode);
    }
  });
});
