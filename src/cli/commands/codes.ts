import { Command } from 'commander';
import type { CodeRow } from '../../core/commands/listCodes';
import { walkCodes } from '../../core/commands/walkCodes';
import type { Codebook } from '../../core/codebook/codebook';
import type { CliCommand, CommandContext, FormatOption } from '../command';
import { filterOf, type FilterOptions } from '../filterOptions';
import { tellNotReadWhole } from '../notReadWhole';
import { notCounted } from '../notCounted';
import { tellWithoutText } from '../withoutText';
import { viewerOf, walkStudy } from '../openStudy';
import { json, printable, table } from '../output';

interface Options extends FormatOption, FilterOptions {
  readonly as?: string;
}

export const codesCommand: CliCommand = (context) => {
  const { io, t } = context;
  return new Command('codes')
    .description(t('cli.codes'))
    .argument('[study]', t('cli.study'))
    .option('--coder <id>', t('cli.coder'))
    .option('--transcript <file>', t('cli.transcript'))
    .option('--role <role>', t('cli.role'))
    .option('--as <id>', t('cli.as'))
    .action(async (folder: string | undefined, options: Options) => {
      const study = await walkStudy(io, folder);
      const viewer = { coder: await viewerOf(study, io, options.as) };
      const { notReadWhole, ...found } = await walkCodes(study.walk, viewer, filterOf(study, io, options));
      if (options.format === 'json') io.out(json(found));
      else io.out(inWords(context, study.walk.codebook, found.codes) + notCounted(context, found.states));
      tellWithoutText(context, found.withoutText, options);
      tellNotReadWhole(context, notReadWhole);
    });
};

function inWords({ io, t }: CommandContext, codebook: Codebook, codes: readonly CodeRow[]): string {
  return table(
    io,
    [
      { title: t('column.code') },
      { title: t('column.passages'), align: 'right' },
      { title: t('column.total'), align: 'right' },
      { title: t('column.transcripts'), align: 'right' },
      { title: t('column.id') },
    ],
    codes.map(({ id, name, count, total, transcripts }) => [
      '  '.repeat(codebook.byId(id)?.level ?? 0) + printable(name),
      String(count),
      String(total),
      String(transcripts),
      id,
    ]),
  );
}
