import * as vscode from 'vscode';

const definition = 'study.yaml';
/** A study lies at the root of what is opened, or a few folders down (`projects/2026/coaches`). */
const nested = `{*/${definition},*/*/${definition},*/*/*/${definition}}`;
const excluded = '**/{node_modules,.git,.hg,.svn}/**';
const mostStudies = 200;

/** The folders of the window that hold a `study.yaml`, in path order. */
export async function findStudyFolders(): Promise<readonly vscode.Uri[]> {
  const perFolder = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => findIn(uri)));
  const found = new Map(perFolder.flat().map((folder) => [folder.toString(), folder]));
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function findIn(root: vscode.Uri): Promise<readonly vscode.Uri[]> {
  // Searching is slow or absent in some virtual workspaces, the usual place is asked for directly.
  const [atRoot, below] = await Promise.all([
    exists(vscode.Uri.joinPath(root, definition)),
    vscode.workspace.findFiles(new vscode.RelativePattern(root, nested), excluded, mostStudies),
  ]);
  const folders = below.map((file) => vscode.Uri.joinPath(file, '..'));
  return atRoot ? [root, ...folders] : folders;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    // A study.yaml that is there but cannot be read is a study all the same: opening it says why.
    if (error instanceof vscode.FileSystemError) return error.code !== 'FileNotFound';
    throw error;
  }
}
