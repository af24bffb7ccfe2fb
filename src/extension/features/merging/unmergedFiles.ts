import * as vscode from 'vscode';
import { kindNameOf } from '../../../core/coding/merge/kindName';
import type { FileProblem } from '../../../core/problem';
import type { StudyPath } from '../../../core/text/studyPath';
import { runCommand } from '../../commands';
import { Disposables } from '../../disposables';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { ProblemDiagnostic } from '../problems/problemDiagnostic';
import { GitStages } from './gitStages';

/** Files that git has not merged while nothing in them says so: listed in the Problems panel, and said once. */
export class UnmergedFiles extends Disposables {
  private readonly shown = this.register(vscode.languages.createDiagnosticCollection('intercoder-merging'));
  private readonly followed = new Map<Study, vscode.Disposable | undefined>();
  private readonly said = new Map<Study, readonly StudyPath[]>();

  constructor(private readonly context: FeatureContext) {
    super();
    this.register(context.studies.onDidChangeStudy(({ study }) => context.errors.background(this.look(study))));
    this.register(new vscode.Disposable(() => [...this.followed.values()].forEach((one) => void one?.dispose())));
  }

  private async look(study: Study): Promise<void> {
    const git = await GitStages.of(study);
    if (!this.followed.has(study)) {
      this.followed.set(
        study,
        git.onDidChange?.(() => this.context.errors.background(this.look(study))),
      );
    }
    const marked = new Set(study.current?.problems.filter(({ code }) => saysSo.has(code)).map(({ file }) => file));
    const waiting = git.unmerged.filter((path) => kindNameOf(path) !== undefined && !marked.has(path));
    const before = this.said.get(study) ?? [];
    this.said.set(study, waiting);
    before.forEach((path) => this.shown.delete(study.uriOf(path)));
    for (const file of waiting) {
      const problem: FileProblem = { file, code: 'file.unmerged', severity: 'error', data: {} };
      this.shown.set(study.uriOf(file), [new ProblemDiagnostic(study, problem, this.context.t)]);
    }
    const fresh = waiting.filter((path) => !before.includes(path));
    if (fresh.length > 0) await this.offer(study, fresh.length);
  }

  private async offer(study: Study, count: number): Promise<void> {
    const { t } = this.context;
    const merge = t('merging.merge');
    const picked = await vscode.window.showWarningMessage(t('merging.waiting', { count, study: study.name }), merge);
    if (picked === merge) await runCommand('intercoder.mergeByCoding');
  }
}

const saysSo: ReadonlySet<string> = new Set(['file.conflictMarkers', 'file.fieldConflict']);
