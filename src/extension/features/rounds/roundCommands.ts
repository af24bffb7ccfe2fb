import * as vscode from 'vscode';
import { finishRound } from '../../../core/commands/rounds/finishRound';
import { progressOf, unitsOf } from '../../../core/study/rounds/roundState';
import type { Round } from '../../../core/study/rounds/round';
import { EditorError } from '../../errors';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { coderToCode } from '../identity/askCoder';
import { pickStudy } from '../pickStudy';
import { say } from '../say';
import type { RoundNode, RoundsNode, UnitNode } from './nodes';
import { askPractice } from './practise';
import { showUnit } from './showUnit';

/** Begins or goes on with the second coding of a round. */
export async function startRound(node: RoundsNode | undefined, context: FeatureContext): Promise<void> {
  const found = await roundToJudge(node, context);
  if (found === undefined) return;
  const { study, round, coder } = found;
  const { judging, t } = context;
  const name = round.draw && isFresh(round, coder) ? await explained(found, context) : round.name;
  if (name === undefined) return;
  judging.start(study, await study.open(), name, coder);
  await showUnit(judging.opened.unit.id, context);
  say(t('rounds.started', { round: name }));
}

/** Stops judging; what was judged is kept, and the transcripts can be written in again. */
export function pauseRound({ judging, t }: FeatureContext): void {
  const { current } = judging;
  if (current === undefined) throw new EditorError('rounds.notJudging');
  judging.pause();
  say(t('rounds.paused', { round: current.round }));
}

/** Goes to a unit of one's own, and begins with the round where that has not been done. */
export async function goToUnit(node: UnitNode, context: FeatureContext): Promise<void> {
  const { judging } = context;
  const at = judging.in(node.study);
  if (at?.round !== node.round) {
    const coder = await coderToCode(node.study, context);
    if (coder === undefined) return;
    judging.start(node.study, await node.study.open(), node.round, coder);
  }
  await showUnit(node.unit, context);
}

/** Asks about what is left, and freezes what was judged. */
export async function finish(node: RoundNode | undefined, context: FeatureContext): Promise<void> {
  const { judging, t } = context;
  const current = node === undefined ? judging.current : undefined;
  const found = current
    ? { study: current.study, round: roundNamed(current.study, current.round), coder: current.coder }
    : await roundToJudge(node, context);
  const draw = found?.round?.draw;
  if (found?.round === undefined || draw === undefined) return;
  const { study, round, coder } = found;
  const session = await study.open();
  const { left } = progressOf(round, draw, coder);
  const choice = await askToFinish(left.length, t);
  if (choice === undefined) return;
  if (choice === 'first') {
    if (judging.in(study)?.round !== round.name) judging.start(study, session, round.name, coder);
    const [first] = left;
    if (first !== undefined) await showUnit(first, context);
    return;
  }
  await finishRound(session, { round: round.name, coder, withUnitsLeft: left.length > 0 });
  if (judging.in(study)) pauseRound(context);
  await vscode.window.showInformationMessage(t('rounds.finished', { round: round.name }));
}

async function askToFinish(left: number, t: FeatureContext['t']): Promise<'finish' | 'first' | undefined> {
  const finishItem = {
    label: `$(pass) ${t(left === 0 ? 'rounds.finish.all' : 'rounds.finish.anyway')}`,
    detail: t(left === 0 ? 'rounds.finish.allDetail' : 'rounds.finish.anywayDetail', { count: left }),
    choice: 'finish' as const,
  };
  const goItem = {
    label: `$(arrow-right) ${t('rounds.finish.go')}`,
    detail: t('rounds.finish.goDetail', { count: left }),
    choice: 'first' as const,
  };
  const items = left === 0 ? [finishItem] : [goItem, finishItem];
  return (await vscode.window.showQuickPick(items, { title: t('rounds.finish.title') }))?.choice;
}

interface Found {
  readonly study: Study;
  readonly round: Round;
  readonly coder: string;
}

/** The round that is meant, and who judges there: of several that can be gone on with, the one that is picked. */
async function roundToJudge(node: RoundsNode | undefined, context: FeatureContext): Promise<Found | undefined> {
  const study = node?.study ?? (await pickStudy(context));
  const coder = study && (await coderToCode(study, context));
  if (study === undefined || coder === undefined) return undefined;
  const session = await study.open();
  if (node !== undefined && node.kind !== 'study') {
    const round = roundNamed(study, node.round);
    return round && { study, round, coder };
  }
  const rounds = session.current.rounds.filter(
    (round) =>
      round.draw &&
      unitsOf(round.draw, coder).length > 0 &&
      progressOf(round, round.draw, coder).finished === undefined,
  );
  const [only, another] = rounds;
  if (only === undefined) throw new EditorError('rounds.none', { coder });
  if (another === undefined) return { study, round: only, coder };
  const items = rounds.map((round) => ({ label: round.name, description: left(round, coder, context), round }));
  const picked = await vscode.window.showQuickPick(items, { title: context.t('rounds.pick'), ignoreFocusOut: true });
  return picked && { study, round: picked.round, coder };
}

const roundNamed = (study: Study, name: string): Round | undefined =>
  study.current?.rounds.find((round) => round.name === name);

function left(round: Round, coder: string, { t }: FeatureContext): string {
  const progress = round.draw && progressOf(round, round.draw, coder);
  return progress ? t('rounds.progress', { done: progress.done, units: progress.units }) : '';
}

const isFresh = (round: Round, coder: string): boolean => !round.codes.has(coder);

/** Says once, before the first unit, what is going to happen; the round to begin with: this one, or one to practise on. */
async function explained({ study, round, coder }: Found, context: FeatureContext): Promise<string | undefined> {
  const { t } = context;
  const units = round.draw ? unitsOf(round.draw, coder).length : 0;
  const begin = {
    label: `$(play) ${t('rounds.begin')}`,
    detail: t('rounds.beginDetail', { units }),
    act: 'begin' as const,
  };
  const practise = {
    label: `$(mortar-board) ${t('rounds.practise')}`,
    detail: t('rounds.practise.detail'),
    act: 'practise' as const,
  };
  const options = { title: t('rounds.beginTitle', { round: round.name }), placeHolder: t('rounds.beginPlaceholder') };
  const isPractice = round.draw?.purpose === 'practice';
  const chosen = await vscode.window.showQuickPick(isPractice ? [begin] : [begin, practise], options);
  if (chosen?.act === 'practise') return askPractice({ study, round: round.name, coder }, context);
  return chosen && round.name;
}
