import * as vscode from 'vscode';
import { EditorError } from '../errors';
import { placeOf } from '../placeOf';
import type { Study } from '../study';
import type { FeatureContext } from './feature';

/** The study that a command is about: the one at hand, else asked for. Undefined where the question was turned away. */
export async function pickStudy({ studies, t }: Pick<FeatureContext, 'studies' | 't'>): Promise<Study | undefined> {
  if (studies.active) return studies.active;
  if (studies.all.length === 0) throw new EditorError('study.none');
  const items = studies.all.map((study) => ({
    label: study.name,
    description: placeOf(study.folder),
    study,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: t('study.pick') }))?.study;
}
