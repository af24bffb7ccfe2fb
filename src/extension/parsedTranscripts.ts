import type * as vscode from 'vscode';
import type { Transcript } from '../core/transcript/transcript';
import { textOf } from './convert';

interface Parsed {
  readonly version: number;
  readonly transcript: Promise<Transcript>;
}

/** How documents read as transcripts, unsaved changes included. Parsed when asked, once for each version. */
export class ParsedTranscripts {
  private readonly known = new WeakMap<vscode.TextDocument, Parsed>();

  /** As it reads now; where it was changed before this is settled, ask again. */
  of(document: vscode.TextDocument): Promise<Transcript> {
    const known = this.known.get(document);
    if (known?.version === document.version) return known.transcript;
    const transcript = parsed(textOf(document));
    this.known.set(document, { version: document.version, transcript });
    // Whoever asked is told; who asks again is not told the same of what may be there by then.
    transcript.catch(() => this.known.delete(document));
    return transcript;
  }
}

/** What reads transcripts is loaded with the first that is read. */
async function parsed(text: string): Promise<Transcript> {
  const { parseText } = await import('./parseText');
  return parseText(text);
}
