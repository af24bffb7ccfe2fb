import * as vscode from 'vscode';

/** Files in memory that can be made to fail: from a certain operation on, every one that changes something or reads. */
export class FailingProvider implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private files = new Map<string, Uint8Array>();
  private left = Infinity;

  start(files: Readonly<Record<string, string>>): void {
    this.left = Infinity;
    this.files = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  }

  /** The operation after so many others, and all behind it, fail as on a full disk. */
  failFrom(count: number): void {
    this.left = count;
  }

  works(): void {
    this.left = Infinity;
  }

  text(path: string): string | undefined {
    const bytes = this.files.get(path);
    return bytes && new TextDecoder('utf-8').decode(bytes);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.files.get(path);
    if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    const isFolder = [...this.files.keys()].some((file) => file.startsWith(`${path}/`));
    if (!isFolder) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const found = new Map<string, vscode.FileType>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(`${path}/`)) continue;
      const [name = '', below] = file.slice(path.length + 1).split('/');
      found.set(name, below === undefined ? vscode.FileType.File : vscode.FileType.Directory);
    }
    return [...found];
  }

  createDirectory(): void {
    this.count();
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.files.get(path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.count();
    this.files.set(path, content.slice());
  }

  delete({ path }: vscode.Uri): void {
    this.count();
    this.files.delete(path);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.count();
    this.files.set(to.path, this.readFile(from));
    this.files.delete(from.path);
  }

  private count(): void {
    if (this.left-- <= 0) throw vscode.FileSystemError.NoPermissions('no space left');
  }
}
