import * as vscode from 'vscode';
import { Disposables } from '../../disposables';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { StudyProblems } from './studyProblems';

/** One list of problems for each study of the window, and what makes it new. */
export class ProblemsPanel extends Disposables {
  private readonly lists = new Map<Study, StudyProblems>();

  constructor(private readonly context: FeatureContext) {
    super();
    const { studies, identity, language } = context;
    const { workspace } = vscode;
    const all = (): void => this.lists.forEach((list) => list.studyChanged());
    const document = (one: vscode.TextDocument): void => this.documentChanged(one);
    this.register(studies.onDidChangeList(() => this.follow()));
    this.register(studies.onDidChangeStudy(({ study }) => this.lists.get(study)?.studyChanged()));
    this.register(identity.onDidChange(all));
    this.register(language.onDidChange(all));
    this.register(workspace.onDidChangeTextDocument((event) => document(event.document)));
    this.register(workspace.onDidCloseTextDocument(document));
    this.follow();
  }

  override dispose(): void {
    this.lists.forEach((list) => list.dispose());
    super.dispose();
  }

  private follow(): void {
    const studies = new Set(this.context.studies.all);
    for (const [study, list] of this.lists) {
      if (studies.has(study)) continue;
      list.dispose();
      this.lists.delete(study);
    }
    for (const study of studies) {
      if (!this.lists.has(study)) this.lists.set(study, new StudyProblems(study, this.context));
    }
  }

  private documentChanged(document: vscode.TextDocument): void {
    const study = this.context.studies.of(document.uri);
    if (study) this.lists.get(study)?.documentChanged(document);
  }
}
