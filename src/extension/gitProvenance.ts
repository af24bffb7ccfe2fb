import * as vscode from 'vscode';
import type { CommittedVersion, Provenance } from '../core/study/ports';
import type { StudyPath } from '../core/text/studyPath';
import { repositoryOf, type Repository } from './git';
import { isThere } from './isThere';
import { uriOf } from './studyUri';

/** A file of one coder in one round is committed a few times; a sidecar a few hundred. */
const mostVersions = 2000;

/** What the editor's own git extension knows of which commits made a file what it is: those that the present one stands on. */
export class GitProvenance implements Provenance {
  constructor(private readonly folder: vscode.Uri) {}

  async versions(path: StudyPath): Promise<readonly CommittedVersion[] | undefined> {
    const repository = await repositoryOf(this.folder);
    if (repository === undefined || (await isCutShort(repository))) return undefined;
    const { fsPath } = uriOf(this.folder, path);
    // Before the first commit there is no log.
    const commits = await repository.log({ path: fsPath, maxEntries: mostVersions }).catch(() => []);
    const versions: CommittedVersion[] = [];
    for (const { hash } of commits.toReversed()) {
      // None where the commit took the file away.
      const bytes = await repository.buffer(hash, fsPath).catch(() => undefined);
      if (bytes !== undefined) versions.push({ commit: hash, bytes });
    }
    return versions;
  }

  async isAncestor(earlier: string, later: string): Promise<boolean> {
    const repository = await repositoryOf(this.folder);
    const base = await repository?.getMergeBase(earlier, later).catch(() => undefined);
    return base === earlier;
  }
}

/** Whether the repository was cloned without its whole history. */
const isCutShort = ({ rootUri }: Repository): Promise<boolean> =>
  isThere(vscode.Uri.joinPath(rootUri, '.git', 'shallow'));
