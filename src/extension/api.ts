import type * as vscode from 'vscode';
import type { ShownCoders } from './features/coders/shownCoders';
import type { CodesNode } from './features/codesView/nodes';
import type { LiveDocuments } from './features/reading/liveDocuments';
import type { Identity } from './features/identity/identity';
import type { Judging } from './features/rounds/judging';
import type { RoundsNode } from './features/rounds/nodes';
import type { TranscriptsNode } from './features/transcriptsView/nodes';
import type { Studies } from './studies';

/** What activating the extension gives: for its own tests, no promise to other extensions. */
export interface IntercoderApi {
  /** Settled when the window's folders have been searched for studies. */
  readonly ready: Promise<void>;
  readonly studies: Studies;
  readonly identity: Identity;
  readonly live: LiveDocuments;
  /** What the codes view shows. */
  readonly codes: vscode.TreeDataProvider<CodesNode>;
  /** What the transcripts view shows. */
  readonly transcripts: vscode.TreeDataProvider<TranscriptsNode>;
  /** What the view of the rounds shows. */
  readonly rounds: vscode.TreeDataProvider<RoundsNode>;
  readonly shown: ShownCoders;
  readonly judging: Judging;
}
