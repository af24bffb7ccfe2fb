import * as vscode from 'vscode';
import { copyCodings, originalOf } from '../../../core/commands/copyCodings';
import { sidecarPath } from '../../../core/study/sidecarName';
import { baseName, type StudyPath } from '../../../core/text/studyPath';
import { EditorError } from '../../errors';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { coderToCode } from '../identity/askCoder';
import { pickStudy } from '../pickStudy';
import { say } from '../say';

interface Copy {
  readonly study: Study;
  readonly coder: string;
  readonly from: StudyPath;
  readonly to: StudyPath;
}

/** The command: for who turned the offer away, or was not there. */
export async function askForCopy(context: FeatureContext): Promise<void> {
  const study = await pickStudy(context);
  const coder = study && (await coderToCode(study, context));
  if (study === undefined || coder === undefined) return;
  const session = await study.open();
  const copies = [...session.current.transcripts.keys()].flatMap((to): Copy[] => {
    const from = originalOf(session, to, coder);
    return from === undefined ? [] : [{ study, coder, from, to }];
  });
  if (copies.length === 0) throw new EditorError('files.noCopy');
  const items = copies.map((copy) => ({ label: baseName(copy.to), description: `← ${baseName(copy.from)}`, copy }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: context.t('files.copyPick') });
  if (picked) await take(picked.copy, context);
}

/** Offers a transcript its codings where it is a copy of one that the coder has coded. */
export async function offerCopy(study: Study, to: StudyPath, coder: string, context: FeatureContext): Promise<void> {
  const from = originalOf(await study.open(), to, coder);
  if (from === undefined) return;
  const { t } = context;
  const count = study.current?.sidecars.get(sidecarPath(from, coder))?.sidecar.codings.length ?? 0;
  const answer = t('files.copyTake');
  const said = t('files.copyFound', { copy: baseName(to), original: baseName(from), count });
  if ((await vscode.window.showInformationMessage(said, answer)) === answer)
    await take({ study, coder, from, to }, context);
}

async function take({ study, coder, from, to }: Copy, { t }: FeatureContext): Promise<void> {
  const { codings, leftOut } = await copyCodings(await study.open(), { from, to, coder });
  const left = leftOut === 0 ? [] : [t('files.copyLeftOut', { count: leftOut, original: baseName(from) })];
  say([t('files.copyTaken', { count: codings, copy: baseName(to) }), ...left].join(' '));
}
