import * as vscode from 'vscode';
import { Disposables } from '../../disposables';
import { viewIds } from '../../ids';
import type { FeatureContext } from '../feature';
import { OrderChoice } from './orderChoice';
import { TranscriptsTree } from './transcriptsTree';

/** The transcripts view: what there is to read, and how far one is. */
export const registerTranscriptsView = (context: FeatureContext): TranscriptsView => new TranscriptsView(context);

class TranscriptsView extends Disposables {
  private readonly choice: OrderChoice;
  readonly tree: TranscriptsTree;
  private readonly view: vscode.TreeView<unknown>;

  constructor(private readonly context: FeatureContext) {
    super();
    const { commands } = context;
    this.choice = this.register(new OrderChoice(context));
    this.tree = this.register(new TranscriptsTree(context, this.choice));
    this.view = this.register(vscode.window.createTreeView(viewIds.transcripts, { treeDataProvider: this.tree }));
    this.register(this.tree.onDidChangeTreeData(() => this.update()));
    commands.add('intercoder.markComplete', async (node) =>
      (await import('./markCommand')).markCommand(node, true, context),
    );
    commands.add('intercoder.unmarkComplete', async (node) =>
      (await import('./markCommand')).markCommand(node, false, context),
    );
    this.update();
  }

  private update(): void {
    const { studies, t } = this.context;
    const { order } = this.choice;
    const [only, another] = studies.all;
    const isEmpty = another === undefined && only?.current?.transcripts.size === 0;
    this.view.description =
      order === 'path' ? '' : t('transcripts.sortedBy', { order: t(`transcripts.order.${order}`) });
    this.view.message = isEmpty ? t('transcripts.empty') : '';
  }
}
