import { v4 } from 'uuid';
import type * as vscode from 'vscode';
import type { Forks, History, Provenance, World } from '../core/study/ports';
import { nextTurn, sliceMilliseconds } from './nextTurn';
import { OpenEditorFiles } from './openEditorFiles';
import { WorkspaceFiles } from './workspaceFiles';

/** What core needs of its world, for the study in `folder`. */
export const worldOf = (folder: vscode.Uri): World => ({
  files: new OpenEditorFiles(folder, new WorkspaceFiles(folder)),
  clock: { now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z') },
  ids: { next: () => v4() },
  history: historyOf(folder),
  provenance: provenanceOf(folder),
  forks: forksOf(folder),
  pause: breather(),
});

function breather(): () => Promise<void> {
  let since = 0;
  return async () => {
    if (Date.now() - since < sliceMilliseconds) return;
    await nextTurn();
    since = Date.now();
  };
}

/** Read when the first text has changed: most studies are opened without. */
function historyOf(folder: vscode.Uri): History {
  const git = async (): Promise<History> => new (await import('./gitHistory')).GitHistory(folder);
  return {
    async *versions(...asked) {
      yield* (await git()).versions(...asked);
    },
    async *together(...asked) {
      yield* (await git()).together(...asked);
    },
  };
}

/** Asked by a report alone. */
function provenanceOf(folder: vscode.Uri): Provenance {
  const git = async (): Promise<Provenance> => new (await import('./gitProvenance')).GitProvenance(folder);
  return {
    versions: async (path, upTo) => (await git()).versions(path, upTo),
  };
}

/** Asked where a coding is in two files. */
function forksOf(folder: vscode.Uri): Forks {
  const git = async (): Promise<Forks> => new (await import('./gitForks')).GitForks(folder);
  return {
    async *list() {
      yield* (await git()).list();
    },
    read: async (commit, path) => (await git()).read(commit, path),
    changed: async (before, after) => (await git()).changed(before, after),
  };
}
