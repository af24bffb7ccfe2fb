import * as vscode from 'vscode';
import { kindNameOf } from '../../../core/coding/merge/kindName';
import { IntercoderError } from '../../../core/intercoderError';
import type { FileProblem } from '../../../core/problem';
import { encodeText } from '../../../core/text/decode';
import { runCommand } from '../../commands';
import { Disposables } from '../../disposables';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { mergeProblems } from '../problems/mergeProblems';

/** Says once of each file that it cannot be read as it should; the codes view keeps listing it until it is mended. */
export class ProblemMessages extends Disposables {
  /** By study: what was wrong when it was last looked at. What was mended is said again when it comes back. */
  private readonly said = new Map<Study, ReadonlySet<string>>();

  constructor(private readonly context: FeatureContext) {
    super();
    this.register(context.studies.onDidChangeStudy(({ study }) => this.sayNews(study)));
  }

  private sayNews(study: Study): void {
    const { errors } = this.context;
    const before = this.said.get(study) ?? new Set();
    const wrong = (study.current?.problems ?? []).filter(({ severity }) => severity === 'error');
    const failed = study.failure === undefined ? [] : [failure];
    this.said.set(study, new Set([...failed, ...wrong.map(keyOf)]));
    if (failed.length > 0 && !before.has(failure)) this.sayFailure(study);
    const fresh = wrong.filter((problem) => !before.has(keyOf(problem)));
    const [first] = fresh;
    if (first) errors.background(this.warn(study, first, new Set(fresh.map(({ file }) => file)).size));
  }

  /** The problem behind it where there is one, since that says what to mend and where. */
  private sayFailure(study: Study): void {
    const { errors } = this.context;
    const problems = study.failure instanceof IntercoderError ? study.failure.problems : [];
    const reason = problems.find(({ severity }) => severity === 'error') ?? problems[0];
    if (reason === undefined) {
      errors.show(study.failure);
      return;
    }
    errors.record(study.failure);
    errors.background(this.warn(study, reason, 1));
  }

  private async warn(study: Study, problem: FileProblem, files: number): Promise<void> {
    const { t } = this.context;
    const more = files > 1 ? ` ${t('problems.more', { count: files - 1 })}` : '';
    const isMissing = problem.code === 'codebook.missing';
    const open = t(isMissing ? 'problems.create' : 'problems.open');
    const message = `${problem.file}: ${t(problem.code, problem.data)}${more}`;
    const merge = mergeProblems.has(problem.code) && kindNameOf(problem.file) ? [t('merging.merge')] : [];
    const picked = await vscode.window.showWarningMessage(message, ...merge, open);
    if (picked !== undefined && merge.includes(picked)) return runCommand('intercoder.mergeByCoding');
    if (picked !== open) return;
    if (isMissing) await createCodebook(study.uriOf(problem.file));
    const { line, column } = problem.range?.start ?? { line: 0, column: 0 };
    const selection = new vscode.Range(line, column, line, column);
    await vscode.window.showTextDocument(study.uriOf(problem.file), { selection });
  }
}

/** Stands among the problems for a study that could not be read at all. */
const failure = '';

const keyOf = ({ file, code }: FileProblem): string => `${file}\n${code}`;

/** Leaves a file alone that has come there meanwhile. */
async function createCodebook(uri: vscode.Uri): Promise<void> {
  const { emptyCodebook } = await import('../../../core/commands/initStudy');
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true, contents: encodeText(emptyCodebook) });
  await vscode.workspace.applyEdit(edit);
}
