import * as vscode from 'vscode';
import { isThere } from './isThere';

/** Whether the repository with this root was cloned without its whole history. */
export async function isCutShort(root: vscode.Uri): Promise<boolean> {
  return isThere(vscode.Uri.joinPath(await gitFolder(root), 'shallow'));
}

/** Where the repository keeps what all its working trees share: `.git` is a file in a linked one, and in a submodule. */
async function gitFolder(root: vscode.Uri): Promise<vscode.Uri> {
  const at = vscode.Uri.joinPath(root, '.git');
  const { type } = await vscode.workspace.fs.stat(at);
  if ((type & vscode.FileType.Directory) !== 0) return at;
  const own = within(root, (await textOf(at)).replace(/^gitdir:/, ''));
  const common = vscode.Uri.joinPath(own, 'commondir');
  return (await isThere(common)) ? within(own, await textOf(common)) : own;
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** A path as git writes it down: from the root of the disk, or from a folder. */
function within(folder: vscode.Uri, path: string): vscode.Uri {
  const trimmed = path.trim();
  const isWhole = /^(?:[/\\]|[A-Za-z]:)/.test(trimmed);
  return isWhole ? folder.with({ path: vscode.Uri.file(trimmed).path }) : vscode.Uri.joinPath(folder, trimmed);
}
