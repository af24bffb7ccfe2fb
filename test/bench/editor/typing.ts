import * as vscode from 'vscode';
import { median, quantile, round, type Figure } from '../measure';
import { pause } from './assigning';
import type { HandlerTimes } from './handlers';

const keys = 200;

/** Types key by key in the middle of the text. */
export async function typing(editor: vscode.TextEditor, handlers: HandlerTimes): Promise<Figure> {
  const middle = Math.floor(editor.document.lineCount / 2);
  editor.selection = new vscode.Selection(middle, 8, middle, 8);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  await pause(600);
  handlers.take();
  for (let key = 0; key < keys; key++) {
    await vscode.commands.executeCommand('type', { text: 'abcde '.charAt(key % 6) });
    await pause(20);
  }
  await pause(300);
  const taken = handlers.take();
  if (taken.length < keys) throw new Error(`Of ${keys} keys ${taken.length} were seen.`);
  const value = quantile(taken, 0.95);
  return {
    what: 'typing there, synchronous time in the handlers of a change',
    how: `${handlers.listeners} listeners, ${taken.length} changes, p95`,
    value: round(value, 2),
    unit: 'ms',
    reach: '≤ 2',
    met: value <= 2,
    beside: `median ${round(median(taken), 2)} ms, longest ${round(Math.max(...taken), 2)} ms`,
  };
}
