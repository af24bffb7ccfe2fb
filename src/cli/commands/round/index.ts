import { Command } from 'commander';
import type { CliCommand } from '../../command';
import { collectCommand } from './collect';
import { drawCommand } from './draw';
import { askCommand, finishCommand, seenCommand, suggestCommand, unclearCommand } from './judge';
import { packageCommand } from './package';
import { practiseCommand } from './practise';
import { topUpCommand } from './topUp';
import { statusCommand } from './status';

const parts: readonly CliCommand[] = [
  drawCommand,
  practiseCommand,
  statusCommand,
  seenCommand,
  unclearCommand,
  askCommand,
  suggestCommand,
  finishCommand,
  topUpCommand,
  packageCommand,
  collectCommand,
];

export const roundCommand: CliCommand = (context) => {
  const round = new Command('round').description(context.t('cli.round'));
  for (const part of parts) round.addCommand(part(context));
  return round;
};
