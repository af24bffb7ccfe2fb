import assert from 'node:assert/strict';
import { findStudyRoot } from '../../../../src/core/study/findStudyRoot';
import { whoCodes, type IdentityHints } from '../../../../src/core/study/identity';
import { readSidecarName, sidecarPath } from '../../../../src/core/study/sidecarName';
import { at } from '../../../support/core/memoryFiles';

describe('whoCodes', () => {
  const config = {
    transcripts: [],
    codebook: at('codebook.yaml'),
    coders: [{ id: 'anna', email: 'Anna@Example.org' }, { id: 'bert', email: 'bert@example.org' }, { id: 'cato' }],
  };
  const rows: readonly (readonly [hints: IdentityHints, coder: string | undefined])[] = [
    [{ setting: 'bert', answered: 'cato', gitEmail: 'anna@example.org' }, 'bert'],
    [{ answered: 'cato', gitEmail: 'anna@example.org' }, 'cato'],
    [{ gitEmail: ' anna@EXAMPLE.org\n' }, 'anna'],
    [{ setting: 'of-another-study', answered: 'gone', gitEmail: 'bert@example.org' }, 'bert'],
    [{ gitEmail: 'zoe@example.org' }, undefined],
    [{ gitEmail: '' }, undefined],
    [{ setting: '' }, undefined],
    [{}, undefined],
  ];
  for (const [hints, coder] of rows) {
    it(`is ${coder ?? 'nobody'} for ${JSON.stringify(hints)}`, () => assert.equal(whoCodes(config, hints), coder));
  }
});

describe('findStudyRoot', () => {
  const studies = ['/a', '/a/b/c'];
  const probe = {
    hasFile: (folder: string, name: string) => Promise.resolve(name === 'study.yaml' && studies.includes(folder)),
    parent: (folder: string) => (folder === '' ? undefined : folder.slice(0, folder.lastIndexOf('/'))),
  };
  const rows = { '/a': '/a', '/a/b': '/a', '/a/b/c/d/e': '/a/b/c', '/x/y': undefined } as const;
  for (const [start, root] of Object.entries(rows)) {
    it(`finds ${root ?? 'nothing'} from ${start}`, async () => assert.equal(await findStudyRoot(probe, start), root));
  }
});

describe('readSidecarName', () => {
  it('is the inverse of sidecarPath, whatever dots the transcript has', () => {
    for (const transcript of ['a.transcript', 'b/c.d.txt', 'e f/g.codes.json', '.h']) {
      const path = sidecarPath(at(transcript), 'anna-2');
      assert.deepEqual(readSidecarName(path), { transcript, coder: 'anna-2' });
    }
  });

  for (const path of [
    'a.transcript',
    'anna.codes.json',
    'b/anna.codes.json',
    'a..codes.json',
    '.codes.json',
    'c.codes.jsonx',
  ]) {
    it(`is nothing for ${path}`, () => assert.equal(readSidecarName(at(path)), undefined));
  }
});
