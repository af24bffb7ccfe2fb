import * as vscode from 'vscode';
import { transcriptLanguage } from '../../ids';
import type { Feature } from '../feature';
import { ProblemsPanel } from './problemsPanel';
import { QuickFixes } from './quickFixes';

/** Files in which `check` can find something that a quick fix is for. */
const mendable: vscode.DocumentSelector = [
  { language: transcriptLanguage },
  { pattern: '**/*.{codes.json,txt,md,transcript,yaml}' },
];

/** What `check` finds, in the Problems panel, and ways to mend it. */
export const registerProblems: Feature = (context) => {
  const { commands } = context;
  const mending = () => import('./commands');
  commands.add('intercoder.convertCopy', async (file) => (await mending()).convertCopyCommand(file, context));
  commands.add('intercoder.removeDuplicate', async (codings) =>
    (await mending()).removeDuplicateCommand(codings, context),
  );
  commands.add('intercoder.relinkSidecar', async (file) => (await mending()).relinkCommand(file, context));
  return vscode.Disposable.from(
    new ProblemsPanel(context),
    vscode.languages.registerCodeActionsProvider(mendable, new QuickFixes(context), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
};
