import * as vscode from 'vscode';
import {
  clearLeftOvers,
  leftForGood,
  undecidedVersions,
  takesIn,
  type Decision,
  type Undecided,
} from '../../../core/commands/fixes/clearLeftOvers';
import { baseName, type StudyPath } from '../../../core/text/studyPath';
import { runCommand } from '../../commands';
import { EditorError } from '../../errors';
import { momentText } from '../../locales';
import type { Translate } from '../../l10n';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { pickStudy } from '../pickStudy';

/** In a study that was just opened: offers to put in order what a program left that was stopped while it wrote. */
export async function offerToClear(study: Study, { t }: FeatureContext): Promise<void> {
  const left = await leftForGood(await study.open());
  if (left.length === 0) return;
  const [clear, show] = [t('leftOvers.clear'), t('leftOvers.problems')];
  const list = [...new Set(left.map(({ of }) => baseName(of)))].join(', ');
  const said = t('leftOvers.found', { study: study.name, list });
  const answer = await vscode.window.showWarningMessage(said, clear, show);
  if (answer === clear) await runCommand('intercoder.clearLeftOvers', study.id);
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** Puts it in order. Where two whole versions say different things, it is asked which one holds. */
export async function clearLeftOversCommand(id: string | undefined, context: FeatureContext): Promise<void> {
  const { t, studies } = context;
  const study = id === undefined ? await pickStudy(context) : studies.all.find((one) => one.id === id);
  if (study === undefined) return;
  const session = await study.open();
  const decided = new Map<StudyPath, Decision>();
  for (const left of await undecidedVersions(session)) {
    const answer = await askWhich(study, left, context);
    if (answer === 'compare') await compare(study, left, context);
    if (answer === undefined || answer === 'compare') return;
    decided.set(left.path, answer);
  }
  const { completed, removed, kept } = await clearLeftOvers(session, decided);
  // Meanwhile another version may have come, or one have got another name: it is asked about like the first.
  if (kept.length > 0) return clearLeftOversCommand(study.id, context);
  if (completed.length + removed.length === 0) throw new EditorError('leftOvers.none');
  const data = { completed: completed.length, removed: removed.length };
  void vscode.window.showInformationMessage(t('leftOvers.cleared', data));
}

type Answer = Decision | 'compare';

async function askWhich(study: Study, left: Undecided, { t }: FeatureContext): Promise<Answer | undefined> {
  const { of, path, isOnly } = left;
  const { mtime } = await vscode.workspace.fs.stat(study.uriOf(path));
  const data = { file: baseName(of), at: momentText(new Date(mtime).toISOString()) };
  const placeHolder = t(isOnly ? 'leftOvers.only' : 'leftOvers.rival', data);
  const items = isOnly ? onlyItems(data, t) : rivalItems(left, data, t);
  return (await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true }))?.answer;
}

interface Item extends vscode.QuickPickItem {
  readonly answer: Answer;
}

const onlyItems = (data: { readonly file: string }, t: Translate): readonly Item[] => [
  { label: t('leftOvers.restore', data), answer: 'take' },
  { label: t('leftOvers.without'), detail: t('leftOvers.withoutDetail'), answer: 'drop' },
];

const rivalItems = (left: Undecided, data: { readonly at: string }, t: Translate): readonly Item[] => [
  { label: t('leftOvers.compare'), detail: t('leftOvers.compareDetail'), answer: 'compare' },
  { label: t('leftOvers.keep'), detail: t('leftOvers.keepDetail'), answer: 'drop' },
  takesIn(left)
    ? { label: t('leftOvers.take'), detail: t('leftOvers.takeDetail', data), answer: 'take' }
    : { label: t('leftOvers.replace'), detail: t('leftOvers.replaceDetail', data), answer: 'take' },
];

async function compare(study: Study, { of, path }: Undecided, { t }: FeatureContext): Promise<void> {
  const title = t('leftOvers.compared', { file: baseName(of) });
  await vscode.commands.executeCommand('vscode.diff', study.uriOf(of), study.uriOf(path), title);
}
