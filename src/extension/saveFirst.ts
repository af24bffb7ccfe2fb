import * as vscode from 'vscode';
import { IntercoderError } from '../core/intercoderError';
import type { StudyPath } from '../core/text/studyPath';
import type { Translate } from './l10n';
import type { Study } from './study';

/**
 * Saves a file of the study where an editor holds unsaved changes of it, and has the study read it: offsets are of the
 * text on disk, and nothing is written under unsaved changes.
 * @throws IntercoderError `file.writeFailed` where it cannot be saved
 */
export async function saveFirst(study: Study, file: StudyPath, t: Translate): Promise<void> {
  const uri = study.uriOf(file).toString();
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
  if (!document?.isDirty) return;
  if (!(await document.save())) throw new IntercoderError('file.writeFailed', { file, reason: t('files.notSaved') });
  await study.reload([file]);
}
