import * as vscode from 'vscode';
import { markComplete } from '../../../core/commands/markComplete';
import { EditorError } from '../../errors';
import { saveFirst } from '../../saveFirst';
import type { StudyFile } from '../../studies';
import type { FeatureContext } from '../feature';
import { coderToCode } from '../identity/askCoder';
import { say } from '../say';
import type { TranscriptRowNode } from './nodes';

/** Marks a transcript as read completely by who codes here, or takes that mark back. */
export async function markCommand(
  node: TranscriptRowNode | undefined,
  isComplete: boolean,
  context: FeatureContext,
): Promise<void> {
  const { t } = context;
  const { study, path } = fileOf(node, context);
  const session = await study.open();
  const coder = await coderToCode(study, context);
  if (coder === undefined) return;
  await saveFirst(study, path, t);
  await markComplete(session, { transcript: path, coder, isComplete });
  say(t(isComplete ? 'transcripts.marked' : 'transcripts.unmarked', { file: path }));
}

/** The transcript that is pointed at, else the one in the active editor. */
function fileOf(node: TranscriptRowNode | undefined, { studies }: FeatureContext): StudyFile {
  if (node !== undefined) return { study: node.study, path: node.row.path };
  const document = vscode.window.activeTextEditor?.document;
  const file = document && studies.fileOf(document.uri);
  if (file === undefined) throw new EditorError('coding.noTranscript');
  return file;
}
