import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { textHash } from '../../../src/core/text/textHash';
import { folderWith, removeFolders, run, runJson, textOf } from '../../support/cli';
import { group1 } from '../../support/core/memoryStudy';
import { garden } from './fixture';

const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];

/** A study in a real repository. */
function repository(): { readonly study: string; readonly git: (...args: readonly string[]) => string } {
  const study = folderWith(garden);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...identity, ...args], { cwd: study, env, encoding: 'utf8', stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  return { study, git };
}

const commit = (git: (...args: readonly string[]) => string): void => {
  git('add', '.');
  git('commit', '--quiet', '--message=x');
};

/** The first coder has read the group whole: what they judged there can be compared. */
function complete(study: string): void {
  const file = path.join(study, 'transcripts/group1.transcript.anna.codes.json');
  const sidecar = JSON.parse(readFileSync(file, 'utf8')) as object;
  const mark = { at: '2026-02-01T16:20:00Z', text: textHash(group1) };
  writeFileSync(file, `${JSON.stringify({ format: 1, complete: mark, ...sidecar }, undefined, 2)}\n`);
}

async function draw(study: string, coders = 'anna,bert'): Promise<void> {
  complete(study);
  const argv = ['round', 'draw', 'one', '--coders', coders, '--fraction', '1', '--seed', '0', '--incomplete', 'draw'];
  const { code, messages } = await run(study, argv);
  assert.equal(code, 0, messages);
}

/** Says of every passage that nothing applies, and finishes. */
const finish = async (study: string, coder: string): Promise<void> => {
  const { units } = JSON.parse(textOf(study, 'rounds/one/round.json')) as { units: { id: string }[] };
  await run(study, ['round', 'seen', 'one', '--as', coder, ...units.flatMap(({ id }) => ['--unit', id])]);
  const { code, messages } = await run(study, ['round', 'finish', 'one', '--as', coder, '--with-units-left']);
  assert.equal(code, 0, messages);
};

/** The sentences of a report under its heading of blindness. */
async function reported(study: string): Promise<string> {
  const { code, out, messages } = await run(study, ['report', 'one']);
  assert.equal(code, 0, messages);
  return /^## How blind\n\n((?:[^#].*\n|\n)*)/m.exec(out)?.[1] ?? '';
}

/** What `verify` says git knows of a coder. */
async function told(study: string, coder = 'bert'): Promise<string | undefined> {
  const { checks } = (await runJson(study, ['verify', 'one'])) as { checks: { name: string; detail: string }[] };
  return checks.find(({ name }) => name === `git:${coder}`)?.detail;
}

describe('what git knows of who could have read what', () => {
  after(removeFolders);

  it('nothing without git, and nothing of what is not committed', async () => {
    const plain = folderWith(garden);
    await draw(plain);
    await finish(plain, 'bert');
    assert.match((await told(plain)) ?? '', /no git here/);
    assert.match(await reported(plain), /hid from bert[^]*Git cannot tell what bert could have read: there is no git/);
    const { study } = repository();
    await draw(study);
    await finish(study, 'bert');
    assert.match((await told(study)) ?? '', /not everything needed is committed/);
  });

  it('that the first coder’s codings were there, where the second finished on top of them', async () => {
    const { study, git } = repository();
    commit(git);
    await draw(study);
    commit(git);
    await finish(study, 'bert');
    commit(git);
    assert.match((await told(study)) ?? '', /were in the history/);
    assert.match(await reported(study), /were in the history that bert finished on \\?\([0-9a-f]{10}/);
  });

  it('that they were not, where the second finished on a branch that never had them', async () => {
    const { study, git } = repository();
    await draw(study);
    // What bert is given: the study without anything of anna's.
    git('add', '.');
    git('rm', '--quiet', '--cached', 'rounds/one/anna.codes.json', ...annas);
    git('commit', '--quiet', '--message=for bert');
    git('checkout', '--quiet', '-b', 'bert');
    await finish(study, 'bert');
    git('add', 'rounds/one/bert.codes.json');
    git('commit', '--quiet', '--message=finished');
    git('checkout', '--quiet', 'main');
    commit(git);
    git('merge', '--quiet', '--no-edit', 'bert');
    assert.match((await told(study)) ?? '', /were not in the history/);
    const json = (await runJson(study, ['agreement', 'one'])) as { ancestry: { coder: string; kind: string }[] };
    assert.deepEqual(
      json.ancestry.map(({ coder, kind }) => [coder, kind]),
      [['bert', 'absent']],
    );
  });

  it('that they were there, where the second stands on a copy of the commit that brought them', async () => {
    const { study, git } = repository();
    commit(git);
    git('checkout', '--quiet', '-b', 'first');
    await draw(study);
    commit(git);
    // The same again on the branch on which bert works, as a rebase or a squash leaves it.
    git('checkout', '--quiet', 'main');
    git('commit', '--quiet', '--allow-empty', '--message=meanwhile');
    git('cherry-pick', 'first');
    await finish(study, 'bert');
    commit(git);
    assert.match((await told(study)) ?? '', /were in the history/);
  });

  it('in the words of git, where it cannot be read', async () => {
    const { study, git } = repository();
    await draw(study);
    commit(git);
    await finish(study, 'bert');
    commit(git);
    const object = git('rev-parse', 'HEAD:rounds/one/bert.codes.json').trim();
    rmSync(path.join(study, '.git/objects', object.slice(0, 2), object.slice(2)));
    assert.match((await told(study)) ?? '', /since it could not be read: .*[0-9a-f]{10}/);
    assert.match(await reported(study), /could not be read/);
  });

  it('nothing of who judged in a package, which somebody else committed', async () => {
    const { study, git } = repository();
    await draw(study);
    await run(study, ['round', 'seen', 'one', '--as', 'bert', '--unit', 'u01']);
    const file = path.join(study, 'rounds/one/bert.codes.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"blind": "shielded"', '"blind": "package"'));
    await finish(study, 'bert');
    commit(git);
    assert.match((await told(study)) ?? '', /committed by who took it in/);
  });

  it('nothing of who has not begun', async () => {
    const { study } = repository();
    await draw(study);
    assert.equal(await told(study), undefined);
  });

  it('two coders who finish on two branches: git merges them, and the round is closed and intact', async () => {
    const { study, git } = repository();
    await draw(study);
    commit(git);
    git('checkout', '--quiet', '-b', 'bert');
    await finish(study, 'bert');
    commit(git);
    git('checkout', '--quiet', 'main');
    const { rounds } = (await runJson(study, ['round', 'status'])) as { rounds: { open: boolean }[] };
    assert.deepEqual(
      rounds.map(({ open }) => open),
      [true],
    );
    git('commit', '--quiet', '--allow-empty', '--message=elsewhere');
    git('merge', '--quiet', '--no-edit', 'bert');
    const { code, out } = await run(study, ['verify', 'one']);
    assert.equal(code, 0, out);
  });

  it('cannot tell from a history that was cut short', async () => {
    const { study, git } = repository();
    await draw(study);
    await finish(study, 'bert');
    commit(git);
    commit2(git);
    const clone = folderWith({}, 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${study}`, clone], { env, stdio: 'pipe' });
    assert.match((await told(clone)) ?? '', /not its whole history/);
  });
});

const annas = ['transcripts/group1.transcript.anna.codes.json', 'transcripts/diary.transcript.anna.codes.json'];
const commit2 = (git: (...args: readonly string[]) => string): string =>
  git('commit', '--quiet', '--allow-empty', '--message=later');
