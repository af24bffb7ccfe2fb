import type * as vscode from 'vscode';

/**
 * Where a text was edited since an editor was last told what to show in it. There the editor itself has moved what it
 * showed, or let go of it where its words were replaced, so that nothing that was set before is known to be shown still.
 */
export class EditedLines {
  private readonly lines = new Set<number>();
  private isAnywhere = false;

  add(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    for (const { range, text } of changes) {
      if (range.isSingleLine && !/[\r\n]/.test(text)) this.lines.add(range.start.line);
      // Lines went or came: those after them are others now.
      else this.isAnywhere = true;
    }
  }

  /** Whether anything was edited on the lines of one of these ranges. */
  areIn(ranges: readonly vscode.Range[]): boolean {
    if (this.isAnywhere) return ranges.length > 0;
    const lines = [...this.lines];
    return (
      lines.length > 0 && ranges.some(({ start, end }) => lines.some((line) => start.line <= line && line <= end.line))
    );
  }

  /** All is shown as it is to be. */
  clear(): void {
    this.lines.clear();
    this.isAnywhere = false;
  }
}
