import * as vscode from 'vscode';
import { unitsBehind, type UnitBehind } from '../../../core/commands/agreement/unitsBehind';
import { givenInWords } from '../../../core/report/agreement/givenInWords';
import { baseName } from '../../../core/text/studyPath';
import { rangeOf } from '../../convert';
import { Disposables } from '../../disposables';
import type { UnitsRef } from '../../ids';
import type { Study } from '../../study';
import { settledSession } from '../../settledSession';
import { truncate } from '../../truncate';
import type { FeatureContext } from '../feature';
import { say } from '../say';

const shownOfText = 90;

interface UnitItem extends vscode.QuickPickItem {
  readonly unit: UnitBehind;
}

/** Lists the units that a figure of a report counts, where everybody has finished; the one pointed at is shown beside the report. */
export async function showUnits({ study: id, round, query }: UnitsRef, context: FeatureContext): Promise<void> {
  const study = context.studies.all.find((one) => one.id === id);
  if (study === undefined) return;
  const units = unitsBehind((await settledSession(study.open())).current, round, query);
  if (units.length === 0) say(context.t('agreementView.noUnits'));
  else new UnitsPick(study, units, context).open();
}

class UnitsPick extends Disposables {
  private readonly pick = this.register(vscode.window.createQuickPick<UnitItem>());

  constructor(
    private readonly study: Study,
    private readonly units: readonly UnitBehind[],
    private readonly context: FeatureContext,
  ) {
    super();
  }

  open(): void {
    const { pick, units } = this;
    const { t, errors } = this.context;
    pick.title = t('agreementView.units', { count: units.length });
    pick.placeholder = t('agreementView.unitsHelp');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.items = units.map((unit) => this.item(unit));
    this.register(pick.onDidChangeActive(([item]) => item && errors.background(this.reveal(item, true))));
    this.register(
      pick.onDidAccept(() => {
        const [item] = pick.selectedItems;
        pick.hide();
        if (item) errors.background(this.reveal(item, false));
      }),
    );
    this.register(pick.onDidHide(() => this.dispose()));
    pick.show();
  }

  private item(unit: UnitBehind): UnitItem {
    const { t } = this.context;
    return {
      label: truncate(unit.text, shownOfText),
      description: `${baseName(unit.transcript)} · ${unit.passage}`,
      detail: givenInWords(unit.given, t),
      unit,
    };
  }

  private async reveal({ unit }: UnitItem, preserveFocus: boolean): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.study.uriOf(unit.transcript));
    // The report stays where it can be seen.
    const options = { viewColumn: vscode.ViewColumn.Beside, preserveFocus, preview: true };
    const editor = await vscode.window.showTextDocument(document, options);
    const range = rangeOf(document, unit.at);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
