import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import type { KappaWeights } from '../../core/agreement/nominal/weightedKappa';
import type { NominalOptions } from '../../core/agreement/nominal/nominalStatistics';
import type { StatisticsInput } from '../../core/commands/statistics/input';
import { readStatisticsJson } from '../../core/commands/statistics/readStatisticsJson';
import { readStatisticsRows, type RowOptions } from '../../core/commands/statistics/readStatisticsRows';
import { runStatistics, type StatisticsOptions } from '../../core/commands/statistics/runStatistics';
import { IntercoderError } from '../../core/intercoderError';
import { largestSeed } from '../../core/random/seed';
import { decodeText } from '../../core/text/decode';
import type { CliCommand, CommandContext, FormatOption } from '../command';
import { readCsv } from '../csv';
import { json } from '../output';
import { statisticsInWords } from '../statisticsInWords';
import { wholeNumber } from '../wholeNumber';

interface Options extends FormatOption {
  readonly metric: NominalOptions['metric'];
  readonly weights?: KappaWeights;
  readonly kind?: NonNullable<RowOptions['kind']>;
  readonly categories?: number;
  readonly bootstrap?: number;
  readonly seed: number;
  readonly cluster?: string;
  readonly overlap?: number;
}

export const statisticsCommand: CliCommand = (context) => {
  const { io, t } = context;
  const between = wholeNumber(context);
  return new Command('statistics')
    .description(t('cli.statistics'))
    .argument('<file>', t('cli.statistics.file'))
    .addOption(
      new Option('--metric <metric>', t('cli.statistics.metric'))
        .choices(['nominal', 'ordinal', 'interval', 'ratio'])
        .default('nominal'),
    )
    .addOption(new Option('--weights <weights>', t('cli.statistics.weights')).choices(['linear', 'quadratic']))
    .addOption(new Option('--kind <kind>', t('cli.statistics.kind')).choices(['nominal', 'multilabel']))
    .option('--categories <n>', t('cli.statistics.categories'), between(1, 5000))
    .option('--bootstrap <n>', t('cli.statistics.bootstrap'), between(100, 100_000))
    .option('--seed <n>', t('cli.statistics.seed'), between(0, largestSeed), 1)
    .option('--cluster <column>', t('cli.statistics.cluster'))
    .option('--overlap <percent>', t('cli.statistics.overlap'), between(1, 100))
    .action(async (file: string, options: Options) => {
      const input = await readInput(path.resolve(io.cwd, file), file, options);
      const result = runStatistics(input, asked(options));
      if (options.format === 'json') io.out(json(result));
      else io.out(`${introduction(context, input, options)}\n\n${statisticsInWords(context, result)}`);
    });
};

function asked({ metric, weights, bootstrap, seed, overlap }: Options): StatisticsOptions {
  return {
    metric,
    ...(weights === undefined ? {} : { weights }),
    ...(bootstrap === undefined ? {} : { bootstrap: { replicates: bootstrap, seed } }),
    ...(overlap === undefined ? {} : { overlap }),
  };
}

/** What ends in .csv or .tsv is rows, everything else JSON. */
async function readInput(at: string, file: string, { kind, cluster, categories }: Options): Promise<StatisticsInput> {
  const { source } = decodeText(await bytesOf(at, file));
  if (source === undefined) throw new IntercoderError('statistics.notText', { file });
  if (!/\.(csv|tsv)$/i.test(file)) return readStatisticsJson(file, source.text);
  const input = readStatisticsRows(file, readCsv(file, source.text), {
    ...(kind === undefined ? {} : { kind }),
    ...(cluster === undefined ? {} : { cluster }),
  });
  return input.kind === 'nominal' && categories !== undefined ? { ...input, q: categories } : input;
}

async function bytesOf(at: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(at);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new IntercoderError('file.notFound', { file }, { cause: error });
    if (code === 'ERR_FS_FILE_TOO_LARGE') throw new IntercoderError('statistics.tooLarge', { file, limit: 2048 });
    throw new IntercoderError('statistics.cannotRead', { file, reason: code ?? '' }, { cause: error });
  }
}

function introduction({ t }: CommandContext, input: StatisticsInput, { bootstrap, seed }: Options): string {
  const plan =
    bootstrap === undefined ? ('bootstrap' in input ? input.bootstrap : undefined) : { replicates: bootstrap, seed };
  const intervals = plan === undefined ? t('cli.statistics.formula') : t('cli.statistics.replicates', { ...plan });
  return `${t(`cli.statistics.readAs.${input.kind}`)} ${intervals}`;
}
