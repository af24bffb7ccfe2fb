import * as vscode from 'vscode';
import { Disposables } from '../../disposables';
import type { CommandId } from '../../ids';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { refusedData, refusedIn, unwrittenData, unwrittenIn } from './unwrittenIn';

/** Says in the status bar, as long as that is so, that steps are kept which no file holds yet, or which do not fit. */
export class UnwrittenItem extends Disposables {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('intercoder.unwritten', vscode.StatusBarAlignment.Left, 41),
  );

  constructor(private readonly context: FeatureContext) {
    super();
    this.item.command = 'intercoder.unwritten' satisfies CommandId;
    this.register(context.language.onDidChange(() => this.show()));
  }

  show(): void {
    const { t, studies } = this.context;
    const unwritten = studies.all.find((one: Study) => unwrittenIn(one).length > 0);
    const refused = studies.all.find((one: Study) => refusedIn(one).length > 0);
    if (unwritten) {
      const data = unwrittenData(unwritten);
      this.say('error', t('unwritten.status', data), t('unwritten.aria', data));
    } else if (refused) {
      const data = refusedData(refused);
      this.say('warning', t('unwritten.refusedStatus', data), t('unwritten.refusedAria', data));
    } else this.item.hide();
  }

  private say(level: 'error' | 'warning', text: string, said: string): void {
    this.item.name = this.context.t('unwritten.itemName');
    this.item.text = `$(${level}) ${text}`;
    this.item.tooltip = said;
    this.item.accessibilityInformation = { label: said, role: 'button' };
    this.item.backgroundColor = new vscode.ThemeColor(`statusBarItem.${level}Background`);
    this.item.show();
  }
}
