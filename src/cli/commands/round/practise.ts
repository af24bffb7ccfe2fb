import { Command } from 'commander';
import { practiseFor } from '../../../core/commands/rounds/practiseFor';
import { roundNamed } from '../../../core/commands/rounds/roundNamed';
import type { CliCommand, FormatOption } from '../../command';
import { coderOf, openStudy } from '../../openStudy';
import { json, printable } from '../../output';

interface Options extends FormatOption {
  readonly as?: string;
}

export const practiseCommand: CliCommand = ({ io, t }) =>
  new Command('practise')
    .description(t('cli.round.practise'))
    .argument('<name>', t('cli.round.name'))
    .argument('[study]', t('cli.study'))
    .option('--as <id>', t('cli.as'))
    .action(async (name: string, folder: string | undefined, { as, format }: Options) => {
      const study = await openStudy(io, folder);
      const coder = await coderOf(study, io, as);
      const practice = await practiseFor(study.session, { coder }, name, coder);
      const { draw } = roundNamed(study.session, practice);
      const done = t('cli.round.practise.done', { round: printable(practice), count: draw.units.length });
      io.out(format === 'json' ? json({ name: practice, round: draw }) : `${done}\n`);
    });
