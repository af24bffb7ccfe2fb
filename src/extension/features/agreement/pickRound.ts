import * as vscode from 'vscode';
import { isOpen } from '../../../core/study/rounds/roundState';
import { EditorError } from '../../errors';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { pickStudy } from '../pickStudy';
import type { RoundsNode } from '../rounds/nodes';

/** A round of a study of this window. */
export interface RoundRef {
  readonly study: Study;
  readonly round: string;
}

/**
 * The round that a command is about: the one pointed at, else the one picked, of those that everybody has finished, of those
 * that somebody has not, or of all. Undefined where the question was turned away.
 * @throws EditorError `agreementView.none` where there is none
 */
export async function pickRound(
  node: RoundsNode | undefined,
  which: 'closed' | 'open' | 'all',
  context: FeatureContext,
): Promise<RoundRef | undefined> {
  if (node !== undefined && node.kind !== 'study') return { study: node.study, round: node.round };
  const study = node?.study ?? (await pickStudy(context));
  if (study === undefined) return undefined;
  const rounds = (await study.open()).current.rounds.filter(
    (round) => which === 'all' || isOpen(round) === (which === 'open'),
  );
  const [only, another] = rounds;
  if (only === undefined) throw new EditorError(which === 'open' ? 'rounds.noneOpen' : 'agreementView.none');
  if (another === undefined) return { study, round: only.name };
  const items = rounds.map(({ name }) => ({ label: name }));
  const picked = await vscode.window.showQuickPick(items, { title: context.t('rounds.pick'), ignoreFocusOut: true });
  return picked && { study, round: picked.label };
}
