import * as vscode from 'vscode';
import type { Span } from '../../../core/text/offsets';
import type { SourceText } from '../../../core/text/sourceText';
import { labelColorCount } from '../../../core/transcript/labelColorCount';
import { rangeOf, spanOf } from '../../convert';
import { Debounced } from '../../debounce';
import { Disposables } from '../../disposables';
import { transcriptLanguage } from '../../ids';
import { onSettingChange, readSetting } from '../../settings';
import type { FeatureContext } from '../feature';
import { EditedLines } from '../reading/editedLines';
import { isWellInside, linesAround, type LineStretch } from '../reading/nearLines';

/** While typing the editor itself moves what is drawn; the transcript is read again when the typing pauses. */
const pauseMilliseconds = 150;

/** Transcripts of a study that are looked at for its roles: a large one declares all of them early. */
const readForRoles = 500;

/** Labels that the editor takes in without anybody waiting: a focus group of several hours has fewer. */
const paintedAtOnce = 5000;

/** Colors the labels of turns by role or by speaker, in every visible editor of a transcript. */
export class LabelPainter extends Disposables {
  private readonly types = [
    ...Array.from({ length: labelColorCount }, (_, place) => `intercoder.role${place + 1}`),
    'intercoder.noRole',
    'editor.foreground',
  ].map((color) => this.register(typeOf(color)));

  /** The lines that are painted, in editors with too many labels to paint them all. */
  private readonly near = new WeakMap<vscode.TextEditor, LineStretch>();

  /** What each editor shows of each type, in words that are the same for the same places. */
  private readonly shown = new WeakMap<vscode.TextEditor, readonly string[]>();
  private readonly edited = new WeakMap<vscode.TextEditor, EditedLines>();
  private readonly pause = this.register(new Debounced(pauseMilliseconds, () => this.paintAll()));

  constructor(private readonly context: FeatureContext) {
    super();
    const { window, workspace } = vscode;
    this.register(window.onDidChangeVisibleTextEditors(() => this.paintAll()));
    this.register(window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scrolled(textEditor)));
    this.register(workspace.onDidOpenTextDocument(() => this.pause.trigger()));
    this.register(workspace.onDidChangeTextDocument((event) => this.edit(event)));
    this.register(context.studies.onDidChangeStudy(() => this.pause.trigger()));
    this.register(onSettingChange('speakerColors', () => this.paintAll()));
    this.paintAll();
  }

  private paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.context.errors.background(this.paint(editor));
  }

  private edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document) this.editedIn(editor).add(contentChanges);
    this.pause.trigger();
  }

  private editedIn(editor: vscode.TextEditor): EditedLines {
    const edited = this.edited.get(editor) ?? new EditedLines();
    this.edited.set(editor, edited);
    return edited;
  }

  private scrolled(editor: vscode.TextEditor): void {
    const near = this.near.get(editor);
    if (near && !isWellInside(editor, near)) this.context.errors.background(this.paint(editor));
  }

  private async paint(editor: vscode.TextEditor): Promise<void> {
    const { version } = editor.document;
    const lists = this.nearOf(editor, await this.labelsOf(editor.document));
    // What was changed meanwhile is painted when the typing pauses.
    if (editor.document.version !== version) return;
    const before = this.shown.get(editor);
    if (before === undefined && lists.every((list) => list.length === 0)) return;
    const edited = this.editedIn(editor);
    const after = this.types.map((type, index) => {
      const ranges = (lists[index] ?? []).map((label) => rangeOf(editor.document, label));
      const places = ranges.map(({ start, end }) => `${start.line}:${start.character}-${end.character}`).join();
      const isEdited = edited.areIn(ranges);
      if ((before?.[index] ?? '') !== places || isEdited) editor.setDecorations(type, ranges);
      return places;
    });
    edited.clear();
    this.shown.set(editor, after);
  }

  /** All labels, or where there are very many those near what the editor shows. */
  private nearOf(editor: vscode.TextEditor, lists: readonly (readonly Span[])[]): readonly (readonly Span[])[] {
    const count = lists.reduce((sum, { length }) => sum + length, 0);
    if (count <= paintedAtOnce) {
      this.near.delete(editor);
      return lists;
    }
    const near = linesAround(editor);
    this.near.set(editor, near);
    const { start, end } = spanOf(editor.document, new vscode.Range(Math.max(near.first, 0), 0, near.last + 1, 0));
    return lists.map((list) => list.filter((label) => label.start >= start && label.end <= end));
  }

  /** For each type. */
  private async labelsOf(document: vscode.TextDocument): Promise<readonly (readonly Span[])[]> {
    const by = readSetting('speakerColors');
    if (document.languageId !== transcriptLanguage) return [];
    const transcript = await this.context.parsed.of(document);
    const { labelColors, rolesDeclared, rolesOf } = await import('./colorsOfLabels');
    // Without colors of roles the grammar's color stays, which takes words for labels that are none.
    if (by === 'off') {
      const { colored, noLabels } = labelColors(transcript, 'speaker', []);
      return [...colored.map(() => []), [], noLabels];
    }
    // A role that is not saved yet comes after those of the study, so that no color changes while it is written.
    const roles = [...new Set([...rolesOf(this.studySources(document)), ...rolesDeclared(transcript.frontMatter)])];
    const { colored, withoutRole, noLabels } = labelColors(transcript, by, roles);
    return [...colored, withoutRole, noLabels];
  }

  /** What decides, in path order, which role has which color in the whole study. */
  private studySources({ uri }: vscode.TextDocument): readonly SourceText[] {
    const records = [...(this.context.studies.of(uri)?.current?.transcripts.values() ?? [])];
    return records.slice(0, readForRoles).flatMap(({ source }) => source ?? []);
  }
}

const typeOf = (color: string): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor(color),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
