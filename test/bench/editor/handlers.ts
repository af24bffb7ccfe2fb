import * as vscode from 'vscode';

type Subscribe<E> = (listener: (event: E) => unknown, self?: unknown, bag?: vscode.Disposable[]) => vscode.Disposable;

/**
 * The synchronous time the extension's listeners take for each change of a document. To be made before the extension
 * is activated: VS Code gives this suite and the extension the same API object, whose event is wrapped here.
 */
export class HandlerTimes {
  private taken = new Map<vscode.TextDocumentChangeEvent, number>();
  /** How many listeners are timed. */
  listeners = 0;

  constructor() {
    const workspace = vscode.workspace as { onDidChangeTextDocument: Subscribe<vscode.TextDocumentChangeEvent> };
    const subscribe = workspace.onDidChangeTextDocument;
    workspace.onDidChangeTextDocument = (listener, self, bag) => {
      this.listeners += 1;
      return subscribe((event) => this.time(event, () => listener.call(self, event)), undefined, bag);
    };
  }

  /** Milliseconds for each change since the last call; the listeners of one change together. */
  take(): readonly number[] {
    const taken = [...this.taken.values()];
    this.taken = new Map();
    return taken;
  }

  private time(event: vscode.TextDocumentChangeEvent, run: () => unknown): void {
    const start = performance.now();
    run();
    this.taken.set(event, (this.taken.get(event) ?? 0) + performance.now() - start);
  }
}
