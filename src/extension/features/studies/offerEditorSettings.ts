import * as vscode from 'vscode';
import { foundTranscripts } from '../../../core/commands/foundTranscripts';
import {
  editorSettingsFile,
  editorSettingsText,
  writeEditorSettings,
} from '../../../core/commands/writeEditorSettings';
import type { FileSystem } from '../../../core/study/ports';
import type { Translate } from '../../l10n';

/**
 * Asks whether a new study gets settings of the editor that suit it. Where its folder has some already they stay as they
 * are: what they lack is shown beside, to be added by hand.
 */
export async function offerEditorSettings(files: FileSystem, t: Translate): Promise<void> {
  const isFree = (await files.read(editorSettingsFile)).kind === 'absent';
  const what = t('editorSettings.what');
  const yes = isFree
    ? { label: `$(list-tree) ${t('editorSettings.write')}`, detail: t('editorSettings.detail', { what }) }
    : {
        label: `$(list-tree) ${t('editorSettings.show')}`,
        detail: t('editorSettings.showDetail', { file: editorSettingsFile, what }),
      };
  const leave = { label: `$(close) ${t('editorSettings.no')}` };
  const picked = await vscode.window.showQuickPick([yes, leave], { title: t('editorSettings.offer') });
  if (picked !== yes) return;
  const transcripts = await foundTranscripts(files);
  if (isFree) await writeEditorSettings(files, transcripts);
  else await show(editorSettingsText(transcripts));
}

async function show(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'jsonc', content });
  await vscode.window.showTextDocument(document, { preview: false });
}
