import * as vscode from 'vscode';
import { emptyRoundCodes } from '../../../core/study/rounds/roundCodes';
import { isOpen, progressOf } from '../../../core/study/rounds/roundState';
import { stateOfUnit, type UnitState } from '../../../core/study/rounds/unitProgress';
import type { Round } from '../../../core/study/rounds/round';
import { commandFor } from '../../commands';
import { plain } from '../../markdown';
import { placeOf } from '../../placeOf';
import type { Translate } from '../../l10n';
import type { FeatureContext } from '../feature';
import { nodeId, type JudgeNode, type RoundNode, type RoundsStudyNode, type UnitNode } from './nodes';
import { unitWords } from './unitWords';

type Context = Pick<FeatureContext, 'identity' | 'judging' | 't'>;

export function studyItem(node: RoundsStudyNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.study.name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = nodeId(node);
  item.description = placeOf(node.study.folder);
  item.iconPath = new vscode.ThemeIcon('library');
  item.contextValue = 'study';
  return item;
}

export function roundItem(node: RoundNode, round: Round | undefined, { identity, t }: Context): vscode.TreeItem {
  const item = new vscode.TreeItem(node.round, vscode.TreeItemCollapsibleState.Expanded);
  item.id = nodeId(node);
  if (round?.draw === undefined) {
    item.collapsibleState = vscode.TreeItemCollapsibleState.None;
    item.description = t('rounds.unreadable');
    item.iconPath = unreadIcon();
    item.contextValue = 'round.unreadable';
    return item;
  }
  const own = identity.coderOf(node.study)?.id;
  const { purpose, mode, coders, units } = round.draw;
  const isMine = own !== undefined && coders.includes(own);
  const hasLeft = isMine && progressOf(round, round.draw, own).finished === undefined;
  const state = t(isOpen(round) ? 'rounds.open' : 'rounds.closed');
  item.description = [state, t(`rounds.purpose.${purpose}`)].join(' · ');
  item.iconPath = new vscode.ThemeIcon(isOpen(round) ? 'beaker' : 'verified');
  // Whose codings were copied at the draw has nothing to judge, and may add what is rare.
  const isFirst = own !== undefined && own === round.draw.first && purpose !== 'intra-coder';
  item.contextValue = `round.${isOpen(round) ? 'open' : 'closed'}.${hasLeft ? 'own' : isFirst ? 'first' : 'other'}`;
  item.tooltip = new vscode.MarkdownString(
    [
      `**${plain(node.round)}**`,
      plain(`${item.description} · ${t(`rounds.mode.${mode}`)}`),
      plain(t('rounds.sample', { units: units.length, seed: round.draw.method.seed })),
      plain(t(isOpen(round) ? 'rounds.openMeans' : 'rounds.closedMeans')),
    ].join('\n\n'),
  );
  item.accessibilityInformation = { label: `${node.round}, ${item.description}` };
  return item;
}

const unreadIcon = (): vscode.ThemeIcon =>
  new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));

export function judgeItem(
  node: JudgeNode,
  round: Round | undefined,
  isOwn: boolean,
  { identity, t }: Context,
): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const isUnread = round?.codes.get(node.coder)?.writable === false;
  const progress = round?.draw && progressOf(round, round.draw, node.coder);
  const isDone = progress?.finished !== undefined;
  const name = nameOf(node, identity, t);
  const item = new vscode.TreeItem(name, isOwn ? (isDone ? Collapsed : Expanded) : None);
  item.id = nodeId(node);
  item.description = isUnread
    ? t('rounds.unreadable')
    : isDone
      ? t('rounds.finishedOn', { date: progress.finished.slice(0, 10) })
      : t('rounds.progress', { done: progress?.done ?? 0, units: progress?.units ?? 0 });
  item.iconPath = isUnread
    ? unreadIcon()
    : isDone
      ? new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'))
      : new vscode.ThemeIcon('account');
  item.contextValue = `judge.${isOwn ? 'own' : 'other'}`;
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  return item;
}

function nameOf({ study, coder }: JudgeNode, identity: Context['identity'], t: Translate): string {
  const name = study.current?.config.coders.find(({ id }) => id === coder)?.name ?? coder;
  return identity.coderOf(study)?.id === coder ? t('rounds.you', { name }) : name;
}

export function unitItem(node: UnitNode, round: Round | undefined, { identity, judging, t }: Context): vscode.TreeItem {
  const coder = identity.coderOf(node.study)?.id ?? '';
  const codes = round?.codes.get(coder)?.codes ?? emptyRoundCodes;
  const state = stateOfUnit(codes, node.unit);
  const isCurrent = judging.in(node.study)?.unit === node.unit && judging.in(node.study)?.round === node.round;
  const words = unitWords(node, round, t);
  const item = new vscode.TreeItem(words.label, vscode.TreeItemCollapsibleState.None);
  item.id = nodeId(node);
  item.description = [t(`rounds.unit.${state}`), ...(isCurrent ? [t('rounds.here')] : [])].join(' · ');
  item.iconPath = isCurrent ? new vscode.ThemeIcon('arrow-right') : icons[state];
  item.contextValue = 'unit';
  item.tooltip = new vscode.MarkdownString(
    [plain(words.label), plain(words.begins), plain(item.description)].join('\n\n'),
  );
  item.accessibilityInformation = { label: `${words.label}, ${item.description}` };
  item.command = commandFor(t('rounds.goTo'), 'intercoder.goToUnit', node);
  return item;
}

const icons: Readonly<Record<UnitState, vscode.ThemeIcon>> = {
  left: new vscode.ThemeIcon('circle-large-outline'),
  begun: new vscode.ThemeIcon('edit'),
  coded: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed')),
  nothing: new vscode.ThemeIcon('circle-slash'),
  unclear: new vscode.ThemeIcon('question'),
};
