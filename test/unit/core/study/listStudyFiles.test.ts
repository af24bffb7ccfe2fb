import assert from 'node:assert/strict';
import { isTranscriptPath, listStudyFiles } from '../../../../src/core/study/listStudyFiles';
import { at, MemoryFiles } from '../../../support/core/memoryFiles';

const folders = (...paths: readonly string[]): MemoryFiles =>
  new MemoryFiles(Object.fromEntries(paths.map((path) => [path, ''])));

async function list(files: MemoryFiles, ...patterns: readonly string[]): Promise<string[]> {
  return [...(await listStudyFiles(files, patterns)).transcripts];
}

describe('listStudyFiles', () => {
  const files = folders(
    'a.transcript',
    'b.txt',
    'notes (1).txt',
    'transcripts/c.transcript',
    'transcripts/d.txt',
    'transcripts/2023/e.transcript',
    'transcripts/2023/may/f.transcript',
    'diaries/g.md',
    'diaries (old)/h.md',
  );

  /** Patterns in study.yaml → transcripts, in path order. */
  const rows: readonly (readonly [patterns: readonly string[], transcripts: readonly string[]])[] = [
    [
      ['transcripts/**/*.transcript'],
      ['transcripts/2023/e.transcript', 'transcripts/2023/may/f.transcript', 'transcripts/c.transcript'],
    ],
    [['transcripts/*.transcript'], ['transcripts/c.transcript']],
    [['transcripts/*/*.transcript'], ['transcripts/2023/e.transcript']],
    [['*.txt'], ['b.txt', 'notes (1).txt']],
    [['./*.transcript'], ['a.transcript']],
    [['./transcripts/*.txt'], ['transcripts/d.txt']],
    [['b.txt'], ['b.txt']],
    [['transcripts/d.txt'], ['transcripts/d.txt']],
    [['notes (1).txt'], ['notes (1).txt']],
    [['diaries (old)/*.md'], ['diaries (old)/h.md']],
    [['{transcripts,diaries}/*.{txt,md}'], ['diaries/g.md', 'transcripts/d.txt']],
    [['transcripts/[cd].*'], ['transcripts/c.transcript', 'transcripts/d.txt']],
    [
      ['diaries/*.md', 'b.txt', 'transcripts/2023/**'],
      ['b.txt', 'diaries/g.md', 'transcripts/2023/e.transcript', 'transcripts/2023/may/f.transcript'],
    ],
    [
      ['transcripts/**/*.transcript', 'transcripts/2023/*.transcript', '**/e.*'],
      ['transcripts/2023/e.transcript', 'transcripts/2023/may/f.transcript', 'transcripts/c.transcript'],
    ],
    [['nowhere/*.txt'], []],
    [['constructor', '__proto__', 'b.txt'], ['b.txt']],
    [[], []],
  ];
  for (const [patterns, transcripts] of rows) {
    it(`finds ${patterns.join(' and ') || 'nothing without a pattern'}`, async () => {
      assert.deepEqual(await list(files, ...patterns), transcripts);
      const paths = files.paths().filter((path) => isTranscriptPath(at(path), patterns));
      assert.deepEqual(paths, transcripts, 'one path at a time');
    });
  }

  it('never opens a folder beside the patterns', async () => {
    const files = folders(
      'transcripts/sub/a.transcript',
      'media/film/b.transcript',
      'rounds/one/c.transcript',
      'd.txt',
    );
    await list(files, 'transcripts/**/*.transcript', 'media/*.transcript', './d.txt');
    assert.deepEqual([...files.lists].sort(), ['', 'media', 'transcripts', 'transcripts/sub']);
  });

  it('opens each folder once, whatever the patterns have in common', async () => {
    const files = folders('a/b/c/d.txt');
    assert.deepEqual(await list(files, 'a/b/c/*.txt', 'a/**/*.txt', '**/d.txt'), ['a/b/c/d.txt']);
    assert.deepEqual([...files.lists].sort(), ['', 'a', 'a/b', 'a/b/c']);
  });

  it('leaves hidden folders, hidden files, node_modules and rounds alone', async () => {
    const strangers = [
      '.git/a.txt',
      'b/.hidden/c.txt',
      'node_modules/d.txt',
      'b/node_modules/e.txt',
      '._f.txt',
      'rounds/g/h.txt',
    ];
    const files = folders(...strangers, 'b/i.txt', 'b/rounds/j.txt');
    assert.deepEqual(await list(files, '**/*.txt'), ['b/i.txt', 'b/rounds/j.txt']);
    assert.deepEqual(
      files.lists.filter((folder) => /node_modules|\.hidden|\.git|^rounds/.test(folder)),
      [],
    );
    for (const path of strangers) assert.equal(isTranscriptPath(at(path), ['**/*.txt']), false, path);
  });

  it('takes a text that tells of its folder only where its name is given', async () => {
    const strangers = ['README.txt', 'a/readme.md', 'a/Readme'];
    const files = folders(...strangers, 'a/readme-1.txt', 'a/README.transcript');
    assert.deepEqual(await list(files, '**/*'), ['a/README.transcript', 'a/readme-1.txt']);
    for (const path of strangers) assert.equal(isTranscriptPath(at(path), ['**']), false, path);
    assert.deepEqual(await list(files, 'a/readme.md'), ['a/readme.md']);
  });

  it('looks into a hidden folder that a pattern names', async () => {
    assert.deepEqual(await list(folders('.private/a.txt'), '.private/*.txt'), ['.private/a.txt']);
  });

  it('leaves a study inside the study to itself', async () => {
    const files = folders(
      'study.yaml',
      'transcripts/a.txt',
      'transcripts/other/study.yaml',
      'transcripts/other/b.txt',
      'transcripts/other/b.txt.anna.codes.json',
      'transcripts/other/deep/c.txt',
    );
    const found = await listStudyFiles(files, ['transcripts/**/*.txt']);
    assert.deepEqual(found, { transcripts: ['transcripts/a.txt'], sidecars: [], linkedFolders: [] });
  });

  it('finds sidecars beside transcripts, also those whose transcript is gone', async () => {
    const files = folders(
      'transcripts/a.txt',
      'transcripts/a.txt.anna.codes.json',
      'transcripts/gone.txt.bert.codes.json',
      'transcripts/anna.codes.json',
      'rounds/one/x.anna.codes.json',
      'elsewhere/a.txt.anna.codes.json',
    );
    const { sidecars } = await listStudyFiles(files, ['transcripts/*.txt', '**/*.transcript']);
    assert.deepEqual(sidecars, [
      'elsewhere/a.txt.anna.codes.json',
      'transcripts/a.txt.anna.codes.json',
      'transcripts/gone.txt.bert.codes.json',
    ]);
  });

  it('never takes a file of the study itself for a transcript', async () => {
    const own = [
      'study.yaml',
      'codebook.yaml',
      'a.txt.anna.codes.json',
      'memos/anna.memos.json',
      'rounds/one/round.json',
      'rounds/one/codebook.yaml',
    ];
    assert.deepEqual(await list(folders(...own, 'a.txt'), '**/*', '**'), ['a.txt']);
  });
});
