import type * as vscode from 'vscode';
import type { FeatureContext } from '../feature';
import { ProblemDiagnostic } from './problemDiagnostic';

/** Ways to mend what `check` found where the cursor stands. */
export class QuickFixes implements vscode.CodeActionProvider {
  constructor(private readonly context: FeatureContext) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const here = diagnostics.filter((diagnostic) => diagnostic instanceof ProblemDiagnostic);
    if (here.length === 0) return [];
    const [{ textFixes }, { commandFixes }] = await Promise.all([import('./textFixes'), import('./commandFixes')]);
    const fixes = here.map(async (diagnostic) => [
      ...(await textFixes({ document, diagnostic, context: this.context })),
      ...commandFixes(diagnostic, this.context),
    ]);
    return (await Promise.all(fixes)).flat();
  }
}
