import * as vscode from 'vscode';
import { readRecovery, writeRecovery, type Recovery } from '../../../core/study/recoveryFile';
import { WriteQueue } from '../../../core/study/writeQueue';
import { textHash } from '../../../core/text/textHash';

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

  /** What was kept when the editor ended; undefined where there is nothing, or nothing that can be read. */
  read(study: Identified): Promise<Recovery | undefined> {
    return this.queue.run(study.id, async () => {
      try {
        return readRecovery(new TextDecoder('utf-8').decode(await fs.readFile(this.uriOf(study))));
      } catch (error) {
        if (error instanceof vscode.FileSystemError) return undefined;
        throw error;
      }
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
