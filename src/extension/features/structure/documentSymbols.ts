import * as vscode from 'vscode';
import { span, type Span } from '../../../core/text/offsets';
import { outline, type OutlineEntry } from '../../../core/transcript/outline';
import { speechPieces } from '../../../core/transcript/speechPieces';
import type { Section, Transcript, Utterance } from '../../../core/transcript/transcript';
import { rangeOf } from '../../convert';
import { truncate } from '../../truncate';

const longestWords = 60;

/** Longer than what is shown of words, blanks between them included. */
const lookAtMost = 400;

/** The outline of a transcript as the editor shows it; every range lies inside the one above it. */
export function symbolsOf(document: vscode.TextDocument, transcript: Transcript): vscode.DocumentSymbol[] {
  const toSymbol = (entry: OutlineEntry): vscode.DocumentSymbol => {
    const { name, detail, kind, selection } =
      entry.kind === 'section' ? ofSection(entry.section, transcript) : ofUtterance(entry.utterance, transcript);
    const [whole, selected] = [rangeOf(document, entry.span), rangeOf(document, selection)];
    const symbol = new vscode.DocumentSymbol(name, detail, kind, whole, selected);
    if (entry.kind === 'section') symbol.children = entry.children.map(toSymbol);
    return symbol;
  };
  return outline(transcript).map(toSymbol);
}

interface Shown {
  readonly name: string;
  readonly detail: string;
  readonly kind: vscode.SymbolKind;
  readonly selection: Span;
}

const ofSection = ({ title, heading }: Section, { source }: Transcript): Shown => ({
  // The editor takes no symbol without a name.
  name: title === '' ? source.slice(heading) : title,
  detail: '',
  kind: vscode.SymbolKind.File,
  selection: heading,
});

function ofUtterance(utterance: Utterance, transcript: Transcript): Shown {
  const words = firstWords(utterance, transcript);
  const kind = vscode.SymbolKind.String;
  if (utterance.kind === 'paragraph') return { name: words, detail: '', kind, selection: utterance.span };
  const { speaker, time, label } = utterance.turn;
  // The time first: it is short, and what stands last is cut off where there is no room.
  const detail = [time, words].filter((part) => part !== undefined && part !== '').join(' · ');
  return { name: speaker, detail, kind, selection: label };
}

function firstWords(utterance: Utterance, transcript: Transcript): string {
  const [first] = speechPieces(transcript, utterance);
  if (first === undefined) return '';
  const looked = span(first.start, Math.min(first.end, first.start + lookAtMost));
  return truncate(transcript.source.slice(looked), longestWords);
}
