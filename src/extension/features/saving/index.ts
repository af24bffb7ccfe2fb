import * as vscode from 'vscode';
import { saveOffsets } from '../../../core/commands/saveOffsets';
import type { LiveTranscript } from '../reading/liveTranscript';
import type { Feature, FeatureContext } from '../feature';
import { placesToStore } from './placesToStore';

/** Saving a transcript stores where the codings of who codes here are in it now. */
export const registerSaving: Feature = (context) =>
  vscode.workspace.onDidSaveTextDocument((document) => {
    const live = context.live.of(document);
    if (live) context.errors.background(live.file.study.storingPlaces(() => storePlaces(live, context)));
  });

async function storePlaces(live: LiveTranscript, { identity }: FeatureContext): Promise<void> {
  const { study, path } = live.file;
  // Taken here, before anything is awaited: these are the places in the text that was just saved.
  const { text } = live;
  const coder = identity.coderOf(study)?.id;
  const spans = coder === undefined ? undefined : placesToStore(live, coder);
  const session = await study.open();
  await session.reload([path]);
  // Saved by another program in between, its text is not the one these places are in. The next save stores them.
  if (coder !== undefined && spans) await saveOffsets(session, { transcript: path, coder, spans, text });
}
