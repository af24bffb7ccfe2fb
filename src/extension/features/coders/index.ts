import * as vscode from 'vscode';
import type { Feature } from '../feature';

/** The coders of a study: who they are, and whose codings show in the text. */
export const registerCoders: Feature = (context) => {
  const { commands } = context;
  commands.add('intercoder.addCoder', async () => (await import('./addCoderCommand')).addCoderCommand(context));
  commands.add('intercoder.renameCoder', async () =>
    (await import('./renameCoderCommand')).renameCoderCommand(context),
  );
  commands.add('intercoder.removeCoder', async () =>
    (await import('./removeCoderCommand')).removeCoderCommand(context),
  );
  commands.add('intercoder.showCodingsOf', async () => (await import('./showCodingsOf')).showCodingsOf(context));
  return vscode.Disposable.from();
};
