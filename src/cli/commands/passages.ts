import { Command } from 'commander';
import {
  listPassages,
  passageFilter,
  type ListPassagesArguments,
  type PassageRow,
} from '../../core/commands/listPassages';
import type { Codebook } from '../../core/codebook/codebook';
import type { CliCommand, CommandContext, FormatOption } from '../command';
import { filterOf, type FilterOptions } from '../filterOptions';
import { tellNotReadWhole } from '../notReadWhole';
import { openStudy, viewerOf } from '../openStudy';
import { json, printable, table } from '../output';
import { tellWithoutText } from '../withoutText';

interface Options extends FormatOption, FilterOptions {
  readonly code?: string;
  readonly below?: boolean;
  readonly all?: boolean;
  readonly as?: string;
}

export const passagesCommand: CliCommand = (context) => {
  const { io, t } = context;
  return new Command('passages')
    .description(t('cli.passages'))
    .argument('[study]', t('cli.study'))
    .option('--code <id>', t('cli.passages.code'))
    .option('--below', t('cli.passages.below'))
    .option('--coder <id>', t('cli.coder'))
    .option('--transcript <file>', t('cli.transcript'))
    .option('--role <role>', t('cli.role'))
    .option('--all', t('cli.passages.all'))
    .option('--as <id>', t('cli.as'))
    .action(async (folder: string | undefined, options: Options) => {
      const study = await openStudy(io, folder);
      const viewer = { coder: await viewerOf(study, io, options.as) };
      const filter = filterOf(study, io, options.all ? { ...options, coder: 'all' } : options);
      const { session } = study;
      const asked: ListPassagesArguments = {
        ...filter,
        ...(options.code !== undefined && { code: options.code }),
        withDescendants: options.below ?? false,
      };
      const passages = listPassages(session, viewer, asked);
      const withoutText = session.index(viewer).withoutText(passageFilter(session, asked));
      if (options.format === 'json') io.out(json({ passages, withoutText }));
      else io.out(inWords(context, session.current.codebook, passages));
      tellWithoutText(context, withoutText, options);
      tellNotReadWhole(context, session.index(viewer).notReadWhole(filter));
    });
};

function inWords(context: CommandContext, codebook: Codebook, passages: readonly PassageRow[]): string {
  const { t } = context;
  const transcripts = [...new Set(passages.map(({ transcript }) => transcript))];
  const parts = transcripts.map((transcript) => {
    const rows = passages.filter((passage) => passage.transcript === transcript);
    return `${printable(transcript)}\n${ofOne(context, codebook, rows)}\n`;
  });
  return [...parts, `${t('cli.passages.count', { count: passages.length, transcripts: transcripts.length })}\n`].join(
    '',
  );
}

function ofOne({ io, t }: CommandContext, codebook: Codebook, rows: readonly PassageRow[]): string {
  return table(
    io,
    [
      { title: t('column.line'), align: 'right' },
      { title: t('column.speaker') },
      { title: t('column.role') },
      { title: t('column.code') },
      { title: t('column.coder') },
      { title: t('column.state') },
      { title: t('column.words'), grows: true },
    ],
    rows.map(({ line, speaker, role, code, coder, state, quote }) => [
      line === null ? '–' : String(line),
      printable(speaker ?? '–'),
      printable(role ?? ''),
      printable(codebook.byId(code)?.name ?? code),
      printable(coder),
      t(`state.${state}`),
      printable(quote),
    ]),
  );
}
