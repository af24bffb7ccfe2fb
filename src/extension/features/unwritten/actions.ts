import * as vscode from 'vscode';
import { serializeSidecar } from '../../../core/coding/serializeSidecar';
import type { MessageKey } from '../../../core/messages/render';
import type { SidecarChange } from '../../../core/study/stepStack';
import { sidecarPath } from '../../../core/study/sidecarName';
import { baseName } from '../../../core/text/studyPath';
import type { Study } from '../../study';
import { truncate } from '../../truncate';
import type { FeatureContext } from '../feature';
import { say } from '../say';
import { unwrittenData, unwrittenIn } from './unwrittenIn';

/** Tries again to write, and says how that went. */
export async function retry(study: Study, { t, errors }: FeatureContext): Promise<void> {
  const unwritten = study.session?.unwritten;
  if (unwritten === undefined) return;
  if (await unwritten.retry()) say(t('unwritten.written', { study: study.name }));
  else if (unwritten.reason) errors.show(unwritten.reason);
}

/** Writes the files as they should be into a folder that the user chooses. The study's own stay as they are. */
export async function saveElsewhere(study: Study, { t }: FeatureContext): Promise<void> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: t('unwritten.folder'),
    })) ?? [];
  if (folder === undefined) return;
  const paths = new Set(unwrittenIn(study).map(({ transcript, coder }) => sidecarPath(transcript, coder)));
  const names: string[] = [];
  for (const path of paths) {
    const record = study.current?.sidecars.get(path);
    if (record === undefined) continue;
    const name = baseName(path);
    const bytes = new TextEncoder().encode(serializeSidecar(record.sidecar));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
    names.push(name);
  }
  const data = { files: names.join(', '), folder: vscode.workspace.asRelativePath(folder) };
  void vscode.window.showInformationMessage(t('unwritten.savedElsewhere', data));
}

interface ChangeItem extends vscode.QuickPickItem {
  readonly change: SidecarChange;
}

/** Lists steps; choosing one opens its transcript. */
export async function showChanges(
  study: Study,
  changes: readonly SidecarChange[],
  { t }: FeatureContext,
): Promise<void> {
  const items = changes.flatMap((change): ChangeItem[] => {
    const description = `${change.transcript} · ${change.coder}`;
    const codings = change.changes.map(({ before, after }) => {
      const key: MessageKey = before && after ? 'unwritten.changed' : after ? 'unwritten.added' : 'unwritten.taken';
      const quote = truncate((after ?? before)?.quote ?? '', 80);
      return { label: t(key, { quote }), detail: (after ?? before)?.code ?? '', description, change };
    });
    return change.completion ? [...codings, { label: t('unwritten.complete'), description, change }] : codings;
  });
  const placeHolder = t('unwritten.pick', { ...unwrittenData(study), count: changes.length });
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (picked) await vscode.window.showTextDocument(study.uriOf(picked.change.transcript));
}
