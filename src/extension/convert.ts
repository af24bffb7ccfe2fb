import * as vscode from 'vscode';
import type { LiveEdit } from '../core/anchoring/liveEdit';
import { offset, span, type Offset, type Span } from '../core/text/offsets';

/*
 * The one place where core's offsets and the editor's positions meet. Core's text has one LF for every line end, where
 * the editor counts two units in a document with CRLF: its offsets are one too high for each line before.
 */

const isLonger = (document: vscode.TextDocument): boolean => document.eol === vscode.EndOfLine.CRLF;

export function offsetAt(document: vscode.TextDocument, position: vscode.Position): Offset {
  const valid = document.validatePosition(position);
  return offset(document.offsetAt(valid) - (isLonger(document) ? valid.line : 0));
}

export function positionAt(document: vscode.TextDocument, at: Offset): vscode.Position {
  if (!isLonger(document)) return document.positionAt(at);
  const line = lineAt(document, at);
  return new vscode.Position(line, at - startOfLine(document, line));
}

export const spanOf = (document: vscode.TextDocument, range: vscode.Range): Span =>
  span(offsetAt(document, range.start), offsetAt(document, range.end));

export const rangeOf = (document: vscode.TextDocument, at: Span): vscode.Range =>
  new vscode.Range(positionAt(document, at.start), positionAt(document, at.end));

/** The document's text as core reads it. */
export const textOf = (document: vscode.TextDocument): string => withLineFeeds(document.getText());

/** What an event did, in offsets of the text before it. */
export function editsOf({ document, contentChanges }: vscode.TextDocumentChangeEvent): readonly LiveEdit[] {
  return contentChanges.map(({ range, rangeOffset, rangeLength, text }) => {
    const start = rangeOffset - (isLonger(document) ? range.start.line : 0);
    const end = rangeOffset + rangeLength - (isLonger(document) ? range.end.line : 0);
    return { start, end, text: withLineFeeds(text) };
  });
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

const startOfLine = (document: vscode.TextDocument, line: number): number =>
  document.offsetAt(new vscode.Position(line, 0)) - line;

function lineAt(document: vscode.TextDocument, at: Offset): number {
  let low = 0;
  let high = document.lineCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOfLine(document, middle) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
