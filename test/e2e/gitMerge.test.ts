import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openExampleWorkbench } from '../../scripts/lib/exampleWorkbench.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import type { Workbench } from '../../scripts/lib/workbench.mjs';
import { screenshotOfFailure } from './screenshotOfFailure';
import { gitEnv } from '../support/gitFolder';

const sidecar = 'transcripts/fg1.transcript.anna.codes.json';
const judged = 'rounds/round-2/bert.codes.json';
const memos = 'memos/anna.memos.json';

interface Entry {
  readonly id: string;
  readonly memo?: string;
  readonly doubtful?: boolean;
}

interface Files {
  readonly codings: readonly Entry[];
  readonly memos: readonly Entry[];
  readonly seen: readonly string[];
  readonly questions: readonly unknown[];
}

describe('files that git could not merge, in the workbench', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'intercoder-merge-'));
  const source = path.join(folder, 'study');
  let workbench: Workbench;
  let study: string;
  let close = async (): Promise<void> => Promise.resolve();

  const git = (cwd: string, ...args: readonly string[]): string =>
    execFileSync('git', [...args], { cwd, env: gitEnv, encoding: 'utf8', stdio: 'pipe' });
  const read = (at: string, file: string): Files => JSON.parse(readFileSync(path.join(at, file), 'utf8')) as Files;
  const write = (file: string, content: object): void => {
    mkdirSync(path.dirname(path.join(source, file)), { recursive: true });
    writeFileSync(path.join(source, file), `${JSON.stringify(content, undefined, 2)}\n`);
  };
  /** The first coding, with fields that the other branch does not have. */
  const recoded = (fields: Partial<Entry>): object => {
    const { codings, ...rest } = read(source, sidecar);
    return { ...rest, codings: codings.map((coding, at) => (at === 0 ? { ...coding, ...fields } : coding)) };
  };
  const judging = (seen: readonly string[], questions: readonly object[] = []): object => ({
    ...{ format: 1, blind: 'shielded', seen, unclear: [], questions, codings: [], suggestions: [] },
  });
  const memo = (number: number, text: string): object => ({
    ...{ id: `00000000-0000-4000-8000-00000000000${number}`, created: '2026-01-15T11:00:00Z', text },
    target: { kind: 'code', code: 'trust' },
  });
  const commit = (message: string): void => {
    git(source, 'add', '--all');
    git(source, 'commit', '--quiet', '-m', message);
  };
  const unmerged = (at: string): string[] => [
    ...new Set(
      git(at, 'ls-files', '--unmerged')
        .split('\n')
        .flatMap((line) => line.split('\t').slice(1)),
    ),
  ];

  before(async () => {
    execFileSync(process.execPath, [inRoot('dist/cli.js'), 'example', source, '--language', 'en'], { stdio: 'pipe' });
    git(source, 'init', '--quiet', '--initial-branch=laptop');
    write(memos, { format: 1, memos: [memo(1, 'as it was')] });
    commit('start');
    git(source, 'checkout', '--quiet', '-b', 'office');
    write(sidecar, recoded({ doubtful: true }));
    write(judged, judging(['u02'], [{ unit: 'u02', reason: 'Who is this?' }]));
    write(memos, { format: 1, memos: [memo(1, 'as it was'), memo(2, 'at the office')] });
    commit('office');
    git(source, 'checkout', '--quiet', 'laptop');
    write(sidecar, recoded({ memo: 'at home' }));
    write(judged, judging(['u01']));
    write(memos, { format: 1, memos: [memo(1, 'as it was'), memo(3, 'at home')] });
    commit('laptop');
    const merged = spawnSync('git', ['merge', '--quiet', 'office'], { cwd: source, env: gitEnv });
    assert.equal(merged.status, 1, 'git asks');
    assert.deepEqual(unmerged(source).sort(), [memos, judged, sidecar].sort());
    // From here on only git's index says of these two that the other side has something else.
    git(source, 'checkout', '--quiet', '--ours', judged, memos);
    const settings = { 'intercoder.coder': 'anna' };
    ({ workbench, folder: study, close } = await openExampleWorkbench({ study: source, settings }));
    await workbench.openFile('transcripts/fg1.transcript');
  });

  afterEach(screenshotOfFailure(() => workbench));

  after(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are told of where only git knows it, and merged by what git keeps of all three versions', async () => {
    const toast = workbench.page.locator('.notification-toast', { hasText: 'git has not merged 2 files' });
    await toast.getByText('Merge by Coding', { exact: true }).click();
    await workbench.until('nothing to be unmerged', () => Promise.resolve(unmerged(study).length === 0));

    const [coding] = read(study, sidecar).codings;
    assert.deepEqual([coding?.memo, coding?.doubtful], ['at home', true]);
    const { seen, questions } = read(study, judged);
    assert.deepEqual([[...seen].sort(), questions.length], [['u01', 'u02'], 1]);
    assert.deepEqual(
      read(study, memos).memos.map(({ id }) => Number(id.at(-1))),
      [1, 2, 3],
    );
    git(study, 'commit', '--quiet', '--no-edit');
    const checked = spawnSync(process.execPath, [inRoot('dist/cli.js'), 'check', study], { encoding: 'utf8' });
    assert.equal(checked.status, 0, checked.stdout);
  });
});
