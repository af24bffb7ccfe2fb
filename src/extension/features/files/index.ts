import * as vscode from 'vscode';
import type { Feature } from '../feature';
import { CopyOffer } from './copyOffer';
import type { RenamedFiles } from './renamedFiles';

/** Transcripts that are renamed, moved or copied take along what belongs to them. */
export const registerFiles: Feature = (context) => {
  context.commands.add('intercoder.copyCodings', async () => (await import('./takeCopy')).askForCopy(context));
  let renamed: Promise<RenamedFiles> | undefined;
  // Loaded with the first file that is renamed; the editor waits for it before it renames.
  const loaded = (): Promise<RenamedFiles> =>
    (renamed ??= import('./renamedFiles').then(({ RenamedFiles: Loaded }) => new Loaded(context)));
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      const { files } = event;
      event.waitUntil(loaded().then((one) => one.edit(files)));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) =>
      context.errors.background(loaded().then((one) => one.after(files))),
    ),
    new CopyOffer(context),
  );
};
