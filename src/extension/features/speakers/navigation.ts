import * as vscode from 'vscode';
import { sameSpeaker, type Direction } from '../../../core/transcript/sameSpeaker';
import { speakerKey, speakers } from '../../../core/transcript/speakers';
import { offsetAt, positionAt } from '../../convert';
import { EditorError } from '../../errors';
import { transcriptLanguage } from '../../ids';
import type { FeatureContext } from '../feature';
import { say } from '../say';

/** Puts the cursor where who speaks at the cursor speaks next or spoke before, and says who that is. */
export async function goToSameSpeaker(direction: Direction, { parsed, t }: FeatureContext): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== transcriptLanguage) throw new EditorError('coding.noTranscript');
  const { document } = editor;
  const transcript = await parsed.of(document);
  const found = sameSpeaker(transcript, offsetAt(document, editor.selection.active), direction);
  if (found === undefined) throw new EditorError('speakers.nobodyYet');
  const { from, to } = found;
  const speaker = from.participant?.name ?? from.speaker;
  if (to === undefined) {
    say(t(direction === 'next' ? 'speakers.noNext' : 'speakers.noPrevious', { speaker }));
    return;
  }
  const at = positionAt(document, to.speech.start);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const turns = speakers(transcript).get(speakerKey(to))?.turns ?? [];
  say(t('speakers.at', { speaker, turn: turns.indexOf(to) + 1, count: turns.length }));
}
