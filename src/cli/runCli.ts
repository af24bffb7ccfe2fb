import { Command, CommanderError, Option, type HelpConfiguration, type OutputConfiguration } from 'commander';
import { IntercoderError } from '../core/intercoderError';
import { dutch } from '../core/messages/dutch';
import { english } from '../core/messages/english';
import { provideWords, render } from '../core/messages/render';
import { version } from '../../package.json';
import { agreementCommand } from './commands/agreement';
import { assignCommand } from './commands/assign';
import { checkCommand } from './commands/check';
import { codesCommand } from './commands/codes';
import { copyCodingsCommand } from './commands/copyCodings';
import { exampleCommand } from './commands/example';
import { gitSetupCommand } from './commands/gitSetup';
import { initCommand } from './commands/init';
import { mergeCommand } from './commands/merge';
import { passagesCommand } from './commands/passages';
import { reportCommand } from './commands/report';
import { reanchorCommand } from './commands/reanchor';
import { statisticsCommand } from './commands/statistics';
import { roundCommand } from './commands/round';
import { summaryCommand } from './commands/summary';
import { turnsCommand } from './commands/turns';
import { unassignCommand } from './commands/unassign';
import { verifyCommand } from './commands/verify';
import type { CommandContext, CliCommand, ExitCode } from './command';
import type { Io } from './io';
import { optionHints } from './optionHints';
import { printable } from './output';
import { usageInWords } from './usageInWords';

const commands: readonly CliCommand[] = [
  initCommand,
  exampleCommand,
  checkCommand,
  summaryCommand,
  turnsCommand,
  codesCommand,
  passagesCommand,
  assignCommand,
  unassignCommand,
  copyCodingsCommand,
  reanchorCommand,
  mergeCommand,
  gitSetupCommand,
  statisticsCommand,
  roundCommand,
  verifyCommand,
  agreementCommand,
  reportCommand,
];

provideWords('en', english);
provideWords('nl', dutch);

/**
 * Runs one command line.
 * @param argv without the program's own name
 * @returns 0 fine, 1 findings or below the threshold asked for, 2 cannot do it (usage, unreadable file)
 */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const context: CommandContext = {
    io,
    t: (key, data) => render(io.language, key, data),
    exit: (code) => {
      exitCode = code;
    },
  };
  const program = newProgram(context);
  for (const define of commands) program.addCommand(prepared(define(context), context));
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
    return argv.length === 0 ? 2 : exitCode;
  } catch (error) {
    return failure(error, io);
  }
}

function newProgram(context: CommandContext): Command {
  const { t } = context;
  return new Command('intercoder')
    .description(t('cli.description'))
    .version(version, '--version', t('cli.version'))
    .helpOption('--help', t('cli.help'))
    .helpCommand(false)
    .configureHelp(helpIn(context))
    .configureOutput(outputTo(context))
    .exitOverride();
}

/** What every command has: `--format`, its exit codes in `--help`, and errors that come back here. */
function prepared(command: Command, context: CommandContext): Command {
  const { t } = context;
  // A command of commands has nothing of its own to show.
  for (const part of command.commands) prepared(part, context);
  if (command.commands.length > 0) return plain(command, context);
  return plain(command, context)
    .addOption(new Option('--format <format>', t('cli.format')).choices(['text', 'json']).default('text'))
    .addHelpText('after', `\n${t('cli.exitCodes')}`);
}

const plain = (command: Command, context: CommandContext): Command =>
  command
    .helpOption('--help', context.t('cli.help'))
    .helpCommand(false)
    .configureHelp(helpIn(context))
    .configureOutput(outputTo(context))
    .exitOverride();

/** Commander's own headings are English only. */
function helpIn({ io, t }: CommandContext): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('cli.usage.title'),
    'Arguments:': t('cli.arguments.title'),
    'Options:': t('cli.options.title'),
    'Commands:': t('cli.commands.title'),
  };
  return { helpWidth: io.width, styleTitle: (title) => titles[title] ?? title };
}

const outputTo = ({ io, t }: CommandContext): OutputConfiguration => ({
  writeOut: (text) => io.out(text),
  writeErr: (text) => io.message(text),
  outputError: (text, write) => write(usageInWords(text, t)),
});

function failure(error: unknown, io: Io): ExitCode {
  // Commander has said what was wrong with the call, or has shown the help that was asked for.
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    io.message(`${render(io.language, 'cli.usage.next')}\n`);
    return 2;
  }
  if (error instanceof IntercoderError) {
    for (const line of error.inWords(io.language).split('\n')) io.message(`${printable(line)}\n`);
    const options = optionHints[error.code];
    if (options !== undefined) io.message(`${render(io.language, 'cli.hint', { options })}\n`);
    return 2;
  }
  throw error;
}
