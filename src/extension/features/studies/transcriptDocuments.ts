import * as vscode from 'vscode';
import { Disposables } from '../../disposables';
import { transcriptLanguage } from '../../ids';
import type { FeatureContext } from '../feature';

/** What the editor takes a file for that study.yaml may list as a transcript under another name. */
const defaultLanguages = new Set(['plaintext', 'markdown']);

/** Documents that study.yaml lists as transcripts are read as such, whatever their names end in. */
export class TranscriptDocuments extends Disposables {
  /** Each once: who then chooses another language for one, keeps it. */
  private readonly seen = new WeakSet<vscode.TextDocument>();

  constructor(private readonly context: FeatureContext) {
    super();
    this.register(vscode.workspace.onDidOpenTextDocument((document) => this.look(document)));
    this.register(
      context.studies.onDidChangeStudy(() => vscode.workspace.textDocuments.forEach((one) => this.look(one))),
    );
  }

  private look(document: vscode.TextDocument): void {
    const file = this.context.studies.fileOf(document.uri);
    const isTranscript = file?.study.current?.transcripts.has(file.path) === true;
    if (!isTranscript || this.seen.has(document)) return;
    this.seen.add(document);
    if (!defaultLanguages.has(document.languageId)) return;
    this.context.errors.background(
      Promise.resolve(vscode.languages.setTextDocumentLanguage(document, transcriptLanguage)),
    );
  }
}
