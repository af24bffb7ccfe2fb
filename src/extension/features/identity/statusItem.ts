import * as vscode from 'vscode';
import type { CommandId } from '../../ids';
import { Disposables } from '../../disposables';
import type { FeatureContext } from '../feature';

/** Says in the status bar who is coding in the study at hand; a click changes it. */
export class CoderStatusItem extends Disposables {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('intercoder.coder', vscode.StatusBarAlignment.Left, 40),
  );

  constructor(private readonly context: FeatureContext) {
    super();
    const { identity, studies, language } = context;
    const show = (): void => this.show();
    this.item.command = 'intercoder.switchCoder' satisfies CommandId;
    this.register(identity.onDidChange(show));
    this.register(studies.onDidChangeList(show));
    this.register(vscode.window.onDidChangeActiveTextEditor(show));
    this.register(language.onDidChange(show));
    this.show();
  }

  private show(): void {
    const { identity, studies, t, errors } = this.context;
    const study = studies.active;
    // Who codes can be told only when the study has been read; what keeps it from being read, the codes view says.
    if (study?.failure === undefined) study?.open().catch((error: unknown) => errors.record(error));
    if (study?.session === undefined) {
      this.item.hide();
      return;
    }
    const coder = identity.coderOf(study);
    const name = coder && (coder.name ?? coder.id);
    const said =
      name === undefined ? t('coder.unknownAria', { study: study.name }) : t('coder.aria', { name, study: study.name });
    this.item.name = t('coder.itemName');
    this.item.text = `$(account) ${name ?? t('coder.nobody')}`;
    this.item.tooltip = said;
    this.item.accessibilityInformation = { label: said };
    this.item.show();
  }
}
