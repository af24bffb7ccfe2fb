import * as vscode from 'vscode';
import { Disposables } from '../../disposables';
import type { Errors } from '../../errors';

/**
 * Transcripts that are read-only as long as somebody judges: a text that is judged does not change under the judges, and
 * letters are free to be commands. The editor frees none but the active one, so each is freed when it is that again.
 */
export class ReadOnlyTexts extends Disposables {
  private readonly locked = new Set<string>();
  /** The one that is judged. */
  private judged: string | undefined;

  constructor(
    private readonly isJudging: () => boolean,
    private readonly errors: Errors,
  ) {
    super();
    this.register(
      vscode.window.onDidChangeActiveTextEditor(() => {
        if (this.isJudging()) this.errors.background(this.lockActive());
        else this.free();
      }),
    );
  }

  /** Makes the text that is judged read-only, as soon as it is the active one. */
  async lock(uri: vscode.Uri): Promise<void> {
    this.judged = uri.toString();
    await this.lockActive();
  }

  /** No other text: the editor closes to writing whatever is active. */
  private async lockActive(): Promise<void> {
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    if (active === undefined || active !== this.judged) return;
    this.locked.add(active);
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
  }

  /** Lets the active text be written in again, where nobody judges any more. */
  free(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (uri === undefined || this.isJudging() || !this.locked.delete(uri.toString())) return;
    const reset = vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    this.errors.background(Promise.resolve(reset));
  }
}
