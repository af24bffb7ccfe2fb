import { Command, InvalidArgumentError } from 'commander';
import { roundNamed } from '../../../core/commands/rounds/roundNamed';
import { topUpRound } from '../../../core/commands/rounds/topUpRound';
import type { CliCommand, FormatOption } from '../../command';
import { openStudy } from '../../openStudy';
import { json, printable } from '../../output';
import { several } from '../../several';

interface Options extends FormatOption {
  readonly code: readonly string[];
  readonly seed?: number;
  readonly most?: number;
}

export const topUpCommand: CliCommand = ({ io, t }) => {
  const whole = (value: string): number => {
    if (!/^\d{1,10}$/.test(value)) throw new InvalidArgumentError(t('cli.round.notANumber'));
    return Number(value);
  };
  return new Command('top-up')
    .description(t('cli.round.topUp'))
    .argument('<name>', t('cli.round.name'))
    .argument('[study]', t('cli.study'))
    .requiredOption('--code <id>', t('cli.round.topUp.code'), several)
    .option('--seed <n>', t('cli.round.seed'), whole)
    .option('--most <n>', t('cli.round.topUp.most'), whole)
    .action(async (name: string, folder: string | undefined, { code: codes, seed, most, format }: Options) => {
      const study = await openStudy(io, folder);
      const units = await topUpRound(study.session, name, { codes, seed, most });
      const used = roundNamed(study.session, name).draw.topUps?.at(-1)?.seed ?? 0;
      const list = units.map(({ id }) => printable(id)).join(', ');
      const done = t('cli.round.topUp.done', { count: units.length, list, seed: used });
      io.out(format === 'json' ? json({ round: name, seed: used, units }) : `${done}\n`);
    });
};
