import * as vscode from 'vscode';
import type { Feature } from '../feature';
import { codesHere, CodesHereItem, sayHere } from './codesHere';
import { registerHover } from './hover';
import { Pages } from './pages';

/** Reading coded text: drawn in the editor, told on hover, and said for the place of the cursor. */
export const registerReading: Feature = (context) => {
  const { commands, t } = context;
  commands.add('intercoder.codesHere', async () => (await import('./pickHere')).HerePick.show(context));
  commands.add('intercoder.sayCodesHere', async () => {
    const here = codesHere(context);
    await vscode.window.showInformationMessage(here ? sayHere(here, t) : t('coding.noTranscript'));
  });
  commands.add('intercoder.removeCodings', async (codings) =>
    (await import('./removeCodings')).removeCodings(codings, context),
  );
  return vscode.Disposable.from(new Pages(context), new CodesHereItem(context), registerHover(context));
};
