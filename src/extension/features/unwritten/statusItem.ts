import * as vscode from 'vscode';
import { Disposables } from '../../disposables';
import type { CommandId } from '../../ids';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { unwrittenData, unwrittenIn } from './unwrittenIn';

/** Says in the status bar, as long as that is so, that steps are kept which no file holds yet. */
export class UnwrittenItem extends Disposables {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('intercoder.unwritten', vscode.StatusBarAlignment.Left, 41),
  );

  constructor(private readonly context: FeatureContext) {
    super();
    this.item.command = 'intercoder.unwritten' satisfies CommandId;
    this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
    this.register(context.language.onDidChange(() => this.show()));
  }

  show(): void {
    const { t, studies } = this.context;
    const study = studies.all.find((one: Study) => unwrittenIn(one).length > 0);
    if (study === undefined) {
      this.item.hide();
      return;
    }
    const data = unwrittenData(study);
    const said = t('unwritten.aria', data);
    this.item.name = t('unwritten.itemName');
    this.item.text = `$(error) ${t('unwritten.status', data)}`;
    this.item.tooltip = said;
    this.item.accessibilityInformation = { label: said, role: 'button' };
    this.item.show();
  }
}
