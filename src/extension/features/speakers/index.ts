import * as vscode from 'vscode';
import type { Direction } from '../../../core/transcript/sameSpeaker';
import { transcriptLanguage } from '../../ids';
import type { Feature, FeatureContext } from '../feature';
import { LabelPainter } from './labelPainter';

/** A first letter, of any script, opens the list by the language's quick suggestions. They leave these to us. */
const otherStarts = Array.from('@[0123456789');

/** Who speaks: in color, on hover, offered while writing, gone through from turn to turn, and renamed. */
export const registerSpeakers: Feature = (context) => {
  context.commands.add('intercoder.nextTurnOfSpeaker', () => go('next', context));
  context.commands.add('intercoder.previousTurnOfSpeaker', () => go('previous', context));
  return vscode.Disposable.from(
    new LabelPainter(context),
    vscode.languages.registerCompletionItemProvider(
      transcriptLanguage,
      {
        provideCompletionItems: async (document, position) =>
          (await import('./completion')).labelsToWrite(context, document, position),
      },
      ...otherStarts,
    ),
    vscode.languages.registerHoverProvider(transcriptLanguage, {
      provideHover: async (document, position) => (await import('./hover')).speakerAt(context, document, position),
    }),
    vscode.languages.registerRenameProvider(transcriptLanguage, {
      prepareRename: async (document, position) => (await renaming()).labelToRename(context, document, position),
      provideRenameEdits: async (document, position, newLabel) =>
        (await renaming()).renameLabel(context, document, position, newLabel),
    }),
  );
};

const renaming = () => import('./rename');

async function go(direction: Direction, context: FeatureContext): Promise<void> {
  const { goToSameSpeaker } = await import('./navigation');
  await goToSameSpeaker(direction, context);
}
