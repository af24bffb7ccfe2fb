import * as vscode from 'vscode';
import { runCommand } from '../../commands';
import { setContext } from '../../contextKeys';
import { Disposables } from '../../disposables';
import { viewIds } from '../../ids';
import type { FeatureContext } from '../feature';
import { CodesTree } from './codesTree';
import { revealPassage } from './revealPassage';
import { ScopeChoice } from './scope';

/** The codes view: the codebook with counts, down to the passages. */
export const registerCodesView = (context: FeatureContext): CodesView => new CodesView(context);

class CodesView extends Disposables {
  private readonly scope: ScopeChoice;
  readonly tree: CodesTree;
  private readonly view: vscode.TreeView<unknown>;

  constructor(private readonly context: FeatureContext) {
    super();
    const { commands } = context;
    this.scope = this.register(new ScopeChoice(context));
    this.tree = this.register(new CodesTree(context, this.scope));
    this.view = this.register(
      vscode.window.createTreeView(viewIds.codes, { treeDataProvider: this.tree, showCollapseAll: true }),
    );
    this.register(this.tree.onDidChangeTreeData(() => this.update()));
    this.update();
    commands.add('intercoder.revealPassage', (node) => revealPassage(node, context));
    commands.add('intercoder.removePassage', ({ study, passage }) =>
      runCommand('intercoder.removeCodings', { study: study.id, ids: [passage.id] }),
    );
    commands.add('intercoder.copyQuote', async ({ passage }) => vscode.env.clipboard.writeText(passage.quote));
  }

  private update(): void {
    const { errors, t } = this.context;
    const { shown: scope } = this.scope;
    this.view.description = t(`scope.${scope}`);
    // A description is easily overlooked: what is unusual is said above the codes too.
    this.view.message = scope === 'mine' ? '' : t(`scope.${scope}.message`);
    errors.background(setContext('intercoder.codebookEmpty', this.hasEmptyBook()));
  }

  /** The only study can be read and has no codes yet: the view then says how to begin. */
  private hasEmptyBook(): boolean {
    const [only, another] = this.context.studies.all;
    const record = another === undefined ? only?.current?.codebookRecord : undefined;
    return record?.usable === true && record.codebook.codes.length === 0;
  }
}
