import type * as vscode from 'vscode';
import { textOf } from '../../convert';
import type { StudyFile } from '../../studies';
import { LivePassages, type KnownTranscript } from './livePassages';

/** A transcript of a study that is open in the editor, with its codings as they are right now. */
export class LiveTranscript extends LivePassages {
  constructor(
    readonly document: vscode.TextDocument,
    readonly file: StudyFile,
    known: KnownTranscript,
  ) {
    super(textOf(document), known, true);
  }
}
