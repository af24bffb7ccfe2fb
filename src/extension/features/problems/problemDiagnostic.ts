import * as vscode from 'vscode';
import type { FileProblem, Severity } from '../../../core/problem';
import type { Translate } from '../../l10n';
import type { Study } from '../../study';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  // A hint would stay out of the Problems panel, where a passage that moved or a header line is looked for.
  information: vscode.DiagnosticSeverity.Information,
};

/** A problem of a study as the Problems panel shows it. The editor hands it back when it asks for fixes. */
export class ProblemDiagnostic extends vscode.Diagnostic {
  constructor(
    readonly study: Study,
    readonly problem: FileProblem,
    t: Translate,
  ) {
    super(rangeOf(problem), t(problem.code, problem.data), severities[problem.severity]);
    this.source = 'Intercoder';
    this.code = problem.code;
  }
}

/** A problem of the whole file stands at its start. */
function rangeOf({ range }: FileProblem): vscode.Range {
  if (range === undefined) return new vscode.Range(0, 0, 0, 0);
  return new vscode.Range(range.start.line, range.start.column, range.end.line, range.end.column);
}
