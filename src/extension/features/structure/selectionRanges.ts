import * as vscode from 'vscode';
import { selectionSteps } from '../../../core/transcript/selectionSteps';
import type { Transcript } from '../../../core/transcript/transcript';
import { offsetAt, rangeOf } from '../../convert';

/** The smallest of the ranges that a selection at this position grows to; each knows the next one. */
export function selectionRangeAt(
  document: vscode.TextDocument,
  transcript: Transcript,
  position: vscode.Position,
): vscode.SelectionRange {
  const [whole, ...smaller] = selectionSteps(transcript, offsetAt(document, position))
    .map((step) => rangeOf(document, step))
    .reverse();
  return smaller.reduce(
    (parent, range) => new vscode.SelectionRange(range, parent),
    new vscode.SelectionRange(whole ?? new vscode.Range(position, position)),
  );
}
