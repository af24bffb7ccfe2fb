import * as vscode from 'vscode';
import { saveOffsets } from '../../../core/commands/saveOffsets';
import type { Span } from '../../../core/text/offsets';
import type { LiveTranscript } from '../reading/liveTranscript';
import type { Feature, FeatureContext } from '../feature';

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

/** A passage whose words were found changed waits for its coder to look at it: storing it would settle that unseen. */
const placesToStore = ({ passages }: LiveTranscript, coder: string): ReadonlyMap<string, Span> =>
  new Map(
    passages
      .filter(({ placed, state }) => placed.coder === coder && (state === 'exact' || state === 'moved'))
      .flatMap(({ placed, spans: [at] }) => (at ? [[placed.coding.id, at] as const] : [])),
  );
