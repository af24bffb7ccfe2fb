import * as vscode from 'vscode';
import { topUpChoices, type TopUpChoice } from '../../../core/commands/rounds/topUpChoices';
import { topUpRound, usualMost } from '../../../core/commands/rounds/topUpRound';
import { EditorError } from '../../errors';
import { pickRound } from '../agreement/pickRound';
import type { FeatureContext } from '../feature';
import { coderToCode } from '../identity/askCoder';
import type { RoundsNode } from './nodes';

/** Adds units for rare codes to an open round: asks for which codes and how many, and says what that is good for. */
export async function topUp(node: RoundsNode | undefined, context: FeatureContext): Promise<void> {
  const { t } = context;
  const found = await pickRound(node, 'open', context);
  const coder = found && (await coderToCode(found.study, context));
  if (found === undefined || coder === undefined) return;
  const { study, round } = found;
  const session = await study.open();
  const choices = await topUpChoices(session, round, coder);
  if (choices.length === 0) throw new EditorError('topUp.none', { round });
  const chosen = await pickCodes(choices, round, context);
  if (chosen === undefined || chosen.length === 0) return;
  const most = await askMost(chosen, context);
  if (most === undefined) return;
  const codes = chosen.map(({ code }) => code.id);
  const { units, seed, sent, isForEverybody } = await topUpRound(session, round, { coder, codes, most });
  const done = t('topUp.done', { count: units.length, round, seed });
  const lacking = sent.length === 0 ? [] : [t('round.topUp.sent', { coders: sent.join(', ') })];
  const everybody = isForEverybody ? [t('round.topUp.everybody')] : [];
  void vscode.window.showInformationMessage([done, ...everybody, ...lacking].join(' '));
}

async function pickCodes(
  choices: readonly TopUpChoice[],
  round: string,
  { t }: FeatureContext,
): Promise<readonly TopUpChoice[] | undefined> {
  const items = choices.map((choice) => ({
    label: choice.code.name,
    description: t('topUp.counts', { inRound: choice.inRound, outside: choice.outside }),
    choice,
  }));
  const options = {
    title: t('topUp.title', { round }),
    placeHolder: t('topUp.placeholder'),
    canPickMany: true,
    matchOnDescription: true,
  } as const;
  const picked = await vscode.window.showQuickPick(items, options);
  return picked?.map(({ choice }) => choice);
}

/** No more than there can be: of several codes, as if no passage had two of them. */
async function askMost(chosen: readonly TopUpChoice[], { t }: FeatureContext): Promise<number | undefined> {
  const there = chosen.reduce((sum, { outside }) => sum + outside, 0);
  const answer = await vscode.window.showInputBox({
    title: t('topUp.mostTitle'),
    prompt: t('topUp.mostPrompt'),
    value: String(Math.min(usualMost, there)),
    validateInput: (text) => (isMost(text, there) ? undefined : t('topUp.badMost', { most: there })),
  });
  return answer === undefined ? undefined : Number(answer);
}

const isMost = (text: string, there: number): boolean =>
  /^\s*\d{1,4}\s*$/.test(text) && Number(text) >= 1 && Number(text) <= there;
