import * as vscode from 'vscode';
import type { MessageKey } from '../../../core/messages/render';
import type { Recovery } from '../../../core/study/recoveryFile';
import type { SidecarChange } from '../../../core/study/stepStack';
import { Disposables } from '../../disposables';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { retry, saveElsewhere, showChanges } from './actions';
import { RecoveryStore } from './recoveryStore';
import { UnwrittenItem } from './statusItem';
import { unwrittenData, unwrittenIn } from './unwrittenIn';

/**
 * Tells at once of steps that could not be written, keeps them where the editor's end does not lose them, and offers
 * what is left of an earlier one.
 */
export class UnwrittenSteps extends Disposables {
  private readonly store: RecoveryStore;
  private readonly item: UnwrittenItem;
  private readonly watched = new Set<Study>();
  /** What an earlier session left, until somebody says what shall become of it. */
  private readonly earlier = new Map<Study, readonly SidecarChange[]>();
  private readonly told = new Set<Study>();

  constructor(private readonly context: FeatureContext) {
    super();
    const { extension, studies, commands, errors } = context;
    this.store = new RecoveryStore(extension);
    this.item = this.register(new UnwrittenItem(context));
    this.register(studies.onDidChangeStudy(({ study }) => this.watch(study)));
    this.register(studies.onDidChangeList(() => this.item.show()));
    this.register(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) errors.background(this.retryAll());
      }),
    );
    commands.add('intercoder.unwritten', () => this.choose());
  }

  private watch(study: Study): void {
    const { session } = study;
    if (session?.unwritten === undefined || this.watched.has(study)) return;
    this.watched.add(study);
    this.register(session.unwritten.onDidChange(() => this.changed(study)));
    this.context.errors.background(this.offer(study));
  }

  private changed(study: Study): void {
    const { errors } = this.context;
    this.item.show();
    errors.background(this.keep(study));
    if (unwrittenIn(study).length === 0) this.told.delete(study);
    else if (!this.told.has(study)) {
      this.told.add(study);
      errors.background(this.tell(study));
    }
  }

  private async tell(study: Study): Promise<void> {
    const message = this.context.t('unwritten.failed', unwrittenData(study));
    await this.ask(study, (...titles) => vscode.window.showErrorMessage(message, ...titles));
  }

  /** The same choices from the status bar. */
  private async choose(): Promise<void> {
    const { studies, t } = this.context;
    const study = studies.all.find((one) => unwrittenIn(one).length > 0);
    if (study === undefined) {
      void vscode.window.showInformationMessage(t('unwritten.none'));
      return;
    }
    const placeHolder = t('unwritten.pick', unwrittenData(study));
    await this.ask(study, (...titles) => vscode.window.showQuickPick(titles, { placeHolder }));
  }

  private async ask(study: Study, ask: (...titles: string[]) => Thenable<string | undefined>): Promise<void> {
    const { t } = this.context;
    const keys = ['unwritten.retry', 'unwritten.elsewhere', 'unwritten.show'] as const satisfies readonly MessageKey[];
    const answer = await ask(...keys.map((key) => t(key)));
    if (answer === t('unwritten.retry')) await retry(study, this.context);
    if (answer === t('unwritten.elsewhere')) await saveElsewhere(study, this.context);
    if (answer === t('unwritten.show')) await showChanges(study, unwrittenIn(study), this.context);
  }

  private async retryAll(): Promise<void> {
    for (const study of this.context.studies.all) {
      if (unwrittenIn(study).length > 0) await study.session?.unwritten?.retry();
    }
  }

  /** Asks what shall become of steps that an earlier session could not write. */
  private async offer(study: Study): Promise<void> {
    const recovery = await this.store.read(study);
    if (recovery === undefined || recovery.changes.length === 0) return;
    this.earlier.set(study, recovery.changes);
    await this.askOfEarlier(study, recovery);
  }

  private async askOfEarlier(study: Study, recovery: Recovery): Promise<void> {
    const { t } = this.context;
    const data = { count: recovery.changes.length, study: study.name, at: recovery.at };
    const keys = ['unwritten.restore', 'unwritten.show', 'unwritten.discard'] as const;
    const titles = keys.map((key) => t(key));
    const answer = await vscode.window.showWarningMessage(t('unwritten.found', data), ...titles);
    if (answer === t('unwritten.show')) {
      await showChanges(study, recovery.changes, this.context);
      await this.askOfEarlier(study, recovery);
    } else if (answer === t('unwritten.restore')) {
      await this.restore(study, recovery.changes);
    } else if (answer === t('unwritten.discard')) {
      const forGood = t('unwritten.discardAll', data);
      const sure = await vscode.window.showQuickPick([t('unwritten.keep'), forGood], {
        placeHolder: t('unwritten.found', data),
      });
      if (sure === forGood) this.decided(study);
      else await this.askOfEarlier(study, recovery);
    }
  }

  private async restore(study: Study, changes: ReturnType<typeof unwrittenIn>): Promise<void> {
    const { t } = this.context;
    const unwritten = study.session?.unwritten;
    if (unwritten === undefined) return;
    await unwritten.restore(changes);
    this.decided(study);
    const { refused } = unwritten;
    if (refused.length === 0) return;
    const message = t('unwritten.refused', { count: refused.length, study: study.name });
    const show = t('unwritten.show');
    if ((await vscode.window.showWarningMessage(message, show)) === show) {
      await showChanges(study, refused, this.context);
    }
  }

  private decided(study: Study): void {
    this.earlier.delete(study);
    this.context.errors.background(this.keep(study));
  }

  private keep(study: Study): Promise<void> {
    return this.store.keep(study, () => [...(this.earlier.get(study) ?? []), ...unwrittenIn(study)]);
  }
}
