import * as vscode from 'vscode';
import { labelsOfSpeaker, renameSpeaker } from '../../../core/commands/renameSpeaker';
import { IntercoderError } from '../../../core/intercoderError';
import { span } from '../../../core/text/offsets';
import { turnOfLabel } from '../../../core/transcript/sameSpeaker';
import type { Transcript, Turn } from '../../../core/transcript/transcript';
import { offsetAt, rangeOf } from '../../convert';
import { EditorError } from '../../errors';
import type { FeatureContext } from '../feature';

/** What would be renamed at a place. */
export const labelToRename = (
  context: FeatureContext,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ range: vscode.Range; placeholder: string }> =>
  inWords(context, async () => {
    const { label, speaker } = await turnHere(document, position, context);
    return { range: rangeOf(document, label), placeholder: speaker };
  });

/** Renames a label in all its turns and in the front matter, as one edit that undo takes back. */
export async function renameLabel(
  context: FeatureContext,
  document: vscode.TextDocument,
  position: vscode.Position,
  newLabel: string,
): Promise<vscode.WorkspaceEdit | undefined> {
  const { speaker } = await inWords(context, () => turnHere(document, position, context));
  const everyLabel = await askWhich(await context.parsed.of(document), speaker, newLabel.trim(), context);
  if (everyLabel === undefined) return undefined;
  return inWords(context, async () => {
    const edit = new vscode.WorkspaceEdit();
    const transcript = await context.parsed.of(document);
    for (const { start, end, text } of renameSpeaker(transcript, { label: speaker, newLabel, everyLabel })) {
      edit.replace(document.uri, rangeOf(document, span(start, end)), text);
    }
    return edit;
  });
}

async function turnHere(
  document: vscode.TextDocument,
  position: vscode.Position,
  { parsed }: FeatureContext,
): Promise<Turn> {
  const turn = turnOfLabel(await parsed.of(document), offsetAt(document, position));
  if (turn === undefined) throw new EditorError('speakers.noLabel');
  return turn;
}

/** Whether all labels that the speaker has are meant, asked where there are several; undefined where it was turned away. */
async function askWhich(
  transcript: Transcript,
  label: string,
  newLabel: string,
  { t }: FeatureContext,
): Promise<boolean | undefined> {
  const counts = labelsOfSpeaker(transcript, label);
  if (counts.size < 2) return false;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const items = [
    { label: t('speakers.renameAll', { labels: [...counts.keys()].join(', '), count: all }), everyLabel: true },
    { label: t('speakers.renameOne', { label, count: counts.get(label) ?? 0 }), everyLabel: false },
  ];
  const title = t('speakers.renameWhich', { speaker: label, newLabel });
  return (await vscode.window.showQuickPick(items, { title }))?.everyLabel;
}

/** The editor shows the message of what a provider throws. */
async function inWords<Result>({ errors }: FeatureContext, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof EditorError || error instanceof IntercoderError) {
      throw new Error(errors.describe(error), { cause: error });
    }
    throw error;
  }
}
