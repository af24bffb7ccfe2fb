import * as vscode from 'vscode';
import { unwrittenCopies } from '../../../core/study/unwritten/unwrittenCopies';
import type { Study } from '../../study';
import { uriOf } from '../../studyUri';
import type { FeatureContext } from '../feature';

/**
 * Writes the files as they should be into a new folder where the user says, each under its path in the study, so that
 * none takes the place of another. The study's own stay as they are.
 */
export async function saveElsewhere(study: Study, { t }: FeatureContext): Promise<void> {
  const { session } = study;
  if (session === undefined) return;
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      title: t('unwritten.elsewhere'),
      openLabel: t('unwritten.folder'),
      // Not where the file is that could not be written.
      defaultUri: vscode.Uri.joinPath(study.folder, '..'),
    })) ?? [];
  if (chosen === undefined) return;
  const folder = vscode.Uri.joinPath(chosen, `unwritten-${session.world.clock.now().replace(/[^\dTZ]/g, '')}`);
  const copies = unwrittenCopies(session);
  for (const [path, bytes] of copies) await vscode.workspace.fs.writeFile(uriOf(folder, path), bytes);
  const data = { files: [...copies.keys()].join(', '), folder: vscode.workspace.asRelativePath(folder) };
  void vscode.window.showInformationMessage(t('unwritten.savedElsewhere', data));
}
