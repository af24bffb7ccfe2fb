import * as vscode from 'vscode';
import { labelPlace, suggestLabels, type LabelSuggestion } from '../../../core/transcript/labelSuggestions';
import { offsetAt } from '../../convert';
import type { FeatureContext } from '../feature';

/** Labels in one list: nobody looks further down, and the editor takes long over many thousands. */
const mostOffered = 200;

/** The labels that can be written where a line, or what follows its time, begins. */
export async function labelsToWrite(
  { parsed }: FeatureContext,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionList | undefined> {
  const line = document.lineAt(position.line).text;
  const written = line.slice(0, position.character);
  // Looked at before anything is parsed: nearly every letter typed is inside a sentence.
  const place = labelPlace(written);
  if (place === undefined) return undefined;
  const transcript = await parsed.of(document);
  const at = offsetAt(document, position.with({ character: 0 }));
  if (transcript.frontMatter !== undefined && at <= transcript.frontMatter.span.end) return undefined;
  const begun = written.slice(place).toLowerCase();
  const range = new vscode.Range(position.with({ character: place }), position);
  const hasColon = /^\s*[:：]/.test(line.slice(position.character));
  const fitting = suggestLabels(transcript, at).filter((suggestion) => textBegunBy(begun, suggestion) !== undefined);
  const items = fitting.slice(0, mostOffered).map((suggestion, rank) => {
    const item = itemFor(suggestion, rank, range, hasColon);
    item.filterText = textBegunBy(begun, suggestion) ?? suggestion.label;
    return item;
  });
  // With the next letter those are asked for that it leaves.
  return new vscode.CompletionList(items, fitting.length > mostOffered);
}

/** A label in brackets may be begun with them or without. */
const textBegunBy = (begun: string, { label, written }: LabelSuggestion): string | undefined =>
  [label, written].find((text) => text.toLowerCase().startsWith(begun));

function itemFor(
  { label, written, participant }: LabelSuggestion,
  rank: number,
  range: vscode.Range,
  hasColon: boolean,
): vscode.CompletionItem {
  const detail = [participant?.name, participant?.role].filter((part) => part !== undefined && part !== label);
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.User);
  item.detail = detail.join(', ');
  item.insertText = hasColon ? written : `${written}: `;
  item.sortText = String(rank).padStart(5, '0');
  item.range = range;
  return item;
}
