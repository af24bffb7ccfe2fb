import * as vscode from 'vscode';

/** The part of the built-in git extension's interface (version 1) that is used here. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
}

export interface Repository {
  readonly rootUri: vscode.Uri;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  readonly state: { readonly HEAD?: { readonly commit?: string | undefined } | undefined };
  /**
   * Newest first, of all files where there is no `path`; `range` is a commit, or several as git names them, and then there
   * is no most of entries.
   */
  log(
    options: { readonly path?: string } & ({ readonly maxEntries: number } | { readonly range: string }),
  ): Promise<readonly Commit[]>;
  /** Rejects where there is none of this name. */
  getCommit(name: string): Promise<Commit>;
  /** Undefined where they have none in common. */
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  /** Branches, here and remote, and tags. */
  getRefs(query: object): Promise<readonly { readonly commit?: string | undefined }[]>;
  /** Rejects where the file is not in that commit. */
  buffer(commit: string, path: string): Promise<Uint8Array>;
  diffBetween(
    from: string,
    to: string,
  ): Promise<readonly { readonly originalUri: vscode.Uri; readonly renameUri?: vscode.Uri | undefined }[]>;
}

/** The repository that a folder is in; undefined without git, in a browser, or where there is none. */
export async function repositoryOf(folder: vscode.Uri): Promise<Repository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  return (git.enabled ? git.getAPI(1).getRepository(folder) : null) ?? undefined;
}

/** Git rejects what is not there: no such commit, no file in it. */
export const unless = <T>(answer: Promise<T>): Promise<T | undefined> => answer.catch(() => undefined);
