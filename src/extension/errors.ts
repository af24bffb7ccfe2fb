import * as vscode from 'vscode';
import { IntercoderError } from '../core/intercoderError';
import type { MessageData, MessageKey } from '../core/messages/render';
import type { Translate } from './l10n';

/** Thrown by a command that cannot go on for a reason only the editor has. */
export class EditorError extends Error {
  constructor(
    readonly key: MessageKey,
    readonly data: MessageData = {},
  ) {
    super(key);
    this.name = 'EditorError';
  }
}

/** Says what went wrong, in the user's language and with the next step, and keeps the details in the log. */
export class Errors {
  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly t: Translate,
  ) {}

  /** What to say of an error. One that is not ours is a bug: the log has where it came from. */
  describe(error: unknown): string {
    if (error instanceof IntercoderError) return this.t(error.code, error.data);
    if (error instanceof EditorError) return this.t(error.key, error.data);
    return this.t('error.unexpected', { reason: error instanceof Error ? error.message : String(error) });
  }

  show(error: unknown): void {
    if (error instanceof vscode.CancellationError) return;
    const message = this.describe(error);
    if (error instanceof EditorError) {
      void vscode.window.showInformationMessage(message);
      return;
    }
    this.record(error);
    if (error instanceof IntercoderError) void vscode.window.showErrorMessage(message);
    else void this.offerLog(message);
  }

  /** For work nobody waits for: into the log, without a message. */
  record(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
  }

  /** Starts work that nobody waits for; a failure is shown. */
  background(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.show(error));
  }

  private async offerLog(message: string): Promise<void> {
    const showLog = this.t('error.showLog');
    if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) this.log.show();
  }
}
