import { Command } from 'commander';
import { topUpRound } from '../../../core/commands/rounds/topUpRound';
import { largestSeed } from '../../../core/random/seed';
import { mostAdded } from '../../../core/study/rounds/drawShape';
import type { CliCommand, FormatOption } from '../../command';
import { coderOf, openStudy } from '../../openStudy';
import { json, printable } from '../../output';
import { several } from '../../several';
import { wholeNumber } from '../../wholeNumber';

interface Options extends FormatOption {
  readonly code: readonly string[];
  readonly seed?: number;
  readonly most?: number;
  readonly as?: string;
}

export const topUpCommand: CliCommand = (context) => {
  const { io, t } = context;
  const between = wholeNumber(context);
  return new Command('top-up')
    .description(t('cli.round.topUp'))
    .argument('<name>', t('cli.round.name'))
    .argument('[study]', t('cli.study'))
    .requiredOption('--code <id>', t('cli.round.topUp.code'), several)
    .option('--seed <n>', t('cli.round.seed'), between(0, largestSeed, t('round.badSeed')))
    .option('--most <n>', t('cli.round.topUp.most'), between(1, mostAdded, t('round.badMost', { most: mostAdded })))
    .option('--as <id>', t('cli.as'))
    .action(async (name: string, folder: string | undefined, { code: codes, seed, most, as, format }: Options) => {
      const study = await openStudy(io, folder);
      const coder = await coderOf(study, io, as);
      const {
        units,
        seed: used,
        sent,
        isForEverybody,
      } = await topUpRound(study.session, name, { coder, codes, seed, most });
      const list = units.map(({ id }) => printable(id)).join(', ');
      const done = t('cli.round.topUp.done', { count: units.length, list, seed: used });
      io.out(format === 'json' ? json({ round: name, seed: used, units, sent }) : `${done}\n`);
      if (isForEverybody) io.message(`${t('round.topUp.everybody')}\n`);
      if (sent.length > 0) io.message(`${t('round.topUp.sent', { coders: sent.join(', ') })}\n`);
    });
};
