import * as vscode from 'vscode';

/** Where a study is, in few words: the workspace folder's name where it is that folder, else its path in it. */
export function placeOf(folder: vscode.Uri): string {
  const workspace = vscode.workspace.getWorkspaceFolder(folder);
  return workspace?.uri.toString() === folder.toString() ? workspace.name : vscode.workspace.asRelativePath(folder);
}
