import * as vscode from 'vscode';
import type { Feature } from '../feature';

/** The codebook as a document to read, print and share. */
export const registerCodebookDocument: Feature = (context) => {
  context.commands.add('intercoder.codebookDocument', async (node) =>
    (await import('./makeDocument')).makeDocument(node, context),
  );
  return vscode.Disposable.from();
};
