import * as vscode from 'vscode';
import type { Feature } from '../feature';
import { openCodebook } from './openCodebook';
import { ProblemMessages } from './problemMessages';
import { TranscriptDocuments } from './transcriptDocuments';

/** Beginning a study, opening what belongs to it, and saying what is wrong with its files. */
export const registerStudies: Feature = (context) => {
  const { commands, studies, log } = context;
  commands.add('intercoder.newStudy', async () => (await import('./newStudy')).newStudy(context));
  commands.add('intercoder.openExample', async () => (await import('./openExample')).openExample(context));
  commands.add('intercoder.openCodebook', (node) => openCodebook(node, context));
  commands.add('intercoder.refresh', () => studies.refresh());
  commands.add('intercoder.showLog', () => log.show());
  return vscode.Disposable.from(new ProblemMessages(context), new TranscriptDocuments(context));
};
