import * as vscode from 'vscode';

/** Whether an error says that there is no such file or folder, rather than that it cannot be read. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');

/** @throws what keeps it from being told */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}
