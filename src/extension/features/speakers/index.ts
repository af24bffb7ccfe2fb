import * as vscode from 'vscode';
import type { Feature } from '../feature';
import { registerLabelCompletion } from './completion';
import { registerSpeakerHover } from './hover';
import { LabelPainter } from './labelPainter';
import { goToSameSpeaker } from './navigation';
import { registerLabelRename } from './rename';

/** Who speaks: in color, on hover, offered while writing, gone through from turn to turn, and renamed. */
export const registerSpeakers: Feature = (context) => {
  context.commands.add('intercoder.nextTurnOfSpeaker', () => goToSameSpeaker('next', context));
  context.commands.add('intercoder.previousTurnOfSpeaker', () => goToSameSpeaker('previous', context));
  return vscode.Disposable.from(
    new LabelPainter(context),
    registerLabelCompletion(context),
    registerSpeakerHover(context),
    registerLabelRename(context),
  );
};
