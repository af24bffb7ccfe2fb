import type * as vscode from 'vscode';
import { SourceText } from '../core/text/sourceText';
import { parseTranscript } from '../core/transcript/parseTranscript';
import type { Transcript } from '../core/transcript/transcript';
import { textOf } from './convert';

interface Parsed {
  readonly version: number;
  readonly transcript: Transcript;
}

/** How documents read as transcripts right now, unsaved changes included. Parsed when asked, once for each version. */
export class ParsedTranscripts {
  private readonly known = new WeakMap<vscode.TextDocument, Parsed>();

  of(document: vscode.TextDocument): Transcript {
    const known = this.known.get(document);
    if (known?.version === document.version) return known.transcript;
    const transcript = parseTranscript(new SourceText(textOf(document)));
    this.known.set(document, { version: document.version, transcript });
    return transcript;
  }
}
