import * as vscode from 'vscode';
import { setContext } from '../../contextKeys';
import { Disposables } from '../../disposables';
import { viewIds } from '../../ids';
import type { FeatureContext } from '../feature';
import { pickStudy } from '../pickStudy';
import { RoundStatusItem } from './roundStatusItem';
import { RoundsTree } from './roundsTree';
import type { UnitCommands } from './unitCommands';
import { type unitActions, UnitLenses } from './unitLenses';
import { UnitPainter } from './unitPainter';

type JudgingCommand =
  (typeof unitActions)[number] | `intercoder.${'nextUnit' | 'previousUnit' | 'pauseRound' | 'roundMenu'}`;

/** The second coder: rounds and how far everybody is, and coding a sample blind, passage by passage. */
export const registerRounds = (context: FeatureContext): Rounds => new Rounds(context);

class Rounds extends Disposables {
  readonly tree: RoundsTree;

  constructor(context: FeatureContext) {
    super();
    const { commands } = context;
    this.tree = this.register(new RoundsTree(context));
    this.register(vscode.window.createTreeView(viewIds.rounds, { treeDataProvider: this.tree }));
    this.register(
      this.tree.onDidChangeTreeData(() => {
        context.errors.background(setContext('intercoder.noRounds', hasNoRounds(context)));
      }),
    );
    this.register(new UnitPainter(context));
    this.register(new UnitLenses(context));
    this.register(new RoundStatusItem(context));
    // While the next passage is on its way, a key was meant for the one before, or for none.
    const still = (id: JudgingCommand, run: () => Promise<void>): void =>
      commands.add(id, async () => {
        if (!context.judging.isMoving) await run();
      });
    const rounds = () => import('./roundCommands');
    const units = async (): Promise<UnitCommands> => new (await import('./unitCommands')).UnitCommands(context);
    commands.add('intercoder.drawRound', async (node) => {
      const study = node?.study ?? (await pickStudy(context));
      if (study) await (await import('../drawRound/drawPage')).openDrawPage(study, context);
    });
    const agreement = () => import('../agreement/showAgreement');
    commands.add('intercoder.showAgreement', async (node) => (await agreement()).showAgreement(node, context));
    commands.add('intercoder.exportAgreement', async (node) => (await agreement()).exportAgreement(node, context));
    commands.add('intercoder.showUnits', async (units) =>
      (await import('../agreement/showUnits')).showUnits(units, context),
    );
    commands.add('intercoder.verifyRound', async (node) =>
      (await import('../agreement/verifyCommand')).verifyCommand(node, context),
    );
    commands.add('intercoder.topUpRound', async (node) => (await import('./topUp')).topUp(node, context));
    commands.add('intercoder.startRound', async (node) => (await rounds()).startRound(node, context));
    still('intercoder.pauseRound', async () => (await rounds()).pauseRound(context));
    commands.add('intercoder.finishRound', async (node) => (await rounds()).finish(node, context));
    commands.add('intercoder.goToUnit', async (node) => (await rounds()).goToUnit(node, context));
    still('intercoder.roundMenu', async () => (await import('./roundMenu')).roundMenu(context));
    still('intercoder.unitDone', async () => (await units()).mark('judged'));
    still('intercoder.nothingApplies', async () => (await units()).mark('nothingApplies'));
    still('intercoder.unclear', async () => (await units()).unclear());
    still('intercoder.question', async () => (await units()).question());
    still('intercoder.suggestCode', async () => (await units()).suggest());
    still('intercoder.nextUnit', async () => (await units()).step(1));
    still('intercoder.previousUnit', async () => (await units()).step(-1));
  }
}

/** The only study has been read and has no round: the view then says how to begin. */
function hasNoRounds({ studies }: FeatureContext): boolean {
  const [only, another] = studies.all;
  return another === undefined && only?.current?.rounds.length === 0;
}
