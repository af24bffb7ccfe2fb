import * as vscode from 'vscode';
import { kindNameOf } from '../../../core/coding/merge/kindName';
import type { ProblemCode } from '../../../core/problem';
import { toStudyPath } from '../../../core/text/studyPath';
import { commandFor } from '../../commands';
import type { FeatureContext } from '../feature';
import { encodingProblems } from './encodingProblems';
import { mergeProblems } from './mergeProblems';
import type { ProblemDiagnostic } from './problemDiagnostic';

/** Ways to mend a problem that are commands. */
export function commandFixes(diagnostic: ProblemDiagnostic, { t, identity }: FeatureContext): vscode.CodeAction[] {
  const { study, problem } = diagnostic;
  const { code, data, file } = problem;
  const me = identity.coderOf(study)?.id;
  const fix = (command: vscode.Command): vscode.CodeAction[] => [commandFix(diagnostic, command)];
  if (encodingProblems.has(code) && !file.endsWith('.json')) {
    return fix(commandFor(t('quickfix.convert'), 'intercoder.convertCopy', { study: study.id, path: file }));
  }
  if (mergeProblems.has(code) && kindNameOf(file) !== undefined) {
    return fix(commandFor(t('merging.merge'), 'intercoder.mergeByCoding', { study: study.id, path: file }));
  }
  if (leftOverProblems.has(code)) {
    return fix(commandFor(t('leftOvers.fix'), 'intercoder.clearLeftOvers', study.id));
  }
  // Others mend their files themselves.
  const isOwn = me !== undefined && study.current?.sidecars.get(file)?.coder === me;
  if (code === 'sidecar.duplicateCoding' && isOwn) {
    const ids = [String(data.id)];
    return fix(commandFor(t('quickfix.duplicate'), 'intercoder.removeDuplicate', { study: study.id, ids }));
  }
  // Whoever it is that mends it: the names of files follow the transcript, what is in them stays as it is.
  if (code === 'sidecar.transcriptRenamed') {
    return fix(commandFor(t('quickfix.relink', data), 'intercoder.relinkSidecar', { study: study.id, path: file }));
  }
  if (code === 'transcript.uncodedCopy') return fix(commandFor(t('quickfix.copyCodings'), 'intercoder.copyCodings'));
  const named = code === 'round.transcriptRenamed' ? toStudyPath(String(data.transcript)) : undefined;
  if (named !== undefined) {
    return fix(
      commandFor(t('quickfix.relinkRound', data), 'intercoder.relinkSidecar', { study: study.id, path: named }),
    );
  }
  if (code === 'sidecar.elsewhere' && isOwn) {
    return fix(commandFor(t('quickfix.moveElsewhere'), 'intercoder.moveElsewhere', { study: study.id, path: file }));
  }
  if (movedProblems.has(code) && isOwn) return fix(commandFor(t('moved.review'), 'intercoder.reviewMoved'));
  return [];
}

const leftOverProblems: ReadonlySet<ProblemCode> = new Set([
  'file.leftVersion',
  'file.leftDraft',
  'file.leftRival',
  'file.leftOnly',
  'file.leftHalf',
  'file.leftLock',
]);

/** What the review of passages settles. */
const movedProblems: ReadonlySet<ProblemCode> = new Set([
  'sidecar.moved',
  'sidecar.changed',
  'sidecar.ambiguous',
  'sidecar.orphaned',
  'sidecar.outOfText',
  'sidecar.wordsElsewhere',
]);

function commandFix(diagnostic: ProblemDiagnostic, command: vscode.Command): vscode.CodeAction {
  const action = new vscode.CodeAction(command.title, vscode.CodeActionKind.QuickFix);
  action.command = command;
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return action;
}
