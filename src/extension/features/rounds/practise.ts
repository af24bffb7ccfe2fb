import * as vscode from 'vscode';
import { openPractice, practiseFor } from '../../../core/commands/rounds/practiseFor';
import { runCommand } from '../../commands';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';

export interface ToPractise {
  readonly study: Study;
  readonly round: string;
  readonly coder: string;
}

/**
 * Asks on what to practise before a round: passages of the study outside every sample, drawn now or before, or the example
 * study, which is opened.
 * @returns the practice round to begin with; undefined where there is none
 */
export async function askPractice(
  { study, round, coder }: ToPractise,
  { t, identity }: FeatureContext,
): Promise<string | undefined> {
  const session = await study.open();
  const open = openPractice(session, coder);
  const own = {
    label: `$(mortar-board) ${open === undefined ? t('rounds.practise.own') : t('rounds.practise.goOn', { round: open })}`,
    detail: t('rounds.practise.ownDetail'),
    act: 'own' as const,
  };
  const example = {
    label: `$(book) ${t('rounds.practise.example')}`,
    detail: t('rounds.practiseDetail'),
    act: 'example' as const,
  };
  const chosen = await vscode.window.showQuickPick([own, example], { title: t('rounds.practise') });
  if (chosen?.act === 'example') await runCommand('intercoder.openExample');
  if (chosen?.act !== 'own') return undefined;
  return open ?? practiseFor(session, identity.viewerOf(study), round, coder);
}
