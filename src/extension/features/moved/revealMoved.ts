import * as vscode from 'vscode';
import { spanOf } from '../../../core/study/placement';
import { rangeOf } from '../../convert';
import { revealPassage } from '../codesView/revealPassage';
import type { FeatureContext } from '../feature';
import type { MovedPassageNode } from './nodes';

/** Shows where a passage is, or may be, and leaves the keyboard where it is. */
export async function revealMoved(node: MovedPassageNode, context: FeatureContext, place = 0): Promise<void> {
  const { study, moved } = node;
  const { coding, coder, transcript, anchored } = moved.placed;
  const options = { preserveFocus: true, preview: true };
  const candidate = moved.candidates[place]?.span;
  if (candidate === undefined) {
    const span = spanOf(anchored);
    await revealPassage({ study, passage: { id: coding.id, coder, transcript, span } }, context, options);
    return;
  }
  const editor = await vscode.window.showTextDocument(study.uriOf(transcript), options);
  const range = rangeOf(editor.document, candidate);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
