import * as vscode from 'vscode';
import { transcriptLanguage } from '../../ids';
import type { Feature } from '../feature';
import { MediaLinks } from './mediaLinks';

/**
 * The shape of a transcript as the editor knows it of every language: the outline, with the breadcrumbs and the sticky
 * lines that are made of it, folding, selections that grow, and times that lead to the recording.
 */
export const registerStructure: Feature = (context) => {
  const { parsed, t } = context;
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDocumentSymbolProvider(transcriptLanguage, {
      async provideDocumentSymbols(document) {
        const { symbolsOf } = await import('./documentSymbols');
        return symbolsOf(document, await parsed.of(document), t);
      },
    }),
    languages.registerFoldingRangeProvider(transcriptLanguage, {
      async provideFoldingRanges(document) {
        const { foldsOf } = await import('./folds');
        return foldsOf(await parsed.of(document));
      },
    }),
    languages.registerSelectionRangeProvider(transcriptLanguage, {
      async provideSelectionRanges(document, positions) {
        const { selectionRangeAt } = await import('./selectionRanges');
        const transcript = await parsed.of(document);
        return positions.map((position) => selectionRangeAt(document, transcript, position));
      },
    }),
    languages.registerDocumentLinkProvider(transcriptLanguage, new MediaLinks(context)),
  );
};
