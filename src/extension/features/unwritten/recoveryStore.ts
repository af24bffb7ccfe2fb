import * as vscode from 'vscode';
import { readRecovery, writeRecovery, type Recovery } from '../../../core/study/unwritten/recoveryFile';
import { WriteQueue } from '../../../core/study/writeQueue';
import { textHash } from '../../../core/text/textHash';
import { EditorError } from '../../errors';

const { fs } = vscode.workspace;

/** A study, by its id in this window. */
interface Identified {
  readonly id: string;
}

/** Keeps steps that could not be written in the editor's own storage, outside the study, one file for each study. */
export class RecoveryStore {
  private readonly queue = new WriteQueue<string>();
  private readonly folder: vscode.Uri;

  constructor({ storageUri, globalStorageUri }: Pick<vscode.ExtensionContext, 'storageUri' | 'globalStorageUri'>) {
    this.folder = vscode.Uri.joinPath(storageUri ?? globalStorageUri, 'unwritten');
  }

  /**
   * What was kept when the editor ended; undefined where there is nothing.
   * @throws EditorError `unwritten.unreadable` where it does not hold: it is set aside, so that nothing is written over it
   */
  read(study: Identified): Promise<Recovery | undefined> {
    return this.queue.run(study.id, async () => {
      const uri = this.uriOf(study);
      const bytes = await readIfThere(uri);
      if (bytes === undefined) return undefined;
      const recovery = readRecovery(new TextDecoder('utf-8').decode(bytes));
      if (recovery !== undefined) return recovery;
      const aside = uri.with({ path: `${uri.path}.unreadable` });
      await fs.rename(uri, aside, { overwrite: true });
      throw new EditorError('unwritten.unreadable', { file: aside.fsPath });
    });
  }

  /** Keeps what `changes` gives when it is its turn; takes the file away where that is nothing. */
  keep(study: Identified, changes: () => Recovery['changes']): Promise<void> {
    return this.queue.run(study.id, async () => {
      const now = changes();
      if (now.length === 0) {
        await this.remove(study);
        return;
      }
      const text = writeRecovery({ at: new Date().toISOString(), changes: now });
      await fs.createDirectory(this.folder);
      await fs.writeFile(this.uriOf(study), new TextEncoder().encode(text));
    });
  }

  private async remove(study: Identified): Promise<void> {
    try {
      await fs.delete(this.uriOf(study));
    } catch (error) {
      // Most of the time there is none.
      if (!(error instanceof vscode.FileSystemError)) throw error;
    }
  }

  private uriOf(study: Identified): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, `${textHash(study.id).slice(-24)}.json`);
  }
}

async function readIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
