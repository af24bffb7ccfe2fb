import * as vscode from 'vscode';
import { runCommand } from '../../commands';
import { EditorError } from '../../errors';
import type { FeatureContext } from '../feature';

const actions = [
  ['intercoder.assign', 'C', 'tag'],
  ['intercoder.unitDone', 'D', 'pass'],
  ['intercoder.nothingApplies', 'N', 'circle-slash'],
  ['intercoder.unclear', 'U', 'question'],
  ['intercoder.question', 'Q', 'comment'],
  ['intercoder.suggestCode', 'S', 'lightbulb'],
  ['intercoder.nextUnit', 'J', 'arrow-down'],
  ['intercoder.previousUnit', 'K', 'arrow-up'],
  ['intercoder.pauseRound', 'P', 'debug-pause'],
  ['intercoder.finishRound', '', 'verified'],
] as const;

/** Everything that can be done with the passage at hand, with its key. */
export async function roundMenu({ judging, t }: FeatureContext): Promise<void> {
  if (judging.current === undefined) throw new EditorError('rounds.notJudging');
  const items = actions.map(([command, key, icon]) => ({
    label: `$(${icon}) ${t(`${command}.menu`)}`,
    ...(key !== '' && { description: t('rounds.key', { key }) }),
    command,
  }));
  const options = {
    title: t('rounds.menu', { round: judging.current.round }),
    placeHolder: t('rounds.menuPlaceholder'),
  };
  const picked = await vscode.window.showQuickPick(items, options);
  if (picked) await runCommand(picked.command);
}
