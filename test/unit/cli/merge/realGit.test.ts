import assert from 'node:assert/strict';
import path from 'node:path';
import { serializeSidecar } from '../../../../src/core/coding/serializeSidecar';
import type { Coding, Sidecar } from '../../../../src/core/coding/sidecar';
import { folderWith, removeFolders, run } from '../../../support/cli';
import { codingId, codingOf, gardenFiles, group1 } from '../../../support/core/memoryStudy';
import { parseText } from '../../../support/core/sidecars';
import { GitFolder } from '../../../support/gitFolder';

const sidecar = 'transcripts/group1.transcript.anna.codes.json';
const words = ['two wheelbarrows', 'no plan at all', 'behind the curtains', 'Now the whole street digs'];
const codings = words.map((text, at) => codingOf(group1, { id: codingId(at + 1), words: text, memo: 'first' }));
const text = (all: readonly Coding[]): string => serializeSidecar({ codings: all, memos: [] });
const changed = (at: number, fields: Partial<Coding>): string =>
  text(codings.map((one, index) => (index === at ? { ...one, ...fields } : one)));

/** The study on a laptop, in a folder below the repository's top with a name that trips over quoting. */
function repository(): { readonly repo: GitFolder; readonly study: string } {
  const study = "a study 'of' 100%";
  const files = Object.entries({ ...gardenFiles, [sidecar]: text(codings) });
  const folder = folderWith(
    Object.fromEntries(files.map(([name, content]) => [`${study}/${name}`, content])),
    'my repo',
  );
  return { repo: new GitFolder(folder), study };
}

