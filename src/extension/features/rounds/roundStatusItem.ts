import * as vscode from 'vscode';
import { progressOf } from '../../../core/study/rounds/roundState';
import { Disposables } from '../../disposables';
import type { CommandId } from '../../ids';
import type { FeatureContext } from '../feature';

/** While a round is coded: which passage it is and how many are left; a click lists what can be done. */
export class RoundStatusItem extends Disposables {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('intercoder.round', vscode.StatusBarAlignment.Left, 41),
  );

  constructor(private readonly context: FeatureContext) {
    super();
    const { judging, studies, language } = context;
    const show = (): void => this.show();
    this.item.command = 'intercoder.roundMenu' satisfies CommandId;
    this.register(judging.onDidChange(show));
    this.register(studies.onDidChangeStudy(show));
    this.register(language.onDidChange(show));
    show();
  }

  private show(): void {
    const { judging, t } = this.context;
    const at = judging.current;
    const round = at?.session.current.rounds.find(({ name }) => name === at.round);
    if (at === undefined || round?.draw === undefined) {
      this.item.hide();
      return;
    }
    const { done, units } = progressOf(round, round.draw, at.coder);
    const number = judging.units.findIndex(({ id }) => id === at.unit) + 1;
    const said = t('rounds.status.said', { round: at.round, number, units, left: units - done });
    this.item.name = t('rounds.status.name');
    this.item.text = `$(beaker) ${t('rounds.status.text', { number, units, left: units - done })}`;
    this.item.tooltip = said;
    this.item.accessibilityInformation = { label: said };
    // Whoever sits down at this window sees at once that what is coded now goes into a round.
    this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.prominentBackground');
    this.item.show();
  }
}
