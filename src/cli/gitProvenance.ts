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

  async versions(path: StudyPath): Promise<readonly CommittedVersion[] | undefined> {
    if (!(await this.isWhole())) return undefined;
    // Of every branch: two coders may finish on two of them. Oldest first, as far as commits know of each other.
    const log = await this.git.ask('log', '--all', '--topo-order', '--reverse', '--format=%H', '--', path);
    const versions: CommittedVersion[] = [];
    for (const commit of log?.split('\n').filter(Boolean) ?? []) {
      // None where the commit took the file away.
      const bytes = await this.git.askBytes('show', `${commit}:./${path}`);
      if (bytes !== undefined) versions.push({ commit, bytes });
    }
    return versions;
  }

  async isAncestor(earlier: string, later: string): Promise<boolean> {
    return (await this.git.ask('merge-base', '--is-ancestor', earlier, later)) !== undefined;
  }

  /** Whether this is a repository whose history was not cut short. */
  private isWhole(): Promise<boolean> {
    return (this.whole ??= this.git
      .isRepository()
      .then((is) => (is ? this.git.ask('rev-parse', '--is-shallow-repository') : undefined))
      .then((answer) => answer === 'false'));
  }
}
