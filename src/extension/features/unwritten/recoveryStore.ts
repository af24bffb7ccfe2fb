import * as vscode from 'vscode';
import { newVersionOf } from '../../../core/study/leftOverNames';
import { readRecovery, writeRecovery, type Recovery } from '../../../core/study/unwritten/recoveryFile';
import { WriteQueue } from '../../../core/study/writeQueue';
import { joinPath, type StudyPath } from '../../../core/text/studyPath';
import { textHash } from '../../../core/text/textHash';
import { EditorError } from '../../errors';
import { isThere } from '../../isThere';
import { uriOf } from '../../studyUri';
import { WorkspaceFiles } from '../../workspaceFiles';

/** A study, by its id in this window. */
interface Identified {
  readonly id: string;
}

/**
 * Keeps steps that could not be written in the editor's own storage, outside the study, one file for each study. They are
 * written as a study's files are: an editor that is killed meanwhile leaves what was kept before, or what is kept now.
 */
export class RecoveryStore {
  private readonly queue = new WriteQueue<string>();
  private readonly folder: vscode.Uri;
  private readonly files: WorkspaceFiles;
  /** Files that could neither be read nor set aside. */
  private readonly unread = new Set<StudyPath>();

  constructor({ storageUri, globalStorageUri }: Pick<vscode.ExtensionContext, 'storageUri' | 'globalStorageUri'>) {
    this.folder = vscode.Uri.joinPath(storageUri ?? globalStorageUri, 'unwritten');
    this.files = new WorkspaceFiles(this.folder);
  }

  /**
   * What was kept when the editor ended; undefined where there is nothing.
   * @throws EditorError `unwritten.unreadable` where it does not hold or cannot be read: it is set aside, so that nothing
   *   is written over it
   */
  read(study: Identified): Promise<Recovery | undefined> {
    return this.queue.run(study.id, async () => {
      const path = pathOf(study);
      const read = await this.files.read(path);
      if (read.kind === 'absent') return undefined;
      const recovery = read.kind === 'file' ? readRecovery(new TextDecoder('utf-8').decode(read.bytes)) : undefined;
      if (recovery !== undefined) return recovery;
      this.unread.add(path);
      throw new EditorError('unwritten.unreadable', { file: await this.setAside(path) });
    });
  }

  /** Keeps what `changes` gives when it is its turn; takes the file away where that is nothing. */
  keep(study: Identified, changes: () => Recovery['changes']): Promise<void> {
    return this.queue.run(study.id, async () => {
      const path = pathOf(study);
      const now = changes();
      if (now.length === 0) {
        await this.remove(path);
        return;
      }
      if (this.unread.has(path)) await this.setAside(path);
      const text = writeRecovery({ at: new Date().toISOString(), changes: now });
      await this.files.write(path, new TextEncoder().encode(text));
    });
  }

  private async remove(path: StudyPath): Promise<void> {
    // Most of the time there is none.
    if (this.unread.has(path) || (await this.files.read(path)).kind === 'absent') return;
    if (await isThere(uriOf(this.folder, path))) await this.files.remove(path);
    else await vscode.workspace.fs.delete(uriOf(this.folder, newVersionOf(path)));
  }

  /** Moves a file, and what waits beside it, to names that nothing has. @returns where it is then, for people */
  private async setAside(path: StudyPath): Promise<string> {
    let aside = uriOf(this.folder, path);
    for (const one of [newVersionOf(path), path]) {
      const from = uriOf(this.folder, one);
      if (!(await isThere(from))) continue;
      aside = await this.freeName(path);
      await vscode.workspace.fs.rename(from, aside, { overwrite: false });
    }
    this.unread.delete(path);
    return aside.fsPath;
  }

  private async freeName(path: StudyPath): Promise<vscode.Uri> {
    for (let number = 1; ; number++) {
      const uri = uriOf(this.folder, joinPath(`${path}.unreadable${number === 1 ? '' : `-${number}`}`));
      if (!(await isThere(uri))) return uri;
    }
  }
}

const pathOf = ({ id }: Identified): StudyPath => joinPath(`${textHash(id).slice(-24)}.json`);
