import * as vscode from 'vscode';
import type { FieldConflict } from '../../../core/coding/conflicts';
import type { Choice } from '../../../core/coding/merge/settle';
import { fileKindOf } from '../../../core/coding/merge/fileKinds';
import { lookAtMerge, writeMerge } from '../../../core/commands/mergeByCoding';
import { waitingFiles } from '../../../core/commands/waitingFiles';
import type { StudyPath } from '../../../core/text/studyPath';
import { EditorError } from '../../errors';
import type { FileRef } from '../../ids';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { pickStudy } from '../pickStudy';
import { askChoices } from './askChoices';
import { GitStages } from './gitStages';
import { keptIn, showKept, type Kept } from './keptList';

/**
 * Merges one file, or every file of a study that waits, by what it holds. Where nothing must be asked it is one click;
 * turned away at a question, the file stays as it was and so do those after it.
 */
export async function mergeByCoding(file: FileRef | undefined, context: FeatureContext): Promise<void> {
  const study = file ? context.studies.all.find(({ id }) => id === file.study) : await pickStudy(context);
  if (study === undefined) return;
  const git = await GitStages.of(study);
  const { world } = await study.open();
  const { files } = world;
  const waiting = file ? [file.path] : (await waitingFiles(files, git.unmerged)).filter(isMergeable);
  if (waiting.length === 0) throw new EditorError('merging.none');
  const kept: Kept[] = [];
  const told = { merged: 0, left: 0 };
  for (const path of waiting) {
    const looked = await lookAtMerge(world, path, await git.versions(path));
    const choices =
      looked.conflicts.length === 0 ? new Map<FieldConflict, Choice>() : await askChoices(looked, context.t);
    if (choices === undefined) break;
    const left = await writeMerge(files, looked, (conflict) => choices.get(conflict));
    if (left.length === 0) await git.settled(path);
    told.merged++;
    told.left += left.length;
    kept.push(...keptIn(looked));
  }
  await study.reload(waiting);
  if (told.merged > 0) context.errors.background(tell(study, kept, told, context));
}

const isMergeable = (path: StudyPath): boolean => fileKindOf(path) !== undefined;

async function tell(
  study: Study,
  kept: readonly Kept[],
  told: { readonly merged: number; readonly left: number },
  context: FeatureContext,
): Promise<void> {
  const { t } = context;
  const words = [t('merging.done', { count: told.merged })];
  if (kept.length > 0) words.push(t('merging.kept', { count: kept.length }));
  if (told.left > 0) words.push(t('merging.left', { count: told.left }));
  const look = t('merging.look');
  const picked = await vscode.window.showInformationMessage(words.join(' '), ...(kept.length > 0 ? [look] : []));
  if (picked === look) showKept(study, kept, context);
}
