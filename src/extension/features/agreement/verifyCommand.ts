import * as vscode from 'vscode';
import { verifyRound } from '../../../core/commands/rounds/verifyRound';
import { judgeInWords } from '../../../core/report/agreement/judgeInWords';
import { settledSession } from '../../settledSession';
import type { FeatureContext } from '../feature';
import type { RoundsNode } from '../rounds/nodes';
import { pickRound } from './pickRound';

/** Whether a round is what it says, as one list: each check with its outcome in words and sign. */
export async function verifyCommand(node: RoundsNode | undefined, context: FeatureContext): Promise<void> {
  const { t } = context;
  const found = await pickRound(node, 'all', context);
  if (found === undefined) return;
  const checks = await verifyRound(await settledSession(found.study.open()), found.round);
  const items = checks.map(({ name: id, ok, isTold, key, data }) => {
    const name = judgeInWords(id, t);
    return {
      label: isTold
        ? `$(info) ${t('agreementView.told')}: ${name}`
        : `$(${ok ? 'pass' : 'error'}) ${t(ok ? 'agreementView.holds' : 'agreementView.fails')}: ${name}`,
      detail: t(key, data),
    };
  });
  const red = checks.filter(({ ok }) => !ok).length;
  const placeHolder = t(red === 0 ? 'agreementView.allHold' : 'agreementView.someFail', { count: red });
  await vscode.window.showQuickPick(items, { title: t('agreementView.verified', { round: found.round }), placeHolder });
}
