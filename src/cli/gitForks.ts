import { IntercoderError } from '../core/intercoderError';
import type { Fork, Forks } from '../core/study/ports';
import { toStudyPath, type StudyPath } from '../core/text/studyPath';
import { Git } from './git';

/** What was brought together longer ago has been looked at since. */
const mostForks = 50;

/** What git knows of work on several branches or machines. Nothing outside a repository, or where git is not installed. */
export class GitForks implements Forks {
  private readonly git: Git;

  /** @param root the study's folder, in a repository or not */
  constructor(root: string) {
    this.git = new Git(root);
  }

  async *list(): AsyncGenerator<Fork, void> {
    const head = await this.ask('rev-parse', '--verify', '--quiet', 'HEAD');
    const other = (await this.ask('rev-parse', '--verify', '--quiet', 'MERGE_HEAD')) ?? mergingNow();
    const underWay = head !== undefined && other !== undefined ? [`${head} ${other}`] : [];
    const merged = (await this.ask('log', '--merges', `--max-count=${mostForks}`, '--format=%P')) ?? '';
    for (const parents of [...underWay, ...merged.split('\n')]) {
      const [ours, theirs, more] = parents.split(' ');
      if (ours === undefined || theirs === undefined || more !== undefined) continue;
      const [base, another] = (await this.ask('merge-base', '--all', ours, theirs))?.split('\n') ?? [];
      if (base !== undefined && another === undefined) yield { base, ours, theirs };
    }
  }

  async read(commit: string, path: StudyPath): Promise<Uint8Array | undefined> {
    return this.git.askBytes('cat-file', 'blob', `${commit}:./${path}`);
  }

  async changed(before: string, after: string): Promise<readonly StudyPath[]> {
    const said = await this.ask('diff-tree', '-r', '-z', '--name-only', '--no-renames', '--relative', before, after);
    return (said ?? '').split('\0').flatMap((name) => toStudyPath(name) ?? []);
  }

  /** Undefined also where git is not there to be asked. */
  private ask(...what: readonly string[]): Promise<string | undefined> {
    return this.git.ask(...what).catch((error: unknown) => {
      if (error instanceof IntercoderError) return undefined;
      throw error;
    });
  }
}

/** While git merges it says so to what it runs: the other commit is part of a name. */
const mergingNow = (): string | undefined =>
  Object.keys(process.env)
    .map((name) => /^GITHEAD_([0-9a-f]{40,64})$/.exec(name)?.[1])
    .find((commit) => commit !== undefined);
