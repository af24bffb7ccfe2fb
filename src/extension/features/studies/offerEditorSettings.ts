import * as vscode from 'vscode';
import { foundTranscripts } from '../../../core/commands/foundTranscripts';
import { editorSettingsFile, writeEditorSettings } from '../../../core/commands/writeEditorSettings';
import type { FileSystem } from '../../../core/study/ports';
import type { Translate } from '../../l10n';

/** Asks whether a new study gets settings of the editor that suit it; not where its folder has some already. */
export async function offerEditorSettings(files: FileSystem, t: Translate): Promise<void> {
  if ((await files.read(editorSettingsFile)).kind !== 'absent') return;
  const write = { label: `$(list-tree) ${t('editorSettings.write')}`, detail: t('editorSettings.detail') };
  const leave = { label: `$(close) ${t('editorSettings.no')}` };
  const picked = await vscode.window.showQuickPick([write, leave], { title: t('editorSettings.offer') });
  if (picked === write) await writeEditorSettings(files, await foundTranscripts(files));
}
