import * as vscode from 'vscode';
import { transcriptLanguage } from '../../ids';
import type { Feature } from '../feature';
import { SchemaFiles } from './schemaFiles';

/** The first letter of a key opens the list in a transcript, where the editor's own suggestions are off. */
const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

/**
 * What the keys of `study.yaml`, of the codebook and of front matter mean: on hover, and while one is written. Those of
 * JSON the editor explains by itself, from schemas that it is given.
 */
export const registerKeys: Feature = (context) => {
  const load = async () => new (await import('./keyProvider')).KeyProvider(context);
  let loaded: ReturnType<typeof load> | undefined;
  const provider = () => (loaded ??= load());
  const { languages } = vscode;
  const hovers: vscode.HoverProvider = {
    provideHover: async (document, position) => (await provider()).hover(document, position),
  };
  const completions: vscode.CompletionItemProvider = {
    provideCompletionItems: async (document, position) => (await provider()).complete(document, position),
  };
  return vscode.Disposable.from(
    new SchemaFiles(context),
    languages.registerHoverProvider(['yaml', transcriptLanguage], hovers),
    languages.registerCompletionItemProvider('yaml', completions),
    languages.registerCompletionItemProvider(transcriptLanguage, completions, ...letters),
  );
};
