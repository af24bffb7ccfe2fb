import * as vscode from 'vscode';
import { span, type Span } from '../../../core/text/offsets';
import { outline, type OutlineEntry } from '../../../core/transcript/outline';
import { speechPieces } from '../../../core/transcript/speechPieces';
import type { Section, Transcript, Utterance } from '../../../core/transcript/transcript';
import { utterances } from '../../../core/transcript/utterances';
import { rangeOf } from '../../convert';
import type { Translate } from '../../l10n';
import { truncate } from '../../truncate';

const longestWords = 60;

/** Longer than what is shown of words, blanks between them included. */
const lookAtMost = 400;

/** Sections and turns that the outline lists: what the editor can take in at once, and more than anybody goes through. */
const mostEntries = 20_000;

/** The outline of a transcript as the editor shows it; every range lies inside the one above it. */
export function symbolsOf(
  document: vscode.TextDocument,
  transcript: Transcript,
  t: Translate,
): vscode.DocumentSymbol[] {
  let listed = 0;
  const toSymbols = (entries: readonly OutlineEntry[]): vscode.DocumentSymbol[] =>
    entries.flatMap((entry) => (listed++ < mostEntries ? [toSymbol(entry)] : []));
  const toSymbol = (entry: OutlineEntry): vscode.DocumentSymbol => {
    const { name, detail, kind, selection } =
      entry.kind === 'section' ? ofSection(entry.section, transcript) : ofUtterance(entry.utterance, transcript);
    const [whole, selected] = [rangeOf(document, entry.span), rangeOf(document, selection)];
    const symbol = new vscode.DocumentSymbol(name, detail, kind, whole, selected);
    if (entry.kind === 'section') symbol.children = toSymbols(entry.children);
    return symbol;
  };
  const symbols = toSymbols(outline(transcript));
  const left = transcript.sections.length + utterances(transcript).length - mostEntries;
  return left > 0 ? [...symbols, closing(document, t('structure.notInOutline', { count: left }))] : symbols;
}

/** A line of the outline that stands for none of the text. */
function closing({ lineCount }: vscode.TextDocument, name: string): vscode.DocumentSymbol {
  const end = new vscode.Range(lineCount, 0, lineCount, 0);
  return new vscode.DocumentSymbol(name, '', vscode.SymbolKind.Null, end, end);
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
