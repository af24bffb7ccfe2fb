import * as vscode from 'vscode';
import { groupBy } from '../../../core/text/groupBy';
import type { DecorationPool } from './decorationPool';
import { EditedLines } from './editedLines';
import { marginOption, type Layer, type MarginWord } from './layers';
import { isWellInside, linesAround, type LineStretch } from './nearLines';
import type { Page } from './page';

interface ShownLayer {
  readonly type: vscode.TextEditorDecorationType;
  readonly ranges: readonly vscode.Range[];
}

/** What one editor shows of a page. Only what differs from before is set. */
export class EditorPage implements vscode.Disposable {
  private readonly layers = new Map<string, ShownLayer>();
  private words: readonly MarginWord[] = [];
  private near: LineStretch | undefined;
  private readonly slots = new Map<number, string>();
  private readonly editedLines = new EditedLines();
  /** As it was when the editor began to show codings: to ask at every key would cost more than it tells. */
  private readonly wraps: boolean;

  constructor(
    private readonly editor: vscode.TextEditor,
    private readonly pool: DecorationPool,
    private readonly slotTypes: readonly vscode.TextEditorDecorationType[],
  ) {
    this.wraps = vscode.workspace.getConfiguration('editor', editor.document).get('wordWrap') !== 'off';
  }

  show({ layers, words }: Page): void {
    const keys = new Set(layers.map(({ key }) => key));
    for (const [key, { type }] of [...this.layers]) {
      if (keys.has(key)) continue;
      this.editor.setDecorations(type, []);
      this.giveBack(key);
    }
    for (const layer of layers) this.showLayer(layer);
    this.words = words;
    this.showWords(linesAround(this.editor));
    this.editedLines.clear();
  }

  /** The text was edited, and what is shown with it. */
  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.editedLines.add(changes);
  }

  /** Other lines can be seen now: only the names near them are in the margin. */
  scrolled(): void {
    if (this.near === undefined || !isWellInside(this.editor, this.near)) this.showWords(linesAround(this.editor));
  }

  private showWords(near: LineStretch): void {
    this.near = near;
    const words = this.words.filter(({ line }) => near.first <= line && line <= near.last);
    const bySlot = groupBy(words, ({ slot }) => slot);
    const byLine = groupBy(this.wraps ? words.toSorted((a, b) => a.slot - b.slot) : [], ({ line }) => line);
    const namesWith = new Map([...byLine.values()].map((names) => [names[0], names]));
    this.slotTypes.forEach((type, slot) => this.showSlot(type, bySlot.get(slot) ?? [], slot, namesWith));
  }

  /** The editor is gone or shows another document: what it showed went with it. */
  dispose(): void {
    for (const key of [...this.layers.keys()]) this.giveBack(key);
  }

  private showLayer({ key, make, ranges }: Layer): void {
    const before = this.layers.get(key);
    if (before && sameRanges(before.ranges, ranges) && !this.editedLines.areIn(ranges)) return;
    const type = before?.type ?? this.pool.take(key, make);
    this.layers.set(key, { type, ranges });
    this.editor.setDecorations(type, ranges);
  }

  private showSlot(
    type: vscode.TextEditorDecorationType,
    words: readonly MarginWord[],
    slot: number,
    namesWith: ReadonlyMap<MarginWord | undefined, readonly MarginWord[]>,
  ): void {
    const options = words.map((word) => marginOption(this.editor.document, word, namesWith.get(word)));
    const places = JSON.stringify(options);
    if ((this.slots.get(slot) ?? '') === places && !this.editedLines.areIn(options.map(({ range }) => range))) return;
    this.slots.set(slot, places);
    this.editor.setDecorations(type, options);
  }

  private giveBack(key: string): void {
    this.layers.delete(key);
    this.pool.giveBack(key);
  }
}

const sameRanges = (a: readonly vscode.Range[], b: readonly vscode.Range[]): boolean =>
  a === b || (a.length === b.length && a.every((range, index) => isSame(range, b[index])));

const isSame = (a: vscode.Range, b: vscode.Range | undefined): boolean => a === b || (b !== undefined && a.isEqual(b));
