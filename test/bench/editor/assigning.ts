import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { IntercoderApi } from '../../../src/extension/api';
import { codeId } from '../generateStudy';
import { median, quantile, round, timed, type Figure } from '../measure';
import { bigCodings, bigSidecar } from './bigStudy';

const times = 21;

/** Codes one turn after the other, all over the text, as a person does: each is shown, selected, and coded. */
export async function assigning(
  editor: vscode.TextEditor,
  folder: vscode.Uri,
  { live }: IntercoderApi,
): Promise<Figure> {
  const taken: number[] = [];
  const draws: number[] = [];
  let drawn = NaN;
  // Heard last, after what draws: the decorations are set then.
  const listening = live.onDidChange(() => {
    drawn = performance.now();
  });
  const { document } = editor;
  for (let index = 0; index <= times; index++) {
    await selectTurn(editor, Math.floor(((index + 1) / (times + 2)) * document.lineCount));
    const start = performance.now();
    await vscode.commands.executeCommand('intercoder.assign', { codes: [codeId(index)] });
    // The command ends when the file is written.
    taken.push(Math.max(performance.now(), drawn) - start);
    draws.push(drawn - start);
    drawn = NaN;
    const expected = bigCodings + index + 1;
    const onDisk = codingsIn(vscode.Uri.joinPath(folder, bigSidecar).fsPath);
    const shown = live.of(document)?.passages.length;
    if (onDisk !== expected || shown !== expected) {
      throw new Error(`Coding ${expected} is not stored (${onDisk}) or not shown (${String(shown)}).`);
    }
  }
  listening.dispose();
  const [, ...warm] = taken;
  const value = median(warm);
  return {
    what: 'assign in a transcript of 1 MB with 5,000 codings, in the editor',
    how: `from the command's start until it is stored on disk and all decorations are set; median of ${times}, p95 ${round(quantile(warm, 0.95))} ms; drawn after ${round(median(draws))} ms`,
    value: round(value),
    unit: 'ms',
    reach: '≤ 50',
    met: value <= 50,
    beside: await fileAlone(folder),
  };
}

/** What writing these bytes costs in this editor without any work of ours. */
async function fileAlone(folder: vscode.Uri): Promise<string> {
  const { fs } = vscode.workspace;
  const bytes = await fs.readFile(vscode.Uri.joinPath(folder, bigSidecar));
  const [file, beside] = [vscode.Uri.joinPath(folder, 'alone.bin'), vscode.Uri.joinPath(folder, '.alone.bin.new')];
  await fs.writeFile(file, bytes);
  const renames: number[] = [];
  const wholes = await timed(11, async () => {
    await fs.writeFile(beside, bytes);
    const start = performance.now();
    await fs.rename(beside, file, { overwrite: true });
    renames.push(performance.now() - start);
    await pause(100);
  });
  const [whole, rename] = [round(median(wholes) - 100), round(median(renames))];
  return `writing the same ${round(bytes.length / 1e6)} MB and renaming it, alone: ${whole} ms, of which the rename ${rename} ms`;
}

async function selectTurn(editor: vscode.TextEditor, from: number): Promise<void> {
  const { document } = editor;
  let line = from;
  while (document.lineAt(line).text.length < 40) line++;
  const length = document.lineAt(line).text.length;
  editor.selection = new vscode.Selection(line, 12, line, length - 2);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  await pause(1200);
}

const codingsIn = (file: string): number =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly codings: readonly unknown[] }).codings.length;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
