import * as vscode from 'vscode';
import type { Direction } from '../../../core/transcript/sameSpeaker';
import { transcriptLanguage } from '../../ids';
import type { Feature, FeatureContext } from '../feature';
import { registerLabelCompletion } from './completion';
import { registerSpeakerHover } from './hover';
import { LabelPainter } from './labelPainter';

/** Who speaks: in color, on hover, offered while writing, gone through from turn to turn, and renamed. */
export const registerSpeakers: Feature = (context) => {
  context.commands.add('intercoder.nextTurnOfSpeaker', () => go('next', context));
  context.commands.add('intercoder.previousTurnOfSpeaker', () => go('previous', context));
  return vscode.Disposable.from(
    new LabelPainter(context),
    registerLabelCompletion(context),
    registerSpeakerHover(context),
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
