import * as vscode from 'vscode';
import type { UnitRef } from '../../../core/commands/rounds/openUnit';
import { checkPassages } from '../../../core/commands/codingChecks';
import { IntercoderError } from '../../../core/intercoderError';
import type { StudyView } from '../../../core/study/rounds/roundViews';
import type { StudySession } from '../../../core/study/session';
import { sidecarPath } from '../../../core/study/sidecarName';
import type { Span } from '../../../core/text/offsets';
import type { SourceText } from '../../../core/text/sourceText';
import type { StudyPath } from '../../../core/text/studyPath';
import { spanOf, textOf } from '../../convert';
import { EditorError } from '../../errors';
import { transcriptLanguage } from '../../ids';
import { saveFirst } from '../../saveFirst';
import type { Study } from '../../study';
import { coderToCode } from '../identity/askCoder';
import type { FeatureContext } from '../feature';
import { passagesToCode } from './passagesToCode';

/** What is to be coded, by whom. */
export interface CodingPlace {
  readonly study: Study;
  readonly session: StudySession;
  readonly transcript: StudyPath;
  readonly source: SourceText;
  /** In the text as it is on disk; at least one. */
  readonly passages: readonly Span[];
  readonly coder: string;
  /** The unit of a round that is being judged; undefined where the study itself is coded. */
  readonly inRound: UnitRef | undefined;
  /** Codebook and counts as the coder has them here. */
  readonly view: StudyView;
}

/**
 * The selection of the active editor as passages of a saved transcript. Undefined where the question who codes was
 * turned away.
 * @throws EditorError without a transcript of a study, or without words to code; IntercoderError where it cannot be saved
 *   or coded: better before codes are chosen than after
 */
export async function codingPlace(context: FeatureContext): Promise<CodingPlace | undefined> {
  const { editor, study, transcript } = activeTranscript(context);
  const session = await study.open();
  const coder = await coderToCode(study, context);
  if (coder === undefined) return undefined;
  await saveFirst(study, transcript, context.t);
  const record = session.current.transcripts.get(transcript);
  if (record?.source === undefined) throw new IntercoderError('transcript.unknown', { file: transcript });
  const { source } = record;
  // Another program may have written it a moment ago, and editor and study need not have noticed at the same time.
  if (textOf(editor.document) !== source.text) throw new IntercoderError('transcript.changed', { file: transcript });
  const selections = editor.selections.map((selection) => spanOf(editor.document, selection));
  const passages = passagesToCode(record.transcript, selections);
  if (passages.length === 0) throw new EditorError('coding.noWords');
  checkPassages(session.current, { transcript, coder, passages: passages.map((span) => ({ span })) });
  const judged = context.judging.in(study);
  const inRound = judged && { round: judged.round, unit: judged.unit };
  if (inRound === undefined) await checkWritable(study, transcript, coder);
  const view = context.judging.viewOf(study) ?? { snapshot: session.current, index: session.index({ coder }) };
  return { study, session, transcript, source, passages, coder, inRound, view };
}

/** @throws IntercoderError `sidecar.notWritable` */
async function checkWritable(study: Study, transcript: StudyPath, coder: string): Promise<void> {
  const file = sidecarPath(transcript, coder);
  const isWritable = (): boolean => study.current?.sidecars.get(file)?.writable !== false;
  // It may have been mended a moment ago.
  if (!isWritable()) await study.reload([file]);
  if (!isWritable()) throw new IntercoderError('sidecar.notWritable', { file });
}

export interface ActiveTranscript {
  readonly editor: vscode.TextEditor;
  readonly study: Study;
  readonly transcript: StudyPath;
}

/** @throws EditorError where the active editor shows no transcript of a study */
export function activeTranscript({ studies }: Pick<FeatureContext, 'studies'>): ActiveTranscript {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== transcriptLanguage) throw new EditorError('coding.noTranscript');
  const file = studies.fileOf(editor.document.uri);
  if (file === undefined) throw new EditorError('coding.noStudy');
  return { editor, study: file.study, transcript: file.path };
}
