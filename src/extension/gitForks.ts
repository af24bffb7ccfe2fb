import type * as vscode from 'vscode';
import type { Fork, Forks } from '../core/study/ports';
import type { StudyPath } from '../core/text/studyPath';
import { repositoryOf, unless, type Repository } from './git';
import { studyPathOf, uriOf } from './studyUri';

/** Commits among which those are looked for that brought branches together. */
const mostCommits = 500;

/** Each costs a process or two. */
const mostForks = 10;

/** What the editor's own git extension knows of work on several branches; nothing where it is absent, as in a browser. */
export class GitForks implements Forks {
  constructor(private readonly folder: vscode.Uri) {}

  async *list(): AsyncGenerator<Fork, void> {
    const repository = await repositoryOf(this.folder);
    if (repository === undefined) return;
    const commits = (await unless(repository.log({ maxEntries: mostCommits }))) ?? [];
    const other = await unless(repository.getCommit('MERGE_HEAD'));
    const [head] = commits;
    const underWay = head && other ? [[head.hash, other.hash]] : [];
    const merged = commits.map(({ parents }) => parents).filter(({ length }) => length === 2);
    for (const [ours = '', theirs = ''] of [...underWay, ...merged].slice(0, mostForks)) {
      const base = await unless(repository.getMergeBase(ours, theirs));
      if (base !== undefined) yield { base, ours, theirs };
    }
  }

  async read(commit: string, path: StudyPath): Promise<Uint8Array | undefined> {
    const repository: Repository | undefined = await repositoryOf(this.folder);
    return repository && unless(repository.buffer(commit, uriOf(this.folder, path).fsPath));
  }

  async changed(before: string, after: string): Promise<readonly StudyPath[]> {
    const repository = await repositoryOf(this.folder);
    const changes = (repository && (await unless(repository.diffBetween(before, after)))) ?? [];
    return changes.flatMap(({ originalUri }) => studyPathOf(this.folder, originalUri) ?? []);
  }
}
