import * as vscode from 'vscode';
import { contextOf } from '../../../core/study/rounds/unitContext';
import type { Span } from '../../../core/text/offsets';
import { rangeOf } from '../../convert';
import { currentTheme } from '../../currentTheme';
import { Disposables } from '../../disposables';
import type { FeatureContext } from '../feature';

/** What is around the passage: told apart by a bar as well, since fainter letters alone may not be seen. */
const dimmed: vscode.DecorationRenderOptions = { opacity: '0.6' };
/** The same in high contrast, where nothing may be hard to read. */
const dimmedLess: vscode.DecorationRenderOptions = { opacity: '0.78' };
/** What the plan does not let a coder see. */
const hidden: vscode.DecorationRenderOptions = { opacity: '0' };
/** Lines wrap: whatever marks a line marks every row of it. A thin bar beside them lies on no letter, a wider one does. */
const judged: vscode.DecorationRenderOptions = {
  isWholeLine: true,
  borderStyle: 'solid',
  borderWidth: '0 0 0 1px',
  borderColor: new vscode.ThemeColor('focusBorder'),
  overviewRulerColor: new vscode.ThemeColor('focusBorder'),
  overviewRulerLane: vscode.OverviewRulerLane.Full,
};

/** Shows in the text which passage is judged, and what stands around it as far as the plan lets it be seen. */
export class UnitPainter extends Disposables {
  private readonly dimmed = this.register(vscode.window.createTextEditorDecorationType(dimmed));
  private readonly dimmedLess = this.register(vscode.window.createTextEditorDecorationType(dimmedLess));
  private readonly hidden = this.register(vscode.window.createTextEditorDecorationType(hidden));
  private readonly judged = this.register(vscode.window.createTextEditorDecorationType(judged));

  constructor(private readonly context: FeatureContext) {
    super();
    const paint = (): void => vscode.window.visibleTextEditors.forEach((editor) => this.paint(editor));
    this.register(context.judging.onDidChange(paint));
    this.register(context.studies.onDidChangeStudy(paint));
    this.register(vscode.window.onDidChangeVisibleTextEditors(paint));
    this.register(vscode.window.onDidChangeActiveColorTheme(paint));
    paint();
  }

  private paint(editor: vscode.TextEditor): void {
    const shown = this.shownIn(editor.document);
    const ranges = (spans: readonly Span[] = []): vscode.Range[] => spans.map((at) => rangeOf(editor.document, at));
    editor.setDecorations(this.judged, ranges(shown?.judged));
    const isContrast = currentTheme().startsWith('contrast');
    editor.setDecorations(this.dimmed, isContrast ? [] : ranges(shown?.dimmed));
    editor.setDecorations(this.dimmedLess, isContrast ? ranges(shown?.dimmed) : []);
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
