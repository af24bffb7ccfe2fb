import * as vscode from 'vscode';
import type { Feature } from '../feature';
import { CopyOffer } from './copyOffer';
import { RenamedFiles } from './renamedFiles';

/** Transcripts that are renamed, moved or copied take along what belongs to them. */
export const registerFiles: Feature = (context) => {
  const copies = new CopyOffer(context);
  context.commands.add('intercoder.copyCodings', () => copies.ask());
  return vscode.Disposable.from(new RenamedFiles(context), copies);
};
