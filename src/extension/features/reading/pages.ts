import * as vscode from 'vscode';
import { Debounced } from '../../debounce';
import { Disposables } from '../../disposables';
import type { FeatureContext } from '../feature';
import { DecorationPool } from './decorationPool';
import { EditorPage } from './editorPage';
import { emptyPage, pageOf, slotCount, type Page } from './page';
import { cutMark } from './styles';

/** While typing the editor itself moves what is drawn; what it cannot know waits for a pause as short as this. */
const pauseMilliseconds = 60;

/** Draws codings in every visible editor of a transcript: stripes, underlines and names in the margin. */
export class Pages extends Disposables {
  private readonly pool = this.register(new DecorationPool());
  private readonly slotTypes = inClassOrder(Array.from({ length: slotCount }, () => this.register(slotType())));
  private readonly pages = new Map<vscode.TextEditor, EditorPage>();
  private readonly typedIn = new Set<vscode.TextDocument>();
  private readonly pause = this.register(new Debounced(pauseMilliseconds, () => this.drawTyped()));

  constructor(private readonly context: FeatureContext) {
    super();
    this.register(
      context.live.onDidChange(({ document, isTyped }) => {
        if (isTyped) this.drawSoon(document);
        else this.draw(document);
      }),
    );
    this.register(context.live.onDidEdit((event) => this.edited(event)));
    this.register(context.live.onPreparing(({ document }) => this.pageFor(document)));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.drawAll()));
    this.register(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.pages.get(textEditor)?.scrolled()),
    );
    this.register(vscode.window.onDidChangeActiveColorTheme(() => this.drawAll()));
    this.register(context.language.onDidChange(() => this.drawAll()));
    this.drawAll();
  }

  override dispose(): void {
    this.pages.clear();
    super.dispose();
  }

  private edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    for (const [editor, page] of this.pages) if (editor.document === document) page.edited(contentChanges);
  }

  private drawSoon(document: vscode.TextDocument): void {
    this.typedIn.add(document);
    this.pause.trigger();
  }

  private drawTyped(): void {
    const documents = [...this.typedIn];
    this.typedIn.clear();
    documents.forEach((document) => this.draw(document));
  }

  private drawAll(): void {
    const visible = new Set(vscode.window.visibleTextEditors);
    for (const [editor, page] of this.pages) {
      if (visible.has(editor)) continue;
      page.dispose();
      this.pages.delete(editor);
    }
    new Set([...visible].map(({ document }) => document)).forEach((document) => this.draw(document));
  }

  private draw(document: vscode.TextDocument): void {
    const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
    if (editors.length === 0) return;
    const live = this.context.live.of(document);
    const page = this.pageFor(document);
    for (const editor of editors) {
      const shown = this.pages.get(editor);
      // An editor that never showed codings has nothing to take away.
      if (shown) shown.show(page);
      else if (live) this.open(editor).show(page);
    }
  }

  private pageFor(document: vscode.TextDocument): Page {
    const live = this.context.live.of(document);
    return live ? pageOf(live, this.context.t) : emptyPage;
  }

  private open(editor: vscode.TextEditor): EditorPage {
    const page = new EditorPage(editor, this.pool, this.slotTypes);
    this.pages.set(editor, page);
    return page;
  }
}

const slotType = (): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    // Drawn where a word has something to stand before it.
    before: { color: 'transparent', textDecoration: cutMark },
  });

/** What stands after the same place is put in the order of the names of its CSS classes, which begin with these keys. */
const inClassOrder = (types: readonly vscode.TextEditorDecorationType[]): readonly vscode.TextEditorDecorationType[] =>
  types.toSorted((a, b) => (a.key < b.key ? -1 : 1));
