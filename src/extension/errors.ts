import * as vscode from 'vscode';
import { IntercoderError } from '../core/intercoderError';
import type { MessageData, MessageKey } from '../core/messages/render';
import type { CommandId } from './ids';
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

interface Action {
  readonly title: MessageKey;
  readonly command: CommandId | 'intercoder.codes.focus';
}

const newStudy: Action = { title: 'action.newStudy', command: 'intercoder.newStudy' };
const openCodebook: Action = { title: 'action.openCodebook', command: 'intercoder.openCodebook' };
const showCodes: Action = { title: 'action.showCodes', command: 'intercoder.codes.focus' };

/** The next step of what is met often, as a button: a message with one is shown whole. */
const actions: Partial<Record<MessageKey, Action>> = {
  'study.none': newStudy,
  'coding.noStudy': newStudy,
  'code.unknown': openCodebook,
  'code.unclear': openCodebook,
  'code.retired': openCodebook,
  'codebook.notWritable': openCodebook,
  'codebook.cannotEdit': openCodebook,
  'sidecar.notWritable': showCodes,
  'coding.changedMeanwhile': showCodes,
  'step.partly': showCodes,
};

/** The passage that is judged is on the screen: it need not be called what its file calls it. */
const inSight: Partial<Record<MessageKey, MessageKey>> = {
  'round.nothingCoded': 'rounds.nothingCoded',
  'round.hasCodings': 'rounds.hasCodings',
  'round.outsideUnit': 'rounds.outsideUnit',
};

/** Says what went wrong, in the user's language and with the next step, and keeps the details in the log. */
export class Errors {
  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly t: Translate,
  ) {}

  /** What to say of an error. One that is not ours is a bug: the log has where it came from. */
  describe(error: unknown): string {
    if (error instanceof IntercoderError) return this.t(inSight[error.code] ?? error.code, error.data);
    if (error instanceof EditorError) return this.t(error.key, error.data);
    return this.t('error.unexpected', { reason: error instanceof Error ? error.message : String(error) });
  }

  show(error: unknown): void {
    if (error instanceof vscode.CancellationError) return;
    const message = this.describe(error);
    if (error instanceof EditorError) {
      this.background(this.offer(error.key, (...buttons) => vscode.window.showInformationMessage(message, ...buttons)));
      return;
    }
    this.record(error);
    if (error instanceof IntercoderError)
      this.background(this.offer(error.code, (...buttons) => vscode.window.showErrorMessage(message, ...buttons)));
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

  private async offer(key: MessageKey, say: (...buttons: string[]) => Thenable<string | undefined>): Promise<void> {
    const action = actions[key];
    if (action === undefined) await say();
    else if ((await say(this.t(action.title))) !== undefined) await vscode.commands.executeCommand(action.command);
  }

  private async offerLog(message: string): Promise<void> {
    const showLog = this.t('error.showLog');
    if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) this.log.show();
  }
}
