import * as vscode from 'vscode';
import type { Feature } from '../feature';
import { makeDocument } from './makeDocument';

/** The codebook as a document to read, print and share. */
export const registerCodebookDocument: Feature = (context) => {
  context.commands.add('intercoder.codebookDocument', (node) => makeDocument(node, context));
  return vscode.Disposable.from();
};
