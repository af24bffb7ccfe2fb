import type { Command } from 'commander';
import type { MessageData, MessageKey } from '../core/messages/render';
import type { Io } from './io';

/** 0 fine, 1 findings or below the threshold asked for, 2 cannot do it. */
export type ExitCode = 0 | 1 | 2;

export interface CommandContext {
  readonly io: Io;
  readonly t: (key: MessageKey, data?: MessageData) => string;
  /** Sets the exit code; 0 where nobody does. */
  readonly exit: (code: ExitCode) => void;
}

/** Defines one command of the command line. */
export type CliCommand = (context: CommandContext) => Command;

export interface FormatOption {
  readonly format: 'text' | 'json';
}
