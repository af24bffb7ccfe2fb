import * as vscode from 'vscode';
import type { Translate } from '../../l10n';

interface FolderItem extends vscode.QuickPickItem {
  /** Undefined: one that is still to be chosen. */
  readonly folder: vscode.Uri | undefined;
}

/** A folder of the window, or another one. Undefined where the question was turned away. */
export async function pickFolder(title: string, t: Translate): Promise<vscode.Uri | undefined> {
  const open = vscode.workspace.workspaceFolders ?? [];
  if (open.length === 0) return chooseFolder(title);
  const items: FolderItem[] = [
    ...open.map(({ name, uri }) => ({ label: `$(folder) ${name}`, description: t('folders.open'), folder: uri })),
    { label: `$(folder-opened) ${t('folders.other')}`, folder: undefined },
  ];
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: t('folders.placeholder') });
  return picked && (picked.folder ?? chooseFolder(title));
}

async function chooseFolder(title: string): Promise<vscode.Uri | undefined> {
  const options = { title, canSelectFiles: false, canSelectFolders: true, canSelectMany: false };
  return (await vscode.window.showOpenDialog(options))?.[0];
}

/** Shows a folder that is not part of the window yet; asks where. */
export async function openFolder(folder: vscode.Uri, t: Translate): Promise<void> {
  if (vscode.workspace.getWorkspaceFolder(folder)) return;
  const here = t('folders.openHere');
  const beside = t('folders.openWindow');
  const answer = await vscode.window.showInformationMessage(t('folders.openQuestion'), here, beside);
  if (answer === undefined) return;
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: answer === beside });
}
