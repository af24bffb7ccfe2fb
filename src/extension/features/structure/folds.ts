import * as vscode from 'vscode';
import { foldingRanges, type FoldingRange } from '../../../core/transcript/foldingRanges';
import type { Transcript } from '../../../core/transcript/transcript';

/**
 * How the editor's own commands and settings name them. Front matter is what imports are in a program:
 * `editor.foldingImportsByDefault` closes it.
 */
const kinds: Partial<Record<FoldingRange['kind'], vscode.FoldingRangeKind>> = {
  frontMatter: vscode.FoldingRangeKind.Imports,
  comments: vscode.FoldingRangeKind.Comment,
  section: vscode.FoldingRangeKind.Region,
};

export const foldsOf = (transcript: Transcript): vscode.FoldingRange[] =>
  foldingRanges(transcript).map(
    ({ kind, startLine, endLine }) => new vscode.FoldingRange(startLine, endLine, kinds[kind]),
  );
