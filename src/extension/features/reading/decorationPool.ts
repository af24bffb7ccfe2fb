import * as vscode from 'vscode';
import { Disposables } from '../../disposables';

/** Kept though nobody uses them at the moment: a passage that is coded, undone and coded again needs the same. */
const mostIdle = 64;

interface Entry {
  readonly type: vscode.TextEditorDecorationType;
  users: number;
}

/** Decoration types by what they look like. Shared by all editors; of those nobody uses the oldest are let go. */
export class DecorationPool extends Disposables {
  /** In the order of their latest use. */
  private readonly entries = new Map<string, Entry>();

  take(key: string, make: () => vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
    const entry = this.entries.get(key) ?? { type: vscode.window.createTextEditorDecorationType(make()), users: 0 };
    entry.users += 1;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.type;
  }

  giveBack(key: string): void {
    const entry = this.entries.get(key);
    if (entry) entry.users -= 1;
    const idle = [...this.entries].filter(([, { users }]) => users === 0);
    for (const [old, { type }] of idle.slice(0, Math.max(idle.length - mostIdle, 0))) {
      this.entries.delete(old);
      type.dispose();
    }
  }

  override dispose(): void {
    for (const { type } of this.entries.values()) type.dispose();
    this.entries.clear();
    super.dispose();
  }
}
