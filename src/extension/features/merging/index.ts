import * as vscode from 'vscode';
import type { Feature } from '../feature';
import { UnmergedFiles } from './unmergedFiles';

/** Files of codings and memos that two branches changed are merged by what they hold. */
export const registerMerging: Feature = (context) => {
  context.commands.add('intercoder.mergeByCoding', async (file) =>
    (await import('./mergeCommand')).mergeByCoding(file, context),
  );
  return vscode.Disposable.from(new UnmergedFiles(context));
};
