import * as vscode from 'vscode';
import type { IntercoderApi } from './api';
import { Commands } from './commands';
import { Errors } from './errors';
import { registerCodebookDocument } from './features/codebookDocument';
import { registerCoders } from './features/coders';
import { ShownCoders } from './features/coders/shownCoders';
import { registerCoding } from './features/coding';
import { registerCodesView } from './features/codesView';
import type { Feature, FeatureContext } from './features/feature';
import { registerFiles } from './features/files';
import { registerIdentity } from './features/identity';
import { Identity } from './features/identity/identity';
import { registerKeys } from './features/keys';
import { registerMoved } from './features/moved';
import { registerMerging } from './features/merging';
import { registerProblems } from './features/problems';
import { registerReading } from './features/reading';
import { LiveDocuments } from './features/reading/liveDocuments';
import { registerRounds } from './features/rounds';
import { Judging } from './features/rounds/judging';
import { registerSaving } from './features/saving';
import { registerSpeakers } from './features/speakers';
import { registerStudies } from './features/studies';
import { registerStructure } from './features/structure';
import { registerTranscriptsView } from './features/transcriptsView';
import { registerUnwritten } from './features/unwritten';
import { SpokenLanguage, t } from './l10n';
import { ParsedTranscripts } from './parsedTranscripts';
import { Studies } from './studies';

const features: readonly Feature[] = [
  registerIdentity,
  registerStudies,
  registerReading,
  registerStructure,
  registerSpeakers,
  registerKeys,
  registerCoding,
  registerSaving,
  registerCoders,
  registerCodebookDocument,
  registerProblems,
  registerMerging,
  registerUnwritten,
  registerMoved,
  registerFiles,
];

/** Puts the extension together. It waits for its own words and nothing else: studies are looked for and read afterwards. */
export async function activate(extension: vscode.ExtensionContext): Promise<IntercoderApi> {
  const log = vscode.window.createOutputChannel('Intercoder', { log: true });
  const errors = new Errors(log, t);
  const language = new SpokenLanguage(extension.extensionUri, errors);
  await language.ready;
  const studies = new Studies(errors);
  const identity = new Identity(studies, extension.globalState, errors);
  const shown = new ShownCoders(extension.workspaceState, identity);
  const judging = new Judging(identity, errors);
  const live = new LiveDocuments(studies, identity, shown, judging, errors);
  const commands = new Commands(errors);
  const parsed = new ParsedTranscripts();
  const context: FeatureContext = {
    extension,
    studies,
    identity,
    shown,
    judging,
    live,
    parsed,
    commands,
    errors,
    log,
    language,
    t,
  };
  extension.subscriptions.push(log, language, commands, studies, identity, shown, judging, live);
  extension.subscriptions.push(...features.map((register) => register(context)));
  const codesView = registerCodesView(context);
  const transcriptsView = registerTranscriptsView(context);
  const rounds = registerRounds(context);
  extension.subscriptions.push(codesView, transcriptsView, rounds);
  const ready = studies.search();
  errors.background(ready);
  return {
    ready,
    studies,
    identity,
    live,
    codes: codesView.tree,
    transcripts: transcriptsView.tree,
    rounds: rounds.tree,
    shown,
    judging,
  };
}
