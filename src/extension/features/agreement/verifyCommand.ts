import * as vscode from 'vscode';
import { verifyRound } from '../../../core/commands/rounds/verifyRound';
import { checkInWords } from '../../../core/report/agreement/checkInWords';
import { settledSession } from '../../settledSession';
import type { FeatureContext } from '../feature';
import type { RoundsNode } from '../rounds/nodes';
import { pickRound } from './pickRound';

/**
 * Whether a round is what it says, as one list: each check with its outcome in words and sign, what does not hold first.
 * Entering one shows all that is said of it: a list cuts a sentence off, and what to do comes at its end.
 */
export async function verifyCommand(node: RoundsNode | undefined, context: FeatureContext): Promise<void> {
  const { t } = context;
  const found = await pickRound(node, 'all', context);
  if (found === undefined) return;
  const checks = await verifyRound(await settledSession(found.study.open()), found.round);
  const redFirst = checks.toSorted((a, b) => Number(a.ok) - Number(b.ok));
  const items = redFirst.map(({ name: id, ok, isTold, key, data }) => {
    const name = checkInWords(id, t);
    return {
      label: isTold
        ? `$(info) ${t('agreementView.told')}: ${name}`
        : `$(${ok ? 'pass' : 'error'}) ${t(ok ? 'agreementView.holds' : 'agreementView.fails')}: ${name}`,
      detail: t(key, data),
      name,
    };
  });
  const red = checks.filter(({ ok }) => !ok).length;
  const placeHolder = t(red === 0 ? 'agreementView.allHold' : 'agreementView.someFail', { count: red });
  const title = t('agreementView.verified', { round: found.round });
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
  if (picked) await vscode.window.showInformationMessage(picked.name, { modal: true, detail: picked.detail });
}
