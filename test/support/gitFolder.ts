import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** Without the settings of the machine: what is shown must hold for anybody's git. */
export const gitEnv = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'anna',
  GIT_AUTHOR_EMAIL: 'anna@example.org',
  GIT_COMMITTER_NAME: 'anna',
  GIT_COMMITTER_EMAIL: 'anna@example.org',
};

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly messages: string;
}

/** A real repository in a folder, and the built program run in it. */
export class GitFolder {
  constructor(readonly folder: string) {
    this.git('init', '--quiet', '--initial-branch=laptop');
    this.commit('start');
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', [...args], { cwd: this.folder, env: gitEnv, encoding: 'utf8', stdio: 'pipe' });
  }

  /** As `git`, where it may say no. */
  tryGit(...args: readonly string[]): Ended {
    return ended(spawnSync('git', [...args], { cwd: this.folder, env: gitEnv, encoding: 'utf8' }));
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', `--message=${message}`);
  }

  /** Changes files on a branch of their own, which leaves off from the commit that is checked out. */
  onBranch(name: string, change: () => void): void {
    const before = this.git('branch', '--show-current').trim();
    this.git('checkout', '--quiet', '-b', name);
    change();
    this.commit(name);
    this.git('checkout', '--quiet', before);
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.folder, file), text);
  }

  /** The program as it is shipped, in a process of its own. */
  cli(cwd: string, ...argv: readonly string[]): Ended {
    const at = path.join(this.folder, cwd);
    const env = { ...gitEnv, HOME: this.folder, INTERCODER_LANGUAGE: 'en' };
    return ended(spawnSync(process.execPath, [inRoot('dist/cli.js'), ...argv], { cwd: at, env, encoding: 'utf8' }));
  }
}

const ended = ({ status, stdout, stderr }: ReturnType<typeof spawnSync>): Ended => ({
  code: status,
  out: String(stdout),
  messages: String(stderr),
});
