import * as vscode from 'vscode';
import type { MessageData } from '../../../core/messages/render';
import type { Recovery } from '../../../core/study/unwritten/recoveryFile';
import { changeAfter, type KeptChange } from '../../../core/study/unwritten/unwritten';
import type { StudyPath } from '../../../core/text/studyPath';
import { momentText } from '../../locales';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { showChanges } from './actions';

/** Steps that an earlier session could not write, until somebody says what shall become of them. */
export class EarlierSteps {
  private readonly undecided = new Map<Study, Recovery>();

  /** @param changed hears that what is left to be decided is another */
  constructor(
    private readonly context: FeatureContext,
    private readonly changed: (study: Study) => void,
  ) {}

  of(study: Study): readonly KeptChange[] {
    return this.undecided.get(study)?.changes ?? [];
  }

  /** Asks what shall become of what was kept, if anything. */
  async offer(study: Study, recovery: Recovery | undefined): Promise<void> {
    if (recovery === undefined || recovery.changes.length === 0) return;
    this.setUndecided(study, recovery);
    await this.ask(study);
  }

  /** A file or folder is somewhere else: what was kept for it is for there. */
  pathMoved(study: Study, from: StudyPath, to: StudyPath): void {
    const recovery = this.undecided.get(study);
    if (recovery === undefined) return;
    this.setUndecided(study, { ...recovery, changes: recovery.changes.map((change) => changeAfter(change, from, to)) });
  }

  /** What the messages about it fill in. */
  dataOf(study: Study): MessageData {
    const { changes = [], at = '' } = this.undecided.get(study) ?? {};
    return { count: changes.length, study: study.name, at: momentText(at) };
  }

  async ask(study: Study): Promise<void> {
    const { t } = this.context;
    if (!this.undecided.has(study)) return;
    const data = this.dataOf(study);
    const found = t('unwritten.found', data);
    const keys = ['unwritten.restore', 'unwritten.show', 'unwritten.discard'] as const;
    const answer = await vscode.window.showWarningMessage(found, ...keys.map((key) => t(key)));
    if (answer === t('unwritten.restore')) {
      // A transcript may have been renamed while the question was open.
      await study.session?.unwritten?.restore(this.of(study));
      this.forget(study);
      return;
    }
    if (answer === t('unwritten.show')) {
      await showChanges(study, this.of(study), this.context);
    } else if (answer === t('unwritten.discard')) {
      const forGood = t('unwritten.discardAll', data);
      const sure = await vscode.window.showQuickPick([t('unwritten.keep'), forGood], { placeHolder: found });
      if (sure === forGood) {
        this.forget(study);
        return;
      }
    } else return;
    await this.ask(study);
  }

  private setUndecided(study: Study, recovery: Recovery): void {
    this.undecided.set(study, recovery);
    this.changed(study);
  }

  private forget(study: Study): void {
    this.undecided.delete(study);
    this.changed(study);
  }
}
