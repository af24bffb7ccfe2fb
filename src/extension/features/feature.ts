import type * as vscode from 'vscode';
import type { Commands } from '../commands';
import type { Disposable } from '../disposables';
import type { Errors } from '../errors';
import type { SpokenLanguage, Translate } from '../l10n';
import type { ParsedTranscripts } from '../parsedTranscripts';
import type { Studies } from '../studies';
import type { ShownCoders } from './coders/shownCoders';
import type { Identity } from './identity/identity';
import type { LiveDocuments } from './reading/liveDocuments';
import type { Judging } from './rounds/judging';

/** What every feature gets to work with. */
export interface FeatureContext {
  readonly extension: vscode.ExtensionContext;
  readonly studies: Studies;
  readonly identity: Identity;
  /** Whose codings are shown in the text. */
  readonly shown: ShownCoders;
  /** The second coding that is going on in this window. */
  readonly judging: Judging;
  /** Where the codings of open transcripts are right now, typing included. */
  readonly live: LiveDocuments;
  /** How documents read as transcripts right now. */
  readonly parsed: ParsedTranscripts;
  readonly commands: Commands;
  readonly errors: Errors;
  readonly log: vscode.LogOutputChannel;
  /** Tells when `t` begins to speak another language. */
  readonly language: SpokenLanguage;
  readonly t: Translate;
}

/** Registers one feature of the editor and gives back what ends it. */
export type Feature = (context: FeatureContext) => Disposable;
