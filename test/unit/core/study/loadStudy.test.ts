import assert from 'node:assert/strict';
import { loadStudy } from '../../../../src/core/study/loadStudy';
import type { Content } from '../../../support/core/content';
import { MemoryFiles } from '../../../support/core/memoryFiles';
import { codebook, codingId, diary, gardenFiles, group1, sidecarOf } from '../../../support/core/memoryStudy';
import { roundFile, roundOf } from '../../../support/core/rounds';
import { errorOf } from '../../../support/core/thrown';

const annas = 'transcripts/group1.transcript.anna.codes.json';
const conflict = '<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n';
const tooLarge: Content = { size: 64 * 1024 * 1024 + 1 };
const garden = (changed: Readonly<Record<string, Content>>): MemoryFiles =>
  new MemoryFiles({ ...gardenFiles, ...changed });

describe('loadStudy', () => {
  it('reads settings, codebook, transcripts, sidecars and rounds', async () => {
    const loaded = await loadStudy(
      garden({
        [annas]: sidecarOf(group1, { id: codingId(1), words: 'no plan' }),
        'rounds/one/round.json': roundOf(['anna']),
        'rounds/readme.txt': 'not a round',
        'rounds/empty/notes.txt': 'not a round either',
      }),
    );
    assert.equal(loaded.config.title, 'The street garden');
    assert.equal(loaded.codebook.codes.length, 7);
    assert.deepEqual([...loaded.transcripts.keys()], ['transcripts/diary.transcript', 'transcripts/group1.transcript']);
    assert.deepEqual([...loaded.sidecars.keys()], [annas]);
    assert.deepEqual(
      loaded.rounds.map(({ name }) => name),
      ['one'],
    );
    assert.deepEqual(loaded.problems, []);
  });

  /** A file that cannot be read → what is said of it. All else is loaded all the same. */
  const broken: readonly (readonly [path: string, content: Content, code: string])[] = [
    [annas, '{ "format": 1, ', 'file.notJson'],
    [annas, '[]', 'file.notAnObject'],
    [annas, '{ "format": 2 }', 'file.newerFormat'],
    [annas, conflict, 'file.conflictMarkers'],
    [annas, tooLarge, 'file.tooLarge'],
    [annas, { unreadable: 'EACCES' }, 'file.unreadable'],
    [annas, new Uint8Array([0x7b, 0xe9, 0x7d]), 'text.notUtf8'],
    ['codebook.yaml', `${codebook}  bad`, 'file.yamlSyntax'],
    ['codebook.yaml', 'format: 2\ncodes: []\n', 'file.newerFormat'],
    ['codebook.yaml', conflict, 'file.conflictMarkers'],
    ['codebook.yaml', tooLarge, 'file.tooLarge'],
    ['codebook.yaml', { unreadable: 'EIO' }, 'file.unreadable'],
    ['transcripts/group1.transcript', new Uint8Array([0xff, 0xfe, 0x41, 0]), 'text.notUtf8'],
    ['transcripts/group1.transcript', tooLarge, 'file.tooLarge'],
    ['transcripts/group1.transcript', { unreadable: 'EACCES' }, 'file.unreadable'],
    ['rounds/one/round.json', '{', 'file.notJson'],
    ['rounds/one/round.json', '{ "format": 2 }', 'file.newerFormat'],
    ['rounds/one/round.json', '{ "format": 1 }', 'round.badPlan'],
    ['rounds/one/round.json', '{ "format": 1, "coders": ["anna"], "units": [{}] }', 'round.badPlan'],
    ['rounds/one/round.json', '{ "format": 1, "coders": ["anna", 2], "units": [] }', 'round.badPlan'],
    ['rounds/one/round.json', conflict, 'file.conflictMarkers'],
    ['rounds/one/round.json', tooLarge, 'file.tooLarge'],
  ];
  for (const [path, content, code] of broken) {
    it(`goes on past ${code} in ${path}`, async () => {
      const loaded = await loadStudy(
        garden({
          'transcripts/diary.transcript.anna.codes.json': sidecarOf(diary, { id: codingId(1), words: 'The beans' }),
          [path]: content,
        }),
      );
      const found = loaded.problems.map((problem) => [problem.file, problem.code]);
      assert.deepEqual(found.slice(0, 1), [[path, code]]);
      assert.ok(found.every(([file]) => file === path));
      assert.equal(loaded.transcripts.size, 2);
      const own = [...loaded.sidecars.values()].find(({ transcript }) => transcript.includes('diary'));
      assert.equal(own?.sidecar.codings.length, 1);
      assert.equal(
        loaded.codebook.codes.length,
        path === 'codebook.yaml' && code !== 'file.yamlSyntax' ? 0 : loaded.codebook.codes.length,
      );
      assert.equal(loaded.codebookRecord.usable, path !== 'codebook.yaml');
    });
  }

  it('has an empty codebook where there is none, and says so', async () => {
    const files = garden({});
    files.delete('codebook.yaml');
    const { codebookRecord, problems } = await loadStudy(files);
    assert.equal(codebookRecord.usable, false);
    assert.deepEqual(
      problems.map(({ file, code }) => [file, code]),
      [['codebook.yaml', 'codebook.missing']],
    );
  });

  it('throws where there is no study.yaml', async () => {
    assert.equal((await errorOf(() => loadStudy(new MemoryFiles())))?.code, 'study.notFound');
  });

  const unusable: readonly (readonly [content: Content, problem: string])[] = [
    ['title: [', 'file.yamlUnclosed'],
    ['title\nformat: 1\n', 'file.yamlNoColon'],
    ['format: 2\n', 'file.newerFormat'],
    [conflict, 'file.conflictMarkers'],
    ['just text', 'file.yamlNotAMap'],
    [tooLarge, 'file.tooLarge'],
    [{ unreadable: 'EACCES' }, 'file.unreadable'],
    [new Uint8Array([0xe9]), 'text.notUtf8'],
  ];
  for (const [content, problem] of unusable) {
    it(`throws with the reason where study.yaml is not usable: ${problem}`, async () => {
      const error = await errorOf(() => loadStudy(garden({ 'study.yaml': content })));
      assert.equal(error?.code, 'study.unreadable');
      const found = error.problems.map(({ file, code }) => `${file} ${code}`);
      assert.ok(found.includes(`study.yaml ${problem}`), found.join(', '));
      assert.ok(error.inWords('nl').split('\n').length > 1);
    });
  }

  it('leaves out files that vanish between listing and reading', async () => {
    const files = garden({ [annas]: sidecarOf(group1, { id: codingId(1), words: 'no plan' }) });
    files.onRead = (path) => {
      if (path === 'codebook.yaml') for (const gone of ['transcripts/group1.transcript', annas]) files.delete(gone);
    };
    const { transcripts, sidecars, problems } = await loadStudy(files);
    assert.deepEqual([[...transcripts.keys()], sidecars.size, problems], [['transcripts/diary.transcript'], 0, []]);
  });

  it('reads a bounded number of files at once, each of them once', async () => {
    const many = Array.from({ length: 120 }, (_, number) => `transcripts/t${number}.transcript`);
    const given = Object.fromEntries(
      many.flatMap((path, number) => [
        [path, group1],
        [`${path}.anna.codes.json`, sidecarOf(group1, { id: codingId(number), words: 'no plan' })],
        [`rounds/r${number}/round.json`, roundOf([])],
        [`rounds/r0/c${number}.codes.json`, roundFile()],
      ]),
    );
    const files = garden(given);
    const { transcripts, sidecars, rounds } = await loadStudy(files);
    assert.deepEqual([transcripts.size, sidecars.size, rounds.length], [122, 120, 120]);
    assert.ok(files.mostReadsAtOnce > 4 && files.mostReadsAtOnce <= 50, `${files.mostReadsAtOnce} at once`);
    assert.equal(new Set(files.reads).size, files.reads.length);
  });
});

describe('loadStudy: files that are only looked at', () => {
  const rows = [
    ['memos/anna.memos.json', '{ "format": 2 }', 'file.newerFormat'],
    ['memos/anna.memos.json', '{', 'file.notJson'],
    ['rounds/one/resolutions.json', '<<<<<<< a\n', 'file.conflictMarkers'],
    ['rounds/one/codebook.yaml', 'format: 1\ncodes:\n\t- x\n', 'file.yamlTab'],
  ] as const;
  for (const [file, content, code] of rows) {
    it(`says that ${file} is ${code}`, async () => {
      const round = roundOf([]);
      const { problems } = await loadStudy(garden({ 'rounds/one/round.json': round, [file]: content }));
      assert.deepEqual(
        problems.map((problem) => [problem.file, problem.code]),
        [[file, code]],
      );
    });
  }
});
