import * as vscode from 'vscode';
import { positionAt } from '../../convert';
import type { FeatureContext } from '../feature';

/** Makes this the unit that is judged, and shows it: its transcript, read-only, with the cursor at its first word. */
export async function showUnit(id: string, { judging, t }: FeatureContext): Promise<void> {
  judging.go(id);
  const { study, unit, span } = judging.opened;
  await judging.moving(async () => {
    const document = await vscode.workspace.openTextDocument(study.uriOf(unit.transcript));
    const editor = await shown(document);
    await judging.texts.lock(document.uri);
    const start = positionAt(document, span.start);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(new vscode.Range(start, positionAt(document, span.end)), vscode.TextEditorRevealType.AtTop);
  });
  const number = judging.units.indexOf(unit) + 1;
  vscode.window.setStatusBarMessage(t('rounds.said.unit', { number, units: judging.units.length }), 3000);
}

/** What is on its way when a text is shown may take its turn: what makes it read-only acts on the active editor alone. */
async function shown(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  let editor = await vscode.window.showTextDocument(document, { preview: false });
  for (let more = 2; more > 0 && vscode.window.activeTextEditor?.document !== document; more--)
    editor = await vscode.window.showTextDocument(document, { preview: false });
  return editor;
}
