import assert from 'node:assert/strict';
import { copyExample } from '../../../../src/core/commands/copyExample';
import { initStudy } from '../../../../src/core/commands/initStudy';
import { checkStudy } from '../../../../src/core/study/checks/checkStudy';
import { StudySession } from '../../../../src/core/study/session';
import { MemoryFiles } from '../../../support/core/memoryFiles';
import { gardenFiles, memoryWorld } from '../../../support/core/memoryStudy';
import { codeOf, errorOf } from '../../../support/core/thrown';

const wanted = { title: 'Yes: "no" # maybe', language: 'nl', coder: { id: 'anna', email: 'anna@example.org' } };

describe('initStudy', () => {
  it('makes a study without problems, whatever its title', async () => {
    const files = new MemoryFiles();
    const written = await initStudy(files, wanted);
    assert.deepEqual([...written].sort(), files.paths());
    assert.deepEqual(files.paths(), ['.gitattributes', 'codebook.yaml', 'study.yaml', 'transcripts/.gitkeep']);
    assert.match(files.text('.gitattributes') ?? '', /^\*\.json text eol=lf$/m);
    const told = new MemoryFiles({ '.gitattributes': '*.png binary' });
    await initStudy(told, { title: 'T', language: 'en', coder: { id: 'anna' } });
    assert.equal(told.text('.gitattributes'), '*.png binary\n*.json text eol=lf\n*.yaml text eol=lf\n');
    const session = await StudySession.open(memoryWorld(files));
    const { title, language, coders, analysis } = session.current.config;
    assert.deepEqual([title, language, coders, analysis], [wanted.title, 'nl', [wanted.coder], 'anna']);
    assert.deepEqual(
      checkStudy(session, { coder: 'anna' }).map(({ code }) => code),
      ['study.noTranscripts'],
    );
  });

  it('takes texts that are in the folder for transcripts already as its transcripts', async () => {
    const files = new MemoryFiles({
      'transcripts/fg1.txt': 'P1: Ja.\nP1: Nee.\n',
      'transcripts/README.md': 'About these files: nothing.\n',
      'notes.md': 'P1: no\n',
    });
    await initStudy(files, wanted);
    assert.match(files.text('study.yaml') ?? '', /^transcripts: .*\*\*\/\*\.transcript.*\*\*\/\*\.txt/m);
    assert.doesNotMatch(files.text('study.yaml') ?? '', /\.md/);
    const { current } = await StudySession.open(memoryWorld(files));
    assert.deepEqual([...current.transcripts.keys()], ['transcripts/fg1.txt']);
  });

  it('takes those in folders below too, however their ending is written, and never what tells of a folder', async () => {
    const files = new MemoryFiles({
      'transcripts/diaries/d1.md': 'The beans are up.\n',
      'transcripts/FG2.TXT': 'P1: Ja.\n',
      'transcripts/fg1.txt': 'P1: Ja.\n',
      'transcripts/README.txt': 'About: these files.\n',
      'transcripts/diaries/Readme.md': 'About: diaries.\n',
      'transcripts/scan.pdf': '',
    });
    await initStudy(files, wanted);
    const { current } = await StudySession.open(memoryWorld(files));
    assert.deepEqual(
      [...current.transcripts.keys()],
      ['transcripts/FG2.TXT', 'transcripts/diaries/d1.md', 'transcripts/fg1.txt'],
    );
  });

  it('takes none where only a text about the folder is there', async () => {
    const files = new MemoryFiles({ 'transcripts/README.txt': 'About: these files.\n' });
    await initStudy(files, wanted);
    assert.doesNotMatch(files.text('study.yaml') ?? '', /\.txt/);
  });

  it('leaves what is there already', async () => {
    const files = new MemoryFiles({ 'codebook.yaml': 'codes: [{ id: mine }]\n' });
    assert.ok(!(await initStudy(files, wanted)).includes('codebook.yaml' as never));
    assert.equal(files.text('codebook.yaml'), 'codes: [{ id: mine }]\n');
  });

  for (const [what, content] of Object.entries({
    'a study': 'title: x',
    'one that cannot be read': { unreadable: 'EACCES' },
  })) {
    it(`touches nothing where there is ${what}`, async () => {
      const files = new MemoryFiles({ 'study.yaml': content });
      assert.equal(await codeOf(() => initStudy(files, wanted)), 'study.exists');
      assert.deepEqual(files.writes, []);
    });
  }

  for (const id of ['Anna V.', '', 'consensus', 'all', 'con']) {
    it(`makes nothing for a coder called "${id}"`, async () => {
      const files = new MemoryFiles();
      assert.equal(await codeOf(() => initStudy(files, { ...wanted, coder: { id } })), 'coder.idNotAllowed');
      assert.deepEqual(files.writes, []);
    });
  }
});

describe('copyExample', () => {
  const example = new MemoryFiles(gardenFiles);

  it('copies every file, byte for byte', async () => {
    const files = new MemoryFiles({ 'notes.txt': 'mine' });
    const copied = await copyExample(example, files);
    assert.deepEqual([...copied].sort(), Object.keys(gardenFiles).sort());
    for (const [path, text] of Object.entries(gardenFiles)) assert.equal(files.text(path), text);
    assert.equal(files.text('notes.txt'), 'mine');
  });

  it('writes nothing where a file of it is there already', async () => {
    const there = { 'study.yaml': 'study.exists', 'transcripts/diary.transcript': 'file.exists' } as const;
    for (const [path, code] of Object.entries(there)) {
      const files = new MemoryFiles({ [path]: 'mine' });
      const error = await errorOf(() => copyExample(example, files));
      assert.deepEqual([error?.code, error?.data, files.writes], [code, { file: path }, []]);
    }
  });

  it('says so where there is no example', async () => {
    assert.equal(await codeOf(() => copyExample(new MemoryFiles(), new MemoryFiles())), 'example.missing');
  });
});
