import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const identity = ['-c', 'user.name=anna', '-c', 'user.email=anna@example.org', '-c', 'commit.gpgsign=false'];
/** Without the settings of the machine: what is shown must hold for anybody's git. */
const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** What `git merge` makes of one file that two branches changed; undefined where it is a conflict. */
export function gitMerge(base: string, ours: string, theirs: string): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'intercoder-merge-'));
  const file = path.join(folder, 'fg1.transcript.anna.codes.json');
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...identity, ...args], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
  const commit = (text: string): void => {
    writeFileSync(file, text);
    git('add', '.');
    git('commit', '--quiet', '--message=codings');
  };
  try {
    git('init', '--quiet', '--initial-branch=laptop');
    commit(base);
    git('checkout', '--quiet', '-b', 'office');
    commit(theirs);
    git('checkout', '--quiet', 'laptop');
    commit(ours);
    return isMerged(() => git('merge', '--quiet', '--no-edit', 'office')) ? readFileSync(file, 'utf8') : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** git ends with 1 where there are conflicts, and with more where it could not even try. */
function isMerged(merge: () => void): boolean {
  try {
    merge();
    return true;
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 1) return false;
    throw error;
  }
}
