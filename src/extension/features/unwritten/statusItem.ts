import * as vscode from 'vscode';
import type { MessageData, MessageKey } from '../../../core/messages/render';
import { Disposables } from '../../disposables';
import type { CommandId } from '../../ids';
import type { Translate } from '../../l10n';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import type { EarlierSteps } from './earlierSteps';
import { hasFailed, refusedData, refusedIn, unwrittenData } from './unwrittenIn';

interface Said {
  readonly level: 'error' | 'warning';
  readonly text: string;
  /** What a screen reader says, and the tooltip. */
  readonly said: string;
}

type Undecided = Pick<EarlierSteps, 'of' | 'dataOf'>;

/** What the status bar says of studies, the most pressing of it; undefined where every step is written and fits. */
export function saidOf(studies: readonly Study[], earlier: Undecided, t: Translate): Said | undefined {
  const unwritten = studies.find(hasFailed);
  const refused = studies.find((one) => refusedIn(one).length > 0);
  const undecided = studies.find((one) => earlier.of(one).length > 0);
  const say = (level: Said['level'], [text, said]: readonly [MessageKey, MessageKey], data: MessageData): Said => ({
    level,
    text: t(text, data),
    said: t(said, data),
  });
  if (unwritten) return say('error', ['unwritten.status', 'unwritten.aria'], unwrittenData(unwritten, t));
  if (refused) return say('warning', ['unwritten.refusedStatus', 'unwritten.refusedAria'], refusedData(refused));
  if (undecided) return say('warning', ['unwritten.foundStatus', 'unwritten.foundAria'], earlier.dataOf(undecided));
  return undefined;
}

/**
 * Says in the status bar, as long as that is so, that steps are kept which no file holds yet, which do not
 * fit, or which an earlier session left to be decided on.
 */
export class UnwrittenItem extends Disposables {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('intercoder.unwritten', vscode.StatusBarAlignment.Left, 41),
  );

  /** @param earlier what an earlier session kept of a study, and nobody has decided on */
  constructor(
    private readonly context: FeatureContext,
    private readonly earlier: Undecided,
  ) {
    super();
    this.item.command = 'intercoder.unwritten' satisfies CommandId;
    this.register(context.language.onDidChange(() => this.show()));
  }

  show(): void {
    const { t, studies } = this.context;
    const said = saidOf(studies.all, this.earlier, t);
    if (said) this.say(said);
    else this.item.hide();
  }

  private say({ level, text, said }: Said): void {
    this.item.name = this.context.t('unwritten.itemName');
    this.item.text = `$(${level}) ${text}`;
    this.item.tooltip = said;
    this.item.accessibilityInformation = { label: said, role: 'button' };
    this.item.backgroundColor = new vscode.ThemeColor(`statusBarItem.${level}Background`);
    this.item.show();
  }
}
