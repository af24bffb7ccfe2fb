import type { CommittedVersion, Provenance } from '../core/study/ports';
import type { StudyPath } from '../core/text/studyPath';
import { Git } from './git';

/** Which commits made a study's files what they are, as git keeps it. Reads only. */
export class GitProvenance implements Provenance {
  private readonly git: Git;
  private whole: Promise<boolean> | undefined;

  /** @param root the study's folder, in a repository or not */
  constructor(root: string) {
    this.git = new Git(root);
  }

  async versions(path: StudyPath, upTo?: string): Promise<readonly CommittedVersion[] | undefined> {
    if (!(await this.isWhole())) return undefined;
    // Of every branch: two coders may finish on two of them.
    const ranges = upTo === undefined ? [...(await this.present()), '--all'] : [upTo];
    const commits = new Set<string>();
    for (const range of ranges)
      for (const commit of await this.lines('log', range, '--topo-order', '--reverse', '--format=%H', '--', path))
        commits.add(commit);
    return [...commits].map((commit) => ({ commit, read: () => this.at(commit, path) }));
  }

  /** The commit that is checked out, where there is one. */
  private async present(): Promise<readonly string[]> {
    const head = await this.git.ask('rev-parse', '--verify', '--quiet', 'HEAD');
    return head === undefined ? [] : [head];
  }

  private async lines(...args: readonly string[]): Promise<readonly string[]> {
    return (await this.git.run(...args)).split('\n').filter(Boolean);
  }

  private async at(commit: string, path: StudyPath): Promise<Uint8Array | undefined> {
    const isThere = (await this.git.run('ls-tree', commit, '--', path)) !== '';
    return isThere ? this.git.bytes('show', `${commit}:./${path}`) : undefined;
  }

  /** Whether this is a repository whose history was not cut short. */
  private isWhole(): Promise<boolean> {
    return (this.whole ??= this.git
      .isRepository()
      .then((is) => (is ? this.git.ask('rev-parse', '--is-shallow-repository') : undefined))
      .then((answer) => answer === 'false'));
  }
}
