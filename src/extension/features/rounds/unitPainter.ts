import * as vscode from 'vscode';
import { contextOf } from '../../../core/study/rounds/unitContext';
import type { Span } from '../../../core/text/offsets';
import { rangeOf } from '../../convert';
import { Disposables } from '../../disposables';
import type { FeatureContext } from '../feature';

/** What is around the passage: told apart by lines as well, since fainter letters alone may not be seen. */
const dimmed: vscode.DecorationRenderOptions = { opacity: '0.45' };
/** What the plan does not let a coder see. */
const hidden: vscode.DecorationRenderOptions = { opacity: '0' };
const judged: vscode.DecorationRenderOptions = {
  overviewRulerColor: new vscode.ThemeColor('focusBorder'),
  overviewRulerLane: vscode.OverviewRulerLane.Full,
};
/** A line above where the passage begins and below where it ends. One beside it would lie on the first letters. */
const edge = (borderWidth: string): vscode.DecorationRenderOptions => ({
  isWholeLine: true,
  borderStyle: 'solid',
  borderWidth,
  borderColor: new vscode.ThemeColor('focusBorder'),
});

/** Shows in the text which passage is judged, and what stands around it as far as the plan lets it be seen. */
export class UnitPainter extends Disposables {
  private readonly dimmed = this.register(vscode.window.createTextEditorDecorationType(dimmed));
  private readonly hidden = this.register(vscode.window.createTextEditorDecorationType(hidden));
  private readonly judged = this.register(vscode.window.createTextEditorDecorationType(judged));
  private readonly top = this.register(vscode.window.createTextEditorDecorationType(edge('2px 0 0 0')));
  private readonly bottom = this.register(vscode.window.createTextEditorDecorationType(edge('0 0 2px 0')));

  constructor(private readonly context: FeatureContext) {
    super();
    const paint = (): void => vscode.window.visibleTextEditors.forEach((editor) => this.paint(editor));
    this.register(context.judging.onDidChange(paint));
    this.register(context.studies.onDidChangeStudy(paint));
    this.register(vscode.window.onDidChangeVisibleTextEditors(paint));
    paint();
  }

  private paint(editor: vscode.TextEditor): void {
    const shown = this.shownIn(editor.document);
    const ranges = (spans: readonly Span[] = []): vscode.Range[] => spans.map((at) => rangeOf(editor.document, at));
    const judgedRanges = ranges(shown && [shown.judged]);
    editor.setDecorations(this.judged, judgedRanges);
    // An empty range: of a wrapped line only the row in which it is.
    const top = judgedRanges.map(({ start }) => new vscode.Range(start, start));
    editor.setDecorations(this.top, top);
    const bottom = judgedRanges.map(({ end }) => new vscode.Range(end, end));
    editor.setDecorations(this.bottom, bottom);
    editor.setDecorations(this.dimmed, ranges(shown?.dimmed));
    editor.setDecorations(this.hidden, ranges(shown?.hidden));
  }

  private shownIn(document: vscode.TextDocument): ReturnType<typeof contextOf> {
    const file = this.context.studies.fileOf(document.uri);
    const at = file && this.context.judging.in(file.study);
    if (file === undefined || at === undefined) return undefined;
    const { rounds, transcripts } = at.session.current;
    const draw = rounds.find(({ name }) => name === at.round)?.draw;
    const record = transcripts.get(file.path);
    return draw && record && contextOf(draw, at.unit, record);
  }
}
