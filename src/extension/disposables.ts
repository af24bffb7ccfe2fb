/** What can be let go of; every `vscode.Disposable` is one. */
export interface Disposable {
  dispose(): void;
}

/** Owns disposables and lets go of them all at once. */
export class Disposables implements Disposable {
  private readonly owned: Disposable[] = [];

  protected register<T extends Disposable>(disposable: T): T {
    this.owned.push(disposable);
    return disposable;
  }

  dispose(): void {
    for (const disposable of this.owned.splice(0).reverse()) disposable.dispose();
  }
}
