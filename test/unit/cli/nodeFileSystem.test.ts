import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NodeFileSystem } from '../../../src/cli/nodeFileSystem';
import { StudySession } from '../../../src/core/study/session';
import { worldOf } from '../../../src/cli/world';
import { at } from '../../support/core/memoryFiles';
import { codeOf, errorOf } from '../../support/core/thrown';
import { filesBelow, folderWith, removeFolders, run } from '../../support/cli';
import { garden } from './fixture';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function textIn(files: NodeFileSystem, file: string): Promise<string> {
  const read = await files.read(at(file));
  return read.kind === 'file' ? new TextDecoder().decode(read.bytes) : read.kind;
}

describe('NodeFileSystem', () => {
  afterEach(removeFolders);

  it('reads, lists, writes and removes', async () => {
    const root = folderWith({ 'b.txt': 'b', 'a/c.txt': 'c', 'ü 字 🌱.txt': 'u' });
    const files = new NodeFileSystem(root);
    assert.deepEqual(await files.list(at('')), [
      { name: 'a', kind: 'folder' },
      { name: 'b.txt', kind: 'file' },
      { name: 'ü 字 🌱.txt', kind: 'file' },
    ]);
    await files.write(at('deep/er/d.txt'), bytes('d'));
    await files.write(at('b.txt'), bytes('bb'));
    await files.remove(at('a/c.txt'));
    assert.deepEqual(filesBelow(root), ['b.txt', 'deep/er/d.txt', 'ü 字 🌱.txt']);
    assert.deepEqual([await textIn(files, 'b.txt'), await textIn(files, 'deep/er/d.txt')], ['bb', 'd']);
  });

  it('tells absent from unreadable from too large', async () => {
    const root = folderWith({ 'a/b.txt': 'four', 'c.txt': '' });
    const files = new NodeFileSystem(root);
    execFileSync('mkfifo', [path.join(root, 'pipe')]);
    assert.deepEqual(await files.read(at('none.txt')), { kind: 'absent' });
    assert.deepEqual(await files.read(at('none/a.txt')), { kind: 'absent' });
    assert.deepEqual(await files.read(at('c.txt/a.txt')), { kind: 'absent' });
    assert.equal((await files.read(at('a'))).kind, 'unreadable');
    assert.equal((await files.read(at('pipe'))).kind, 'unreadable');
    assert.deepEqual(await files.read(at('a/b.txt'), 3), { kind: 'tooLarge', size: 4 });
    assert.equal((await files.read(at('a/b.txt'), 4)).kind, 'file');
    for (const folder of ['none', 'c.txt', 'pipe']) assert.deepEqual(await files.list(at(folder)), []);
    assert.deepEqual(await new NodeFileSystem(path.join(root, 'nowhere')).list(at('')), []);
  });

  it('leaves no temporary file, and the old file, where a write fails', async () => {
    const root = folderWith({ 'a/b.txt': 'old', file: '' });
    const files = new NodeFileSystem(root);
    mkdirSync(path.join(root, 'folder.txt/x'), { recursive: true });
    for (const file of ['folder.txt', 'file/below.txt', 'file/a/b.txt']) {
      const error = await errorOf(() => files.write(at(file), bytes('new')));
      assert.deepEqual([error?.code, error?.data.file], ['file.writeFailed', file]);
    }
    assert.equal(await codeOf(() => files.remove(at('none.txt'))), 'file.writeFailed');
    assert.equal(await codeOf(() => files.remove(at('a'))), 'file.writeFailed');
    await files.write(at('a/b.txt'), bytes('new'));
    assert.deepEqual(filesBelow(root), ['a/b.txt', 'file']);
  });

  it('says at once that a folder is in the place of its lock', async () => {
    const root = folderWith({ 'a/b.json': 'old', 'a/b.json.lock/x': '' });
    const error = await errorOf(() => new NodeFileSystem(root).exclusively(at('a/b.json'), () => Promise.resolve()));
    assert.deepEqual([error?.code, error?.data.folder], ['file.lockIsFolder', 'a/b.json.lock']);
    assert.deepEqual(filesBelow(root), ['a/b.json', 'a/b.json.lock/x']);
  });

  it('replaces a file whole: whoever has the old one open keeps it', async () => {
    const root = folderWith({ 'a.txt': 'old' });
    linkSync(path.join(root, 'a.txt'), path.join(root, 'before.txt'));
    await new NodeFileSystem(root).write(at('a.txt'), bytes('new'));
    assert.equal(readFileSync(path.join(root, 'before.txt'), 'utf8'), 'old');
  });

  it('lets go first whoever put a mark over its own on the lock, and works out anew what it writes', async () => {
    const root = folderWith({ 'a.json': '10' });
    const files = new NodeFileSystem(root);
    const [file, lock] = [path.join(root, 'a.json'), path.join(root, 'a.json.lock')];
    let turns = 0;
    await files.exclusively(at('a.json'), async () => {
      turns += 1;
      const before = Number(await textIn(files, 'a.json'));
      if (turns === 1) {
        // As an editor that saw no lock a moment ago.
        writeFileSync(lock, 'a window');
        writeFileSync(file, '20');
        setTimeout(() => rmSync(lock), 50);
      }
      await files.write(at('a.json'), bytes(String(before + 1)));
    });
    assert.deepEqual([turns, readFileSync(file, 'utf8')], [2, '21']);
    assert.deepEqual(filesBelow(root), ['a.json']);
  });

  it('follows links to files inside the study, and writes to where they lead', async () => {
    const root = folderWith({ 'a/real.txt': 'old' });
    const files = new NodeFileSystem(root);
    symlinkSync('a/real.txt', path.join(root, 'link.txt'));
    assert.deepEqual(await files.list(at('')), [
      { name: 'a', kind: 'folder' },
      { name: 'link.txt', kind: 'file' },
    ]);
    await files.write(at('link.txt'), bytes('new'));
    assert.deepEqual([await textIn(files, 'link.txt'), await textIn(files, 'a/real.txt')], ['new', 'new']);
  });

  it('follows no link out of the study, and makes nothing there', async () => {
    const outside = folderWith({ 'secret.txt': 'secret' }, 'outside');
    const root = folderWith({});
    const files = new NodeFileSystem(root);
    symlinkSync(path.join(outside, 'secret.txt'), path.join(root, 'file.txt'));
    symlinkSync(outside, path.join(root, 'folder'));
    symlinkSync(path.join(outside, 'not-there.txt'), path.join(root, 'dangling.txt'));
    symlinkSync(`${root}-beside`, path.join(root, 'beside'));
    mkdirSync(`${root}-beside`);
    for (const file of ['file.txt', 'folder/secret.txt']) assert.equal((await files.read(at(file))).kind, 'unreadable');
    assert.deepEqual(await files.list(at('folder')), []);
    const kinds = await files.list(at(''));
    assert.ok(kinds.every(({ kind }) => kind === 'other'));
    for (const file of ['file.txt', 'folder/secret.txt', 'folder/new.txt', 'folder/deep/new.txt', 'beside/new.txt']) {
      assert.equal(await codeOf(() => files.write(at(file), bytes('x'))), 'file.outside', file);
    }
    assert.equal(await codeOf(() => files.write(at('dangling.txt'), bytes('x'))), 'file.writeFailed');
    assert.equal(await codeOf(() => files.remove(at('folder/secret.txt'))), 'file.outside');
    assert.deepEqual([filesBelow(outside), filesBelow(`${root}-beside`)], [['secret.txt'], []]);
    assert.equal(readFileSync(path.join(outside, 'secret.txt'), 'utf8'), 'secret');
  });

  it('does not go round in circles, and says what it could not follow', async () => {
    const root = folderWith({
      ...garden,
      'study.yaml': `${garden['study.yaml'] ?? ''}transcripts: ["**/*.transcript"]\n`,
    });
    symlinkSync('..', path.join(root, 'transcripts/up'));
    symlinkSync('self', path.join(root, 'self'));
    symlinkSync('b.transcript', path.join(root, 'a.transcript'));
    symlinkSync('a.transcript', path.join(root, 'b.transcript'));
    const { current } = await StudySession.open(worldOf(root));
    const read = [...current.transcripts.values()].filter(({ source }) => source !== undefined);
    assert.deepEqual(
      read.map((record) => record.path),
      ['transcripts/diary.transcript', 'transcripts/group1.transcript'],
    );
    assert.deepEqual(
      current.problems.filter(({ code }) => code === 'file.linkNotFollowed').map(({ file }) => file),
      ['a.transcript', 'b.transcript'],
    );
  });

  it('works in folders with blanks, #, %, quotes, emoji and a leading hyphen', async () => {
    for (const name of ['a study', 'a#b', 'a%20b', "it's", '"q"', '🌱 字', '-study', '$HOME', 'a&b;c']) {
      const root = folderWith(garden, name);
      const quote = [
        'assign',
        root,
        '--as',
        'bert',
        '--transcript',
        'transcripts/diary.transcript',
        '--quote',
        'beans',
        '--code',
        'water',
      ];
      assert.equal((await run('/', quote)).code, 0, name);
      assert.match((await run(root, ['summary'])).out, /bert 2/, name);
    }
  });

  it('finds the study through a link to its folder', async () => {
    const root = folderWith(garden);
    const link = path.join(path.dirname(root), 'link');
    symlinkSync(root, link);
    assert.equal((await run(link, ['summary'])).code, 0);
    const argv = ['passages', 'link', '--transcript', 'link/transcripts/diary.transcript'];
    assert.equal((await run(path.dirname(root), argv)).code, 0);
  });

  it('says so where the disk lets nothing be written', async () => {
    const root = folderWith(garden);
    const blocked = 'transcripts/diary.transcript.bert.codes.json';
    mkdirSync(path.join(root, blocked));
    writeFileSync(path.join(root, blocked, 'x'), '');
    const argv = [
      'assign',
      '--as',
      'bert',
      '--transcript',
      'transcripts/diary.transcript',
      '--quote',
      'beans',
      '--code',
      'water',
    ];
    const { code, out, messages } = await run(root, argv);
    assert.deepEqual([code, out], [2, '']);
    assert.match(messages, /diary\.transcript\.bert\.codes\.json/);
    const file = await run(root, ['init', 'study.yaml/below']);
    assert.equal(file.code, 2);
    assert.match(file.messages, /Could not write \S+: E/);
  });
});
