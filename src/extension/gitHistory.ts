import type * as vscode from 'vscode';
import { largestFile } from '../core/study/readRecords';
import type { Cancellation, History, Together } from '../core/study/ports';
import type { StudyPath } from '../core/text/studyPath';
import { repositoryOf, unless, type Repository } from './git';
import { uriOf } from './studyUri';

/** Older versions tell less and less of where a passage is now; each costs a process. */
const mostVersions = 40;

/** Commits of all files among which those of two are put in order. */
const mostOrdered = 2000;

/** A file that was called otherwise before is followed so many times. */
const mostNames = 5;

/** Bytes of all versions of one file that are looked at. */
const mostBytes = largestFile;

/** What the editor's own git extension knows of a file's earlier contents; nothing where it is absent, as in a browser. */
export class GitHistory implements History {
  constructor(private readonly folder: vscode.Uri) {}

  async *versions(path: StudyPath, signal?: Cancellation): AsyncGenerator<Uint8Array, void> {
    const repository = await repositoryOf(this.folder);
    if (repository === undefined) return;
    let file: vscode.Uri | undefined = uriOf(this.folder, path);
    let left = mostVersions;
    let bytes = 0;
    for (let names = 0; names < mostNames && file !== undefined && left > 0; names++) {
      const { fsPath }: vscode.Uri = file;
      const commits = await unless(repository.log({ path: fsPath, maxEntries: left }));
      left -= commits?.length ?? 0;
      for (const { hash } of commits ?? []) {
        if (signal?.aborted) return;
        const content = await unless(repository.buffer(hash, fsPath));
        bytes += content?.length ?? 0;
        if (bytes > mostBytes) return;
        if (content) yield content;
      }
      file = await nameBefore(repository, file, commits?.at(-1)?.hash);
    }
  }

  async *together(one: StudyPath, other: StudyPath, signal?: Cancellation): AsyncGenerator<Together<Uint8Array>, void> {
    const repository = await repositoryOf(this.folder);
    if (repository === undefined) return;
    const paths = [one, other].map((path) => uriOf(this.folder, path).fsPath);
    let bytes = 0;
    for (const hash of await commitsOf(repository, paths)) {
      if (signal?.aborted) return;
      const contents = await Promise.all(paths.map((path) => unless(repository.buffer(hash, path))));
      bytes += contents.reduce((sum, content) => sum + (content?.length ?? 0), 0);
      if (bytes > mostBytes) return;
      const [content, beside] = contents.map((read) => (read?.length === 0 ? undefined : read));
      yield { one: content, other: beside };
    }
  }
}

/** Those that changed any of several files, newest first. */
async function commitsOf(repository: Repository, paths: readonly string[]): Promise<readonly string[]> {
  const logs = await Promise.all(paths.map((path) => unless(repository.log({ path, maxEntries: mostVersions }))));
  const touching = new Set(logs.flatMap((commits = []) => commits.map(({ hash }) => hash)));
  if (touching.size === 0) return [];
  const all = (await unless(repository.log({ maxEntries: mostOrdered }))) ?? [];
  return all
    .map(({ hash }) => hash)
    .filter((hash) => touching.has(hash))
    .slice(0, mostVersions);
}

/** What a file was called before the first commit that has it under this name. */
async function nameBefore(
  repository: Repository,
  file: vscode.Uri,
  first: string | undefined,
): Promise<vscode.Uri | undefined> {
  if (first === undefined) return undefined;
  const changes = await unless(repository.diffBetween(`${first}^`, first));
  const renamed = changes?.find(({ renameUri }) => renameUri?.toString() === file.toString());
  return renamed?.originalUri.toString() === file.toString() ? undefined : renamed?.originalUri;
}
