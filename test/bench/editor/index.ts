import * as vscode from 'vscode';
import type { Figure } from '../measure';
import { activateTimed } from './activation';
import { assigning, pause } from './assigning';
import { bigTranscript, writeBigStudy } from './bigStudy';
import { HandlerTimes } from './handlers';
import { typing } from './typing';

/** Starts the lines that the script reads; everything else on the console is VS Code's own. */
const mark = '[intercoder-bench]';

function report(event: { readonly figure: Figure } | { readonly error: string }): void {
  // eslint-disable-next-line no-console -- the console is the one way out that all runners share
  console.log(`${mark} ${JSON.stringify(event)}`);
}

/** Called by VS Code once the window is open, on an empty folder. */
export async function run(): Promise<void> {
  try {
    await measure();
  } catch (error) {
    report({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    throw error;
  }
}

async function measure(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('No folder is open.');
  writeBigStudy(folder.fsPath);
  const handlers = new HandlerTimes();
  const { api, figure } = await activateTimed();
  report({ figure });
  await api.ready;
  await vscode.workspace.getConfiguration('intercoder').update('coder', 'anna', vscode.ConfigurationTarget.Global);
  await api.studies.all[0]?.open();
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, bigTranscript));
  await pause(3000);
  report({ figure: await assigning(editor, folder, api) });
  report({ figure: await typing(editor, handlers) });
}
