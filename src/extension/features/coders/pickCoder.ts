import * as vscode from 'vscode';
import type { Coder } from '../../../core/study/config';
import { studyFile } from '../../../core/study/studyFile';
import type { StudySession } from '../../../core/study/session';
import { saveFirst } from '../../saveFirst';
import type { FeatureContext } from '../feature';
import { pickStudy } from '../pickStudy';
import { nameOf } from './nameOf';

/** The study at hand with its settings saved, ready to be changed. Undefined where the question was turned away. */
export async function studyToChange(context: FeatureContext): Promise<StudySession | undefined> {
  const study = await pickStudy(context);
  if (study === undefined) return undefined;
  const session = await study.open();
  await saveFirst(study, studyFile, context.t);
  return session;
}

export async function pickCoder(session: StudySession, title: string): Promise<Coder | undefined> {
  const items = session.current.config.coders.map((coder) => ({
    label: `$(account) ${nameOf(coder)}`,
    ...(coder.name !== undefined && { description: coder.id }),
    ...(coder.email !== undefined && { detail: coder.email }),
    coder,
  }));
  const options = { title, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.coder;
}
