import * as vscode from 'vscode';
import { codeNameOf } from '../../../core/study/placedCoding';
import { runCommand } from '../../commands';
import { spanOf } from '../../convert';
import { EditorError } from '../../errors';
import { truncate } from '../../truncate';
import type { FeatureContext } from '../feature';
import { coderToCode } from '../identity/askCoder';
import type { LivePassage } from '../reading/livePassages';
import { activeTranscript } from './codingPlace';

const shownOfQuote = 80;

/** Takes away codings at the cursor: the only one at once, of several those that are picked. */
export async function removeCoding(context: FeatureContext): Promise<void> {
  const { editor, study } = activeTranscript(context);
  const coder = await coderToCode(study, context);
  if (coder === undefined) return;
  const here = context.live.of(editor.document)?.passagesAt(spanOf(editor.document, editor.selection)) ?? [];
  const own = here.filter(({ placed }) => placed.coder === coder);
  if (own.length === 0) throw new EditorError(here.length === 0 ? 'remove.none' : 'remove.noneOfYours');
  const chosen = own.length === 1 ? own : await pickPassages(own, context);
  if (chosen.length === 0) return;
  await runCommand('intercoder.removeCodings', { study: study.id, ids: chosen.map(({ placed }) => placed.coding.id) });
}

async function pickPassages(passages: readonly LivePassage[], { t }: FeatureContext): Promise<readonly LivePassage[]> {
  const items = passages.map((passage) => ({
    label: codeNameOf(passage.placed),
    detail: `“${truncate(passage.placed.coding.quote, shownOfQuote)}”`,
    passage,
  }));
  const options = { title: t('remove.title'), placeHolder: t('remove.placeholder'), canPickMany: true } as const;
  return ((await vscode.window.showQuickPick(items, options)) ?? []).map(({ passage }) => passage);
}
