import * as vscode from 'vscode';
import { transcriptLanguage } from '../../ids';
import type { Feature } from '../feature';
import { symbolsOf } from './documentSymbols';
import { foldsOf } from './folds';
import { MediaLinks } from './mediaLinks';
import { selectionRangeAt } from './selectionRanges';

/**
 * The shape of a transcript as the editor knows it of every language: the outline, with the breadcrumbs and the sticky
 * lines that are made of it, folding, selections that grow, and times that lead to the recording.
 */
export const registerStructure: Feature = (context) => {
  const { parsed } = context;
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDocumentSymbolProvider(transcriptLanguage, {
      provideDocumentSymbols: (document) => symbolsOf(document, parsed.of(document)),
    }),
    languages.registerFoldingRangeProvider(transcriptLanguage, {
      provideFoldingRanges: (document) => foldsOf(parsed.of(document)),
    }),
    languages.registerSelectionRangeProvider(transcriptLanguage, {
      provideSelectionRanges: (document, positions) =>
        positions.map((position) => selectionRangeAt(document, parsed.of(document), position)),
    }),
    languages.registerDocumentLinkProvider(transcriptLanguage, new MediaLinks(context)),
  );
};
