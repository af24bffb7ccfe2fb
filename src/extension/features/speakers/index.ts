import * as vscode from 'vscode';
import type { Direction } from '../../../core/transcript/sameSpeaker';
import type { Feature, FeatureContext } from '../feature';
import { registerLabelCompletion } from './completion';
import { registerSpeakerHover } from './hover';
import { LabelPainter } from './labelPainter';
import { registerLabelRename } from './rename';

/** Who speaks: in color, on hover, offered while writing, gone through from turn to turn, and renamed. */
export const registerSpeakers: Feature = (context) => {
  context.commands.add('intercoder.nextTurnOfSpeaker', () => go('next', context));
  context.commands.add('intercoder.previousTurnOfSpeaker', () => go('previous', context));
  return vscode.Disposable.from(
    new LabelPainter(context),
    registerLabelCompletion(context),
    registerSpeakerHover(context),
    registerLabelRename(context),
  );
};

async function go(direction: Direction, context: FeatureContext): Promise<void> {
  const { goToSameSpeaker } = await import('./navigation');
  await goToSameSpeaker(direction, context);
}
