import type * as vscode from 'vscode';
import { IntercoderError } from '../core/intercoderError';
import type { CommittedVersion, Provenance } from '../core/study/ports';
import type { StudyPath } from '../core/text/studyPath';
import { repositoryOf, type Repository } from './git';
import { isCutShort } from './gitFolder';
import { uriOf } from './studyUri';

/** What the editor's own git extension knows of which commits made a file what it is, on every branch. */
export class GitProvenance implements Provenance {
  constructor(private readonly folder: vscode.Uri) {}

  async versions(path: StudyPath, upTo?: string): Promise<readonly CommittedVersion[] | undefined> {
    const repository = await repositoryOf(this.folder);
    if (repository === undefined || (await isCutShort(repository.rootUri))) return undefined;
    const { fsPath } = uriOf(this.folder, path);
    const commits = new Set<string>();
    for (const range of upTo === undefined ? await tipsOf(repository) : [upTo])
      for (const { hash } of (await told(repository.log({ path: fsPath, range }))).toReversed()) commits.add(hash);
    return [...commits].map((commit) => ({ commit, read: () => read(repository, commit, fsPath) }));
  }
}

/** What the branches and tags of a repository end in, and what is checked out; nothing before the first commit. */
async function tipsOf(repository: Repository): Promise<readonly string[]> {
  const refs = await told(repository.getRefs({}));
  const commits = [repository.state.HEAD?.commit, ...refs.map(({ commit }) => commit)];
  return [...new Set(commits)].filter((commit) => commit !== undefined);
}

async function read(repository: Repository, commit: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await repository.buffer(commit, path);
  } catch (error) {
    if ((error as { readonly gitErrorCode?: string }).gitErrorCode === 'UnknownPath') return undefined;
    return refused(error);
  }
}

/** @throws IntercoderError `git.failed`, in git's own words where it has some */
const told = <T>(answer: Promise<T>): Promise<T> => answer.catch(refused);

function refused(error: unknown): never {
  const { stderr = '', message = String(error) } = error as { readonly stderr?: string; readonly message?: string };
  const reason = stderr.trim() === '' ? message : stderr.trim();
  throw new IntercoderError('git.failed', { reason }, { cause: error });
}
