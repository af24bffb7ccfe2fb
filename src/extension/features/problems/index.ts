import * as vscode from 'vscode';
import { transcriptLanguage } from '../../ids';
import type { Study } from '../../study';
import type { Feature } from '../feature';
import { ProblemsPanel } from './problemsPanel';
import { QuickFixes } from './quickFixes';

/** Files in which `check` can find something that a quick fix is for. */
const mendable: vscode.DocumentSelector = [
  { language: transcriptLanguage },
  { pattern: '**/*.{codes.json,txt,md,transcript,yaml}' },
  // What a write leaves that was cut off.
  { pattern: '**/*.{intercoder-new,intercoder-making,tmp,lock}' },
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
  const leftOvers = () => import('./leftOvers');
  commands.add('intercoder.clearLeftOvers', async (study) => (await leftOvers()).clearLeftOversCommand(study, context));
  const opened = new WeakSet<Study>();
  return vscode.Disposable.from(
    context.studies.onDidChangeStudy(({ study }) => {
      if (study.current === undefined || opened.has(study)) return;
      opened.add(study);
      if (study.current.leftOvers.length === 0) return;
      context.errors.background(leftOvers().then(({ offerToClear }) => offerToClear(study, context)));
    }),
    new ProblemsPanel(context),
    vscode.languages.registerCodeActionsProvider(mendable, new QuickFixes(context), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
};
