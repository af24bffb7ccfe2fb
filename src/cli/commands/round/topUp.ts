import { Command, InvalidArgumentError } from 'commander';
import { topUpRound } from '../../../core/commands/rounds/topUpRound';
import type { CliCommand, FormatOption } from '../../command';
import { coderOf, openStudy } from '../../openStudy';
import { json, printable } from '../../output';
import { several } from '../../several';

interface Options extends FormatOption {
  readonly code: readonly string[];
  readonly seed?: number;
  readonly most?: number;
  readonly as?: string;
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
    .option('--as <id>', t('cli.as'))
    .action(async (name: string, folder: string | undefined, { code: codes, seed, most, as, format }: Options) => {
      const study = await openStudy(io, folder);
      const coder = await coderOf(study, io, as);
      const { units, seed: used, sent } = await topUpRound(study.session, name, { coder, codes, seed, most });
      const list = units.map(({ id }) => printable(id)).join(', ');
      const done = t('cli.round.topUp.done', { count: units.length, list, seed: used });
      io.out(format === 'json' ? json({ round: name, seed: used, units, sent }) : `${done}\n`);
      if (sent.length > 0) io.message(`${t('round.topUp.sent', { coders: sent.join(', ') })}\n`);
    });
};
