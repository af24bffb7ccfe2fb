import * as vscode from 'vscode';
import { convertCopy } from '../../../core/commands/fixes/convertCopy';
import { relinkTranscript } from '../../../core/commands/fixes/relinkTranscript';
import { removeDuplicate } from '../../../core/commands/fixes/removeDuplicate';
import { baseName, type StudyPath } from '../../../core/text/studyPath';
import { EditorError } from '../../errors';
import type { CodingsRef, FileRef } from '../../ids';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { coderToCode } from '../identity/askCoder';
import { pickStudy } from '../pickStudy';
import { say } from '../say';
import { encodingProblems } from './encodingProblems';

const studyOf = (id: string, { studies }: FeatureContext): Study | undefined =>
  studies.all.find((study) => study.id === id);

/** Converts a copy of a file to UTF-8 and opens it; asks which file where none is named. */
export async function convertCopyCommand(file: FileRef | undefined, context: FeatureContext): Promise<void> {
  const study = file ? studyOf(file.study, context) : await pickStudy(context);
  const path = study && (file?.path ?? (await pickFile(study, context)));
  if (study === undefined || path === undefined) return;
  const session = await study.open();
  const copy = await convertCopy(session.world.files, path);
  await study.reload([copy]);
  await vscode.window.showTextDocument(study.uriOf(copy));
  const data = { copy: baseName(copy), file: baseName(path) };
  void vscode.window.showInformationMessage(context.t('quickfix.converted', data));
}

async function pickFile(study: Study, { t }: FeatureContext): Promise<StudyPath | undefined> {
  const { problems } = (await study.open()).current;
  const paths = [...new Set(problems.filter(({ code }) => encodingProblems.has(code)).map(({ file }) => file))];
  if (paths.length === 0) throw new EditorError('quickfix.nothingToConvert');
  const picked = await vscode.window.showQuickPick(paths, { placeHolder: t('quickfix.convertPick') });
  return paths.find((path) => path === picked);
}

/** Keeps one of the coder's own codings that say the same of a passage. */
export async function removeDuplicateCommand({ study: id, ids }: CodingsRef, context: FeatureContext): Promise<void> {
  const study = studyOf(id, context);
  const coder = study && (await coderToCode(study, context));
  const [coding] = ids;
  if (study === undefined || coder === undefined || coding === undefined) return;
  const session = await study.open();
  const removed = await removeDuplicate(session, coding, coder);
  const names = removed.map(({ code }) => session.current.codebook.byId(code)?.name ?? code);
  say(context.t('coding.taken', { codes: names.join(', ') }));
}

/** Gives all coders' files of a transcript that was renamed its new name, and rounds and memos its new path. */
export async function relinkCommand({ study: id, path }: FileRef, context: FeatureContext): Promise<void> {
  const study = studyOf(id, context);
  if (study === undefined) return;
  // Of a round it is the transcript that it names.
  const transcript = study.current?.sidecars.get(path)?.transcript ?? path;
  const { from, to } = await relinkTranscript(await study.open(), transcript);
  say(context.t('files.relinked', { from: baseName(from), to: baseName(to) }));
}
