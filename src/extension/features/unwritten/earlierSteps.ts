import * as vscode from 'vscode';
import type { Recovery } from '../../../core/study/unwritten/recoveryFile';
import type { KeptChange } from '../../../core/study/unwritten/unwritten';
import { momentText } from '../../locales';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { showChanges } from './actions';

/** Steps that an earlier session could not write, until somebody says what shall become of them. */
export class EarlierSteps {
  private readonly undecided = new Map<Study, Recovery>();

  /** @param decided hears that what is left to be decided is less */
  constructor(
    private readonly context: FeatureContext,
    private readonly decided: (study: Study) => void,
  ) {}

  of(study: Study): readonly KeptChange[] {
    return this.undecided.get(study)?.changes ?? [];
  }

  /** Asks what shall become of what was kept, if anything. */
  async offer(study: Study, recovery: Recovery | undefined): Promise<void> {
    if (recovery === undefined || recovery.changes.length === 0) return;
    this.undecided.set(study, recovery);
    await this.ask(study);
  }

  async ask(study: Study): Promise<void> {
    const { t } = this.context;
    const recovery = this.undecided.get(study);
    if (recovery === undefined) return;
    const data = { count: recovery.changes.length, study: study.name, at: momentText(recovery.at) };
    const found = t('unwritten.found', data);
    const keys = ['unwritten.restore', 'unwritten.show', 'unwritten.discard'] as const;
    const answer = await vscode.window.showWarningMessage(found, ...keys.map((key) => t(key)));
    if (answer === t('unwritten.restore')) {
      await study.session?.unwritten?.restore(recovery.changes);
      this.forget(study);
      return;
    }
    if (answer === t('unwritten.show')) {
      await showChanges(study, recovery.changes, this.context);
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

  private forget(study: Study): void {
    this.undecided.delete(study);
    this.decided(study);
  }
}
