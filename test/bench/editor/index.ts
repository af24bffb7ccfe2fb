import * as vscode from 'vscode';
import { activateTimed } from './activation';
import { assigning, pause } from './assigning';
import { bigTranscript, writeBigStudy } from './bigStudy';
import { HandlerTimes } from './handlers';
import { inEditor, type Told } from './report';
import { typing } from './typing';

/** Called by VS Code once the window is open, on an empty folder. */
export const run = (): Promise<void> => inEditor(measure);

async function measure(report: (told: Told) => void): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('No folder is open.');
  writeBigStudy(folder.fsPath);
  const handlers = new HandlerTimes();
  const { api, activation } = await activateTimed();
  report({ activation });
  await api.ready;
  await vscode.workspace.getConfiguration('intercoder').update('coder', 'anna', vscode.ConfigurationTarget.Global);
  await api.studies.all[0]?.open();
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, bigTranscript));
  await pause(3000);
  report({ figure: await assigning(editor, folder, api) });
  report({ figure: await typing(editor, handlers) });
}
