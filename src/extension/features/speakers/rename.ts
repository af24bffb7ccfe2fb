import * as vscode from 'vscode';
import { renameSpeaker } from '../../../core/commands/renameSpeaker';
import { IntercoderError } from '../../../core/intercoderError';
import { span } from '../../../core/text/offsets';
import { turnOfLabel } from '../../../core/transcript/sameSpeaker';
import type { Turn } from '../../../core/transcript/transcript';
import { offsetAt, rangeOf } from '../../convert';
import { EditorError } from '../../errors';
import { transcriptLanguage } from '../../ids';
import type { FeatureContext } from '../feature';

/** Renames a label in all its turns and in the front matter, as one edit that undo takes back. */
export const registerLabelRename = (context: FeatureContext): vscode.Disposable =>
  vscode.languages.registerRenameProvider(transcriptLanguage, {
    prepareRename(document, position) {
      return inWords(context, () => {
        const { label, speaker } = turnHere(document, position, context);
        return { range: rangeOf(document, label), placeholder: speaker };
      });
    },
    provideRenameEdits(document, position, newLabel) {
      return inWords(context, () => {
        const { speaker } = turnHere(document, position, context);
        const edit = new vscode.WorkspaceEdit();
        for (const { start, end, text } of renameSpeaker(context.parsed.of(document), { label: speaker, newLabel })) {
          edit.replace(document.uri, rangeOf(document, span(start, end)), text);
        }
        return edit;
      });
    },
  });

function turnHere(document: vscode.TextDocument, position: vscode.Position, { parsed }: FeatureContext): Turn {
  const turn = turnOfLabel(parsed.of(document), offsetAt(document, position));
  if (turn === undefined) throw new EditorError('speakers.noLabel');
  return turn;
}

/** The editor shows the message of what a provider throws. */
function inWords<Result>({ errors }: FeatureContext, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof EditorError || error instanceof IntercoderError) {
      throw new Error(errors.describe(error), { cause: error });
    }
    throw error;
  }
}
