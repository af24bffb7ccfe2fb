import * as vscode from 'vscode';
import type { Answers, Call, MethodOf, PageName, ToPage } from '../../webview/protocol';
import { Disposables } from '../disposables';
import type { Errors } from '../errors';
import { currentLanguage } from '../l10n';
import { pageHtml } from './pageHtml';

/** What a page is made of: which one it is, what its tab says, and what it may ask. */
export interface PageOptions<P extends PageName> {
  readonly page: P;
  readonly title: string;
  readonly answers: Answers<P>;
}

/** One page of ours in a tab of the editor. */
export class Page<P extends PageName> extends Disposables {
  private readonly panel: vscode.WebviewPanel;
  private readonly closed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidClose = this.closed.event;
  private isClosed = false;

  constructor(
    private readonly options: PageOptions<P>,
    { extensionUri }: Pick<vscode.ExtensionContext, 'extensionUri'>,
    private readonly errors: Errors,
  ) {
    super();
    const { page, title } = options;
    this.panel = vscode.window.createWebviewPanel(`intercoder.${page}`, title, vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist'), vscode.Uri.joinPath(extensionUri, 'media')],
    });
    const { webview } = this.panel;
    this.register(webview.onDidReceiveMessage((call: Call) => errors.background(this.answer(call))));
    this.register(this.panel.onDidDispose(() => this.end()));
    webview.html = pageHtml(page, { webview, extensionUri, nonce: newNonce(), language: currentLanguage(), title });
  }

  /** Brings it to the front. */
  reveal(): void {
    this.panel.reveal();
  }

  /** Tells the page that what it shows may be out of date. */
  async changed(): Promise<void> {
    await this.post({ kind: 'changed' });
  }

  close(): void {
    this.panel.dispose();
  }

  private end(): void {
    this.isClosed = true;
    this.closed.fire(undefined);
    this.dispose();
  }

  private async answer({ id, method, args }: Call): Promise<void> {
    try {
      const { answers } = this.options;
      // What a page sends is data like any other: only a method of its own list is called.
      if (!Object.hasOwn(answers, method)) throw new Error(`The page asks for ${method}, which it may not.`);
      const run = answers[method as MethodOf<P>] as (...given: readonly unknown[]) => unknown;
      await this.post({ kind: 'answer', id, ok: true, value: await run(...args) });
    } catch (error) {
      this.errors.record(error);
      await this.post({ kind: 'answer', id, ok: false, message: this.errors.describe(error) });
    }
  }

  private async post(message: ToPage): Promise<void> {
    // A page may be closed by what it asked for.
    if (!this.isClosed) await this.panel.webview.postMessage(message);
  }
}

/** Unguessable; every host has Web Crypto. */
function newNonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
declare const crypto: { randomUUID(): string };
