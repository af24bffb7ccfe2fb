import * as vscode from 'vscode';
import type { Coder } from '../../../core/study/config';
import { hiddenCoders, hidingRounds } from '../../../core/study/hiddenCoders';
import type { StudySnapshot } from '../../../core/study/snapshot';
import { EditorError } from '../../errors';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { pickStudy } from '../pickStudy';
import { say } from '../say';
import { nameOf } from './nameOf';

interface CoderItem extends vscode.QuickPickItem {
  readonly coder: string;
}

/** Asks whose codings to show in the text, besides one's own. */
export async function showCodingsOf(context: FeatureContext): Promise<void> {
  const { t, shown, identity } = context;
  const study = await pickStudy(context);
  if (study === undefined) return;
  const session = await study.open();
  const coders = codersOf(session.current);
  const own = shown.ownCoder(study);
  const others = coders.filter(({ id }) => id !== own);
  if (others.length === 0) throw new EditorError('shown.nobodyElse');
  const hidden = hiddenCoders(session.current, session.index(identity.viewerOf(study)));
  const rounds = hidingRounds(session.current);
  const untilClosed = t('shown.hidden', { count: rounds.length, rounds: rounds.join(', ') });
  const picked = await vscode.window.showQuickPick(
    others.map((coder) => {
      const item = itemOf(coder, study, context);
      return hidden.has(coder.id) ? { ...item, detail: `$(eye-closed) ${untilClosed}` } : item;
    }),
    {
      canPickMany: true,
      title: t('shown.title', { study: study.name }),
      placeHolder: t('shown.placeholder'),
      matchOnDescription: true,
    },
  );
  if (picked === undefined) return;
  const ids = picked.map(({ coder }) => coder);
  await shown.choose(study, ids);
  const chosen = coders.filter(({ id }) => id === own || ids.includes(id));
  const names = (which: readonly Coder[]): string => which.map(nameOf).join(', ');
  const seen = t('shown.now', { coders: names(chosen.filter(({ id }) => !hidden.has(id))) || '–' });
  const unseen = names(chosen.filter(({ id }) => hidden.has(id)));
  say(unseen === '' ? seen : `${seen} · ${unseen}: ${untilClosed}`);
}

/** Those of the study, and those who coded in it without being on its list (any more). */
function codersOf({ config, sidecars }: StudySnapshot): readonly Coder[] {
  const listed = new Set(config.coders.map(({ id }) => id));
  const others = new Set([...sidecars.values()].map(({ coder }) => coder).filter((id) => !listed.has(id)));
  return [...config.coders, ...[...others].map((id) => ({ id }))];
}

const itemOf = (coder: Coder, study: Study, { shown }: FeatureContext): CoderItem => ({
  label: nameOf(coder),
  ...(coder.name !== undefined && { description: coder.id }),
  picked: shown.toggled(study).includes(coder.id),
  coder: coder.id,
});
