import * as vscode from 'vscode';
import { runCommand } from '../../commands';
import type { CommandId } from '../../ids';
import { Disposables } from '../../disposables';
import { groupBy } from '../../../core/text/groupBy';
import type { Study } from '../../study';
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
    const byStudy = [...groupBy(this.list.own, ({ study }) => study)];
    this.isTelling = true;
    try {
      for (const [study, nodes] of byStudy) await this.ask(study, nodes.length);
    } finally {
      this.isTelling = false;
    }
  }

  private async ask(study: Study, count: number): Promise<void> {
    const { t } = this.context;
    const { length: same } = this.list.same;
    // One is seen as quickly as it is accepted; and what is accepted is what is told of.
    const isOffered = same > 1 && this.list.same.every((node) => node.study === study);
    const said = t(isOffered ? 'moved.noticeSame' : 'moved.notice', { study: study.name, count, same });
    const [review, accept] = [t('moved.review'), t('moved.acceptSame', { same })];
    const answer = await vscode.window.showInformationMessage(said, review, ...(isOffered ? [accept] : []));
    if (answer === review) await runCommand('intercoder.reviewMoved');
    if (answer === accept) await runCommand('intercoder.acceptAllMoved');
  }
}
