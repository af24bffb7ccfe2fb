import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  mkdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { filesBelow, folderWith, removeFolders } from '../../support/cli';
import { garden } from './fixture';

/** Of a path on Linux, less the longest name that is looked for in a folder. */
const longest = 4062;

const program = path.join(root, 'dist/cli.js');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly messages: string;
}

function start(cwd: string, argv: readonly string[], env: Record<string, string> = {}): Ended {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    cwd,
    env: { PATH, HOME: cwd, ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, messages: stderr };
}

describe('The program itself', () => {
  afterEach(removeFolders);

  it('ends with the exit code, results and messages apart', () => {
    const study = folderWith(garden);
    assert.deepEqual(
      [start(study, ['codes']).code, start(study, ['check']).code, start(study, ['check', 'nowhere']).code],
      [0, 1, 2],
    );
    const json = start(study, ['check', '--fix', '--as', 'anna', '--format', 'json']);
    assert.equal((JSON.parse(json.out) as { problems: unknown[] }).problems.length, 4);
    assert.notEqual(json.messages, '');
  });

  it('never takes what was compiled of other bytes for itself, nor what was cut off', () => {
    const folder = folderWith({});
    const copied = (name: string): string => path.join(folder, name);
    const version = (): string => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [copied('cli.js'), '--version'], {
        encoding: 'utf8',
      });
      assert.deepEqual([status, stderr], [0, '']);
      return stdout.trim();
    };
    for (const name of ['cli.js', 'program.js', 'program.js.compiled'])
      copyFileSync(path.join(root, 'dist', name), copied(name));
    const before = version();
    const other = before.replaceAll(/\d/g, '9');
    const bytes = readFileSync(copied('program.js'), 'utf8');
    writeFileSync(copied('program.js'), bytes.replaceAll(`"${before}"`, `"${other}"`));
    assert.equal(version(), other);
    writeFileSync(copied('program.js'), bytes);
    truncateSync(copied('program.js.compiled'), 100_000);
    assert.equal(version(), before);
    rmSync(copied('program.js.compiled'));
    mkdirSync(copied('program.js.compiled'));
    assert.equal(version(), before);
  });

  it('speaks the language of the environment', () => {
    const folder = folderWith({});
    for (const env of [{ LANG: 'nl_BE.UTF-8' }, { LANG: 'en_US.UTF-8', INTERCODER_LANGUAGE: 'nl' }]) {
      assert.match(start(folder, ['check'], env).messages, /^Hier of hoger staat geen study\.yaml/);
    }
    assert.match(start(folder, ['check'], { LANG: 'de_DE.UTF-8' }).messages, /^There is no study\.yaml/);
  });

  it('knows who codes from git', () => {
    const study = folderWith({
      ...garden,
      'study.yaml': 'coders: [{ id: anna }, { id: bert, email: Bert@Example.org }]\nanalysis: anna\n',
      '.gitconfig': '[user]\n\temail = bert@example.org\n',
    });
    const argv = ['assign', '--transcript', 'transcripts/diary.transcript', '--quote', 'beans', '--code', 'water'];
    assert.match(start(study, argv).out, /^bert gave/);
    assert.match(start(study, [...argv, '--as', 'anna']).out, /^anna gave/);
    assert.match(start(study, argv, { HOME: '/nowhere', XDG_CONFIG_HOME: '/nowhere' }).messages, /not known who/);
  });

  it('copies the example study, which it then reads without problems', () => {
    const folder = folderWith({});
    for (const language of ['en', 'nl']) {
      const copied = start(folder, ['example', language, '--language', language]);
      assert.deepEqual([copied.code, copied.messages], [0, '']);
      const study = path.join(folder, language);
      assert.ok(filesBelow(study).includes('study.yaml'));
      const check = start(study, ['check', '--format', 'json']);
      const { problems, hiddenBy } = JSON.parse(check.out) as { problems: { code: string }[]; hiddenBy: string[] };
      // One of its rounds is open, and nobody is known to ask.
      assert.deepEqual([check.code, problems.map(({ code }) => code), hiddenBy], [0, ['round.hides'], ['round-2']]);
    }
    assert.equal(start(folder, ['example', 'en']).code, 2);
  });

  it('says in a sentence that its output could not be written whole', () => {
    const study = folderWith(garden);
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'passages', '--all'], {
      cwd: study,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', HOME: study, LANG: 'nl_BE.UTF-8' },
    });
    closeSync(full);
    assert.equal(status, 2);
    assert.match(stderr, /^De uitvoer kon niet helemaal geschreven worden \(ENOSPC\)\. Maak plaats .*\n$/);
  });

  it('leaves no empty folder behind where a new study could not be made', () => {
    const parent = folderWith({});
    // Room for the folder and for looking into it, and none for what a write makes beside its file.
    const parts: string[] = [];
    for (let left = longest - parent.length; left > 1; left -= 201) parts.push('x'.repeat(Math.min(200, left - 1)));
    const deep = path.join(parent, ...parts);
    const { code, messages } = start(parent, ['init', deep]);
    assert.deepEqual([code, readdirSync(parent)], [2, []], messages);
    assert.match(messages, /Could not write \.gitattributes: ENAMETOOLONG/);
    mkdirSync(path.join(parent, parts[0] ?? ''));
    start(parent, ['init', deep]);
    assert.deepEqual(readdirSync(parent), [parts[0]], 'a folder that was there stays');
  });

  it('takes it when its reader goes away', async () => {
    const study = folderWith(garden);
    const child = spawn(process.execPath, [program, 'passages', '--all'], {
      cwd: study,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let messages = '';
    child.stderr.on('data', (chunk: Buffer) => (messages += chunk.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, messages], [0, '']);
  });
});
