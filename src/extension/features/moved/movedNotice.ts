import * as vscode from 'vscode';
import { runCommand } from '../../commands';
import type { CommandId } from '../../ids';
import { Disposables } from '../../disposables';
import { groupBy } from '../../../core/text/groupBy';
import type { FeatureContext } from '../feature';
import type { MovedList } from './movedList';
import { keyOf } from './nodes';

/** Tells that passages need a look: in the status bar for as long as they do, and once in a message when they turn up. */
export class MovedNotice extends Disposables {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('intercoder.moved', vscode.StatusBarAlignment.Left, 39),
  );
  private told: ReadonlySet<string> = new Set();
  private isTelling = false;

  /** @param isSeen whether the list of passages is on the screen anyway */
  constructor(
    private readonly list: MovedList,
    private readonly context: FeatureContext,
    private readonly isSeen: () => boolean,
  ) {
    super();
    this.item.command = 'intercoder.reviewMoved' satisfies CommandId;
    this.register(list.onDidChange(() => this.update()));
  }

  private update(): void {
    const { t } = this.context;
    const { own } = this.list;
    const said = t('moved.needLook', { count: own.length });
    this.item.name = t('moved.itemName');
    this.item.text = `$(search-stop) ${said}`;
    this.item.tooltip = said;
    this.item.accessibilityInformation = { label: said, role: 'button' };
    if (own.length > 0) this.item.show();
    else this.item.hide();
    const isNew = own.some((node) => !this.told.has(keyOf(node)));
    this.told = new Set(own.map(keyOf));
    if (isNew && !this.isTelling && !this.isSeen()) this.context.errors.background(this.tell());
  }

  private async tell(): Promise<void> {
    const { t } = this.context;
    const byStudy = [...groupBy(this.list.own, ({ study }) => study)];
    this.isTelling = true;
    try {
      for (const [study, nodes] of byStudy) {
        const said = t('moved.notice', { study: study.name, count: nodes.length });
        const review = t('moved.review');
        if ((await vscode.window.showInformationMessage(said, review)) === review)
          await runCommand('intercoder.reviewMoved');
      }
    } finally {
      this.isTelling = false;
    }
  }
}
