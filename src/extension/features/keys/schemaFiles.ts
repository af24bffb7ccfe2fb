import * as vscode from 'vscode';
import type { FeatureContext } from '../feature';

/** What `package.json` names instead of files, which the editor would show in one language. */
const scheme = 'intercoder-schema';

const { FileSystemError } = vscode;
const refuse = (uri: vscode.Uri): never => {
  throw FileSystemError.NoPermissions(uri);
};

/** The schemas by which the editor itself explains JSON, as files in the language that is spoken. Nothing writes there. */
export class SchemaFiles implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly read = new Map<string, vscode.Uri>();
  private readonly listening: vscode.Disposable;
  /** Since then they are in this language. */
  private since = Date.now();

  readonly createDirectory = refuse;
  readonly writeFile = refuse;
  readonly delete = refuse;
  readonly rename = refuse;

  constructor(private readonly context: FeatureContext) {
    this.listening = vscode.Disposable.from(
      vscode.workspace.registerFileSystemProvider(scheme, this, { isReadonly: true, isCaseSensitive: true }),
      context.language.onDidChange(() => this.changeAll()),
      this.changed,
    );
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    this.read.set(uri.toString(), uri);
    await this.context.language.ready;
    const { schemaInWords } = await import('./schemaInWords');
    return schemaInWords(uri, this.context.extension.extensionUri);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { length: size } = await this.readFile(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: this.since, size };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  dispose(): void {
    this.listening.dispose();
  }

  private changeAll(): void {
    this.since = Date.now();
    this.changed.fire([...this.read.values()].map((uri) => ({ type: vscode.FileChangeType.Changed, uri })));
  }
}