describe('Merging in real git, with the program as it is shipped', () => {
  after(removeFolders);

  it('is set up once, merges by itself, asks what must be asked, and is taken back', () => {
    const { repo, study } = repository();
    const file = `${study}/${sidecar}`;
    const read = (): Sidecar => parseText(repo.read(file)).value;
    const attributes = '*.txt diff\r\n';
    repo.write(`${study}/.gitattributes`, attributes);
    assert.equal(repo.cli(`${study}/transcripts`, 'git-setup').code, 2);
    assert.equal(repo.read(`${study}/.gitattributes`), attributes);
    assert.equal(repo.cli(`${study}/transcripts`, 'git-setup', '--yes').code, 0);
    assert.ok(repo.read(`${study}/.gitattributes`).startsWith(attributes));
    assert.equal(repo.cli(study, 'git-setup').out.trim(), 'Nothing is to be done: it is as it should be.');
    repo.commit('set up');

    repo.onBranch('office', () => repo.write(file, changed(0, { code: 'water', doubtful: true })));
    repo.onBranch('plain', () => repo.write(file, changed(0, { memo: 'second' })));
    repo.onBranch('asked', () => repo.write(file, changed(0, { memo: 'third' })));
    assert.equal(repo.tryGit('merge', '--quiet', '--no-edit', 'office').code, 0);
    assert.equal(repo.tryGit('merge', '--quiet', '--no-edit', 'plain').code, 0);
    assert.deepEqual(read().codings[0], { ...codings[0], code: 'water', doubtful: true, memo: 'second' });

    const { code, messages } = repo.tryGit('merge', '--quiet', '--no-edit', 'asked');
    assert.equal(code, 1);
    assert.match(messages, /"memo" of the coding "water".*Here: second\. There: third\./);
    const check = repo.cli(study, 'check', '--format', 'json');
    const { problems } = JSON.parse(check.out) as { problems: { code: string; line: number }[] };
    assert.deepEqual([check.code, problems.map((one) => one.code)], [1, ['file.fieldConflict']]);
    assert.equal(repo.cli(study, 'merge', '--unmerged').code, 1);
    assert.equal(repo.cli(`${study}/transcripts`, 'merge', '--unmerged', '--take', 'theirs').code, 0);
    assert.equal(repo.git('status', '--porcelain', '--untracked-files=no'), `M  "${file}"\n`);
    assert.deepEqual([read().codings[0]?.memo, read().conflicts], ['third', undefined]);
    repo.commit('settled');

    assert.equal(repo.cli(study, 'git-setup', '--remove', '--yes').code, 0);
    assert.equal(repo.tryGit('config', '--get-regexp', 'merge.intercoder').code, 1);
    assert.doesNotMatch(repo.read(`${study}/.gitattributes`), /intercoder/);
  });

  it('mends what git has marked, from its versions, and leaves text to people', () => {
    const { repo, study } = repository();
    const file = `${study}/${sidecar}`;
    const book = `${study}/codebook.yaml`;
    repo.onBranch('office', () => {
      repo.write(file, changed(0, { memo: 'second' }));
      repo.write(book, repo.read(book).replace('Water', 'Rain'));
    });
    repo.write(file, changed(0, { doubtful: true }));
    repo.write(book, repo.read(book).replace('Water', 'Tap'));
    repo.commit('here');
    assert.equal(repo.tryGit('merge', '--no-edit', 'office').code, 1);
    assert.match(repo.read(file), /^<{7} /m);
    const check = repo.cli(study, 'check').out;
    assert.match(check, /codes\.json:\d+:1: error: Holds conflict markers/);
    assert.match(check, /codebook\.yaml:\d+:1: error: Holds conflict markers/);
    const { code, out, messages } = repo.cli(study, 'merge', '--unmerged');
    assert.deepEqual([code, out], [2, `${sidecar}: merged, and git knows.\n`]);
    assert.match(messages, /codebook\.yaml is no file of codings/);
    assert.equal(repo.read(file), changed(0, { doubtful: true, memo: 'second' }));
    repo.write(book, gardenFiles['codebook.yaml']);
    repo.commit('settled');
    assert.deepEqual(repo.cli(study, 'merge', '--unmerged').out, 'Nothing waits to be merged.\n');
  });

  it('leaves ours where a version cannot be read, and git knows of it', () => {
    const { repo, study } = repository();
    const file = `${study}/${sidecar}`;
    repo.cli(study, 'git-setup', '--yes');
    repo.commit('set up');
    repo.onBranch('later', () => repo.write(file, changed(0, { memo: 'x' }).replace('"format": 1', '"format": 2')));
    repo.write(file, changed(0, { memo: 'y' }));
    repo.commit('here');
    assert.notEqual(repo.tryGit('merge', '--quiet', '--no-edit', 'later').code, 0);
    assert.equal(repo.read(file), changed(0, { memo: 'y' }));
    const check = repo.cli(study, 'check');
    assert.match(check.out, /error: Git has not merged this file/);
    assert.equal(check.code, 1);
    assert.equal(repo.cli(study, 'merge', '--unmerged').code, 2);
    assert.equal(repo.read(file), changed(0, { memo: 'y' }));
  });

  it('asks at a terminal before it changes anything', async () => {
    const { repo, study } = repository();
    const folder = path.join(repo.folder, study);
    const program = ['/usr/bin/node', "/opt/100% 'new'/cli.js"];
    const refused = await run(folder, ['git-setup'], { program, ask: () => Promise.resolve('n') });
    assert.equal(refused.code, 2);
    assert.equal(repo.tryGit('status', '--porcelain').out, '');
    const asked: string[] = [];
    const ask = (question: string): Promise<string> => Promise.resolve(asked.push(question) > 0 ? ' Y ' : '');
    const { code, messages } = await run(folder, ['git-setup'], { program, ask });
    assert.deepEqual([code, asked], [0, ['Go on? [y/N] ']]);
    assert.match(messages, /add to \.gitattributes: .*\*\.codes\.json merge=intercoder/);
    assert.equal(
      repo.git('config', 'merge.intercoder.driver').trim(),
      "/usr/bin/node '/opt/100%% '\\''new'\\''/cli.js' merge %O %A %B %P",
    );
  });

  it('says where there is no repository', async () => {
    const folder = folderWith(gardenFiles);
    const env = { GIT_CEILING_DIRECTORIES: path.dirname(folder) };
    const { code, messages } = await run(folder, ['git-setup', '--yes'], { env });
    assert.deepEqual([code, messages.includes('is not in a git repository')], [2, true]);
  });
});
