import * as vscode from 'vscode';
import { Disposables } from '../../disposables';
import { viewIds } from '../../ids';
import type { FeatureContext } from '../feature';
import { finish, goToUnit, pauseRound, startRound } from './roundCommands';
import { roundMenu } from './roundMenu';
import { RoundStatusItem } from './roundStatusItem';
import { RoundsTree } from './roundsTree';
import { UnitCommands } from './unitCommands';
import { UnitLenses } from './unitLenses';
import { UnitPainter } from './unitPainter';

/** The second coder: rounds and how far everybody is, and coding a sample blind, passage by passage. */
export const registerRounds = (context: FeatureContext): Rounds => new Rounds(context);

class Rounds extends Disposables {
  readonly tree: RoundsTree;

  constructor(context: FeatureContext) {
    super();
    const { commands } = context;
    this.tree = this.register(new RoundsTree(context));
    this.register(vscode.window.createTreeView(viewIds.rounds, { treeDataProvider: this.tree }));
    this.register(new UnitPainter(context));
    this.register(new UnitLenses(context));
    this.register(new RoundStatusItem(context));
    const units = new UnitCommands(context);
    commands.add('intercoder.startRound', (node) => startRound(node, context));
    commands.add('intercoder.pauseRound', () => pauseRound(context));
    commands.add('intercoder.finishRound', (node) => finish(node, context));
    commands.add('intercoder.goToUnit', (node) => goToUnit(node, context));
    commands.add('intercoder.roundMenu', () => roundMenu(context));
    commands.add('intercoder.unitDone', () => units.mark('judged'));
    commands.add('intercoder.nothingApplies', () => units.mark('nothingApplies'));
    commands.add('intercoder.unclear', () => units.unclear());
    commands.add('intercoder.question', () => units.question());
    commands.add('intercoder.suggestCode', () => units.suggest());
    commands.add('intercoder.nextUnit', () => units.step(1));
    commands.add('intercoder.previousUnit', () => units.step(-1));
  }
}
