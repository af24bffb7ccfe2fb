import type * as vscode from 'vscode';
import { largestFile } from '../core/study/readRecords';
import type { Cancellation, History } from '../core/study/ports';
import type { StudyPath } from '../core/text/studyPath';
import { repositoryOf, type Repository } from './git';
import { uriOf } from './studyUri';

/** Older versions tell less and less of where a passage is now; each costs a process. */
const mostVersions = 40;

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

/** Git rejects what is not there: no commit before the first one, no file in that commit. Then there is no more history. */
const unless = <T>(answer: Promise<T>): Promise<T | undefined> => answer.catch(() => undefined);
