import * as vscode from 'vscode';
import { unitSpan } from '../../../core/study/rounds/unitSpan';
import { stateOfUnit } from '../../../core/study/rounds/unitProgress';
import { commandFor } from '../../commands';
import { positionAt } from '../../convert';
import { Disposables } from '../../disposables';
import { transcriptLanguage, type CommandArguments } from '../../ids';
import type { FeatureContext } from '../feature';

/** The commands that take nothing, in the order in which they are offered. */
export const unitActions = [
  'intercoder.unitDone',
  'intercoder.nothingApplies',
  'intercoder.unclear',
  'intercoder.question',
  'intercoder.suggestCode',
] as const satisfies readonly (keyof CommandArguments)[];

/** Above the passage that is judged: which one it is, how far one is with it, and what can be said of it. */
export class UnitLenses extends Disposables implements vscode.CodeLensProvider {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly context: FeatureContext) {
    super();
    const { judging, studies, language } = context;
    const changed = (): void => this.changed.fire();
    this.register(judging.onDidChange(changed));
    this.register(studies.onDidChangeStudy(changed));
    this.register(language.onDidChange(changed));
    this.register(vscode.languages.registerCodeLensProvider(transcriptLanguage, this));
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const { judging, studies, t } = this.context;
    const file = studies.fileOf(document.uri);
    const at = file && judging.in(file.study);
    if (file === undefined || at === undefined) return [];
    const unit = judging.units.find(({ id }) => id === at.unit);
    const record = at.session.current.transcripts.get(file.path);
    if (unit === undefined || record === undefined || unit.transcript !== file.path) return [];
    const span = unitSpan(unit, record);
    if (span === undefined) return [];
    const { units } = judging;
    const round = at.session.current.rounds.find(({ name }) => name === at.round);
    const codes = round?.codes.get(at.coder)?.codes;
    const state = codes ? stateOfUnit(codes, unit.id) : 'left';
    const data = { number: units.indexOf(unit) + 1, units: units.length, state: t(`rounds.unit.${state}`) };
    const start = positionAt(document, span.start);
    const range = new vscode.Range(start, start);
    return [
      new vscode.CodeLens(range, commandFor(t('rounds.lens', data), 'intercoder.roundMenu')),
      // With all of them behind it: in a narrow window the last ones are not in sight.
      new vscode.CodeLens(range, commandFor(t('rounds.lens.all'), 'intercoder.roundMenu')),
      ...unitActions.map((command) => new vscode.CodeLens(range, commandFor(t(`${command}.lens`), command))),
    ];
  }
}
