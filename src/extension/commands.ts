import * as vscode from 'vscode';
import { Disposables } from './disposables';
import type { CommandArguments, CommandId } from './ids';
import type { Errors } from './errors';

type Handler<K extends CommandId> = (...args: CommandArguments[K]) => Promise<void> | void;

/** Registers commands whose handlers take what `ids.ts` says, and shows what keeps them from going on. */
export class Commands extends Disposables {
  constructor(private readonly errors: Errors) {
    super();
  }

  add<K extends CommandId>(id: K, handler: Handler<K>): void {
    this.register(
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          await handler(...(args as CommandArguments[K]));
        } catch (error) {
          this.errors.show(error);
        }
      }),
    );
  }
}

/** Runs one of our own commands. */
export async function runCommand<K extends CommandId>(id: K, ...args: CommandArguments[K]): Promise<void> {
  await vscode.commands.executeCommand(id, ...args);
}

/** A command for a tree item or a status bar item to run. */
export const commandFor = <K extends CommandId>(
  title: string,
  command: K,
  ...args: CommandArguments[K]
): vscode.Command => ({ title, command, arguments: args });

/** An address that runs a command, for links in pages and hovers that may. */
export const commandLink = <K extends CommandId>(command: K, ...args: CommandArguments[K]): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
