import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders, run } from '../../support/cli';
import { gardenFiles, group1 } from '../../support/core/garden';
import { GitFolder } from '../../support/gitFolder';
import { sidecarOf, codingId } from '../../support/core/memoryStudy';

const group = 'transcripts/group1.transcript';
const coded = sidecarOf(group1, { id: codingId(1), words: 'no plan at all' });

describe('A study whose own git settings name programs', function () {
  this.timeout(60_000);
  afterEach(removeFolders);

  const study = (): GitFolder =>
    new GitFolder(folderWith({ ...gardenFiles, [group]: group1, [`${group}.anna.codes.json`]: coded }));
  const reading = [['check'], ['reanchor', '--as', 'anna'], ['codes'], ['merge', '--unmerged']] as const;

  it('is read without fetching what its repository lacks', async () => {
    const git = study();
    const blob = git.git('rev-parse', `HEAD:${group}`).trim();
    const ran = path.join(git.folder, 'ran');
    git.write(group, group1.replace('no plan at all', 'some plan of a kind'));
    rmSync(path.join(git.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const settings = {
      'core.repositoryformatversion': '1',
      'extensions.partialClone': 'origin',
      'remote.origin.url': path.join(git.folder, 'nowhere'),
      'remote.origin.promisor': 'true',
      'remote.origin.uploadpack': `touch ${ran}; false`,
    };
    for (const [name, value] of Object.entries(settings)) git.git('config', name, value);
    for (const command of reading) await run(git.folder, command);
    assert.ok(!existsSync(ran));
  });

  it('is read without the program that would watch its files', async () => {
    const git = study();
    const ran = path.join(git.folder, 'ran');
    git.git('config', 'core.fsmonitor', `touch ${ran}; false`);
    for (const command of reading) await run(git.folder, command);
    assert.ok(!existsSync(ran));
  });

  it('is asked of work on two machines without programs that show, compare, sign or convert', async () => {
    const git = study();
    const ran = path.join(git.folder, 'ran');
    const part = 'transcripts/part.transcript';
    git.onBranch('office', () => {
      git.write(part, group1);
      git.write(`${part}.anna.codes.json`, coded);
      git.write(group, 'P1: Nothing else.\n');
      git.git('rm', '--quiet', `${group}.anna.codes.json`);
    });
    git.write(`${group}.anna.codes.json`, coded.replace('"tools"', '"water"'));
    git.commit('laptop');
    git.tryGit('merge', '--quiet', '--no-edit', 'office');
    git.write(`${group}.anna.codes.json`, coded.replace('"tools"', '"water"'));
    git.commit('merged');
    git.write('.gitattributes', '* diff=evil filter=evil\n');
    const program = `touch ${ran}; cat`;
    const settings = {
      ...{ 'diff.external': program, 'diff.evil.command': program, 'diff.evil.textconv': program },
      ...{ 'filter.evil.smudge': program, 'gpg.program': program, 'log.showSignature': 'true' },
      ...{ 'core.pager': program, 'pager.log': program, 'core.sshCommand': program, 'core.editor': program },
    };
    for (const [name, value] of Object.entries(settings)) git.git('config', name, value);
    await run(git.folder, ['check']);
    const { messages } = await run(git.folder, ['reanchor', '--move', '--as', 'anna']);
    assert.match(messages, /^1 coding moved/m);
    assert.match(git.read(`${part}.anna.codes.json`), /"water"/);
    assert.ok(!existsSync(ran));
  });
});
