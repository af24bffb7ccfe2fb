import * as vscode from 'vscode';
import type { MessageKey } from '../../../core/messages/render';
import { Debounced } from '../../debounce';
import { Disposables } from '../../disposables';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { retry, showChanges } from './actions';
import { EarlierSteps } from './earlierSteps';
import { RecoveryStore } from './recoveryStore';
import { saveElsewhere } from './saveElsewhere';
import { UnwrittenItem } from './statusItem';
import { hasFailed, refusedData, refusedIn, unwrittenData, unwrittenIn } from './unwrittenIn';

/** Steps that do not fit any more turn up one by one. */
const quietMilliseconds = 200;

type Ask = (...titles: string[]) => Thenable<string | undefined>;

/**
 * Tells at once of steps that could not be written, keeps them where the editor's end does not lose them, and offers
 * what is left of an earlier one.
 */
export class UnwrittenSteps extends Disposables {
  private readonly store: RecoveryStore;
  private readonly item: UnwrittenItem;
  private readonly watched = new Set<Study>();
  private readonly earlier: EarlierSteps;
  private readonly told = new Set<Study>();
  /** By study, how many steps that do not fit somebody was told of. */
  private readonly toldRefused = new Map<Study, number>();
  private readonly refusing: Debounced;

  constructor(private readonly context: FeatureContext) {
    super();
    const { extension, studies, errors } = context;
    this.store = new RecoveryStore(extension);
    this.earlier = new EarlierSteps(context, (study) => {
      this.item.show();
      errors.background(this.keep(study));
    });
    this.item = this.register(new UnwrittenItem(context, this.earlier));
    this.refusing = this.register(new Debounced(quietMilliseconds, () => this.tellRefused()));
    this.register(studies.onDidChangeStudy(({ study }) => this.watch(study)));
    this.register(studies.onDidChangeList(() => this.item.show()));
    this.register(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) errors.background(this.retryAll());
      }),
    );
    studies.all.forEach((study) => this.watch(study));
  }

  private watch(study: Study): void {
    const { session } = study;
    if (session?.unwritten === undefined || this.watched.has(study)) return;
    this.watched.add(study);
    this.register(session.unwritten.onDidChange(() => this.changed(study)));
    this.register(session.unwritten.onDidMove((from, to) => this.earlier.pathMoved(study, from, to)));
    const offer = async (): Promise<void> => this.earlier.offer(study, await this.store.read(study));
    this.context.errors.background(offer());
    if (unwrittenIn(study).length > 0) this.changed(study);
  }

  private changed(study: Study): void {
    const { errors } = this.context;
    this.item.show();
    errors.background(this.keep(study));
    this.refusing.trigger();
    if (unwrittenIn(study).length === 0) this.told.delete(study);
    else if (hasFailed(study) && !this.told.has(study)) {
      this.told.add(study);
      errors.background(this.tell(study));
    }
  }

  private async tell(study: Study): Promise<void> {
    const message = this.context.t('unwritten.failed', unwrittenData(study, this.context.t));
    await this.ask(study, (...titles) => vscode.window.showErrorMessage(message, ...titles));
  }

  private tellRefused(): void {
    const { studies, errors, t } = this.context;
    for (const study of studies.all) {
      const count = refusedIn(study).length;
      if (count > (this.toldRefused.get(study) ?? 0)) {
        const message = t('unwritten.refused', refusedData(study));
        errors.background(this.askRefused(study, (...titles) => vscode.window.showWarningMessage(message, ...titles)));
      }
      this.toldRefused.set(study, count);
    }
  }

  /** The same choices from the status bar. */
  async choose(): Promise<void> {
    const { studies, t } = this.context;
    const pick =
      (placeHolder: string): Ask =>
      (...titles) =>
        vscode.window.showQuickPick(titles, { placeHolder });
    const unwritten = studies.all.find((one) => unwrittenIn(one).length > 0);
    const refused = studies.all.find((one) => refusedIn(one).length > 0);
    const undecided = studies.all.find((one) => this.earlier.of(one).length > 0);
    if (unwritten) await this.ask(unwritten, pick(t('unwritten.pick', unwrittenData(unwritten, t))));
    else if (refused) await this.askRefused(refused, pick(t('unwritten.refused', refusedData(refused))));
    else if (undecided) await this.earlier.ask(undecided);
    else void vscode.window.showInformationMessage(t('unwritten.none'));
  }

  private async ask(study: Study, ask: Ask): Promise<void> {
    const { t } = this.context;
    const keys = ['unwritten.retry', 'unwritten.elsewhere', 'unwritten.show'] as const satisfies readonly MessageKey[];
    const answer = await ask(...keys.map((key) => t(key)));
    if (answer === t('unwritten.retry') && !(await retry(study, this.context))) {
      // Nobody waits for what is answered then.
      this.context.errors.background(this.tell(study));
    }
    if (answer === t('unwritten.elsewhere')) await saveElsewhere(study, this.context);
    if (answer === t('unwritten.show')) await showChanges(study, unwrittenIn(study), this.context);
  }

  private async askRefused(study: Study, ask: Ask): Promise<void> {
    const { t } = this.context;
    const show = t('unwritten.show');
    const discard = t('unwritten.discardAll', refusedData(study));
    const answer = await ask(show, discard);
    if (answer === show) await showChanges(study, refusedIn(study), this.context);
    if (answer === discard) study.session?.unwritten?.forgetRefused();
  }

  private async retryAll(): Promise<void> {
    for (const study of this.context.studies.all) {
      if (unwrittenIn(study).length > 0) await study.session?.unwritten?.retry();
    }
  }

  private keep(study: Study): Promise<void> {
    return this.store.keep(study, () => [...this.earlier.of(study), ...refusedIn(study), ...unwrittenIn(study)]);
  }
}
