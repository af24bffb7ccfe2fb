import { Command } from 'commander';
import { summarizeStudy, type StudySummary } from '../../core/commands/summarizeStudy';
import type { CliCommand, CommandContext, FormatOption } from '../command';
import { notCounted } from '../notCounted';
import { tellNotReadWhole } from '../notReadWhole';
import { openStudy, viewerOf } from '../openStudy';
import { json, printable } from '../output';
import { tellWithoutText } from '../withoutText';

interface Options extends FormatOption {
  readonly as?: string;
}

export const summaryCommand: CliCommand = (context) => {
  const { io, t } = context;
  return new Command('summary')
    .description(t('cli.summary'))
    .argument('[study]', t('cli.study'))
    .option('--as <id>', t('cli.as'))
    .action(async (folder: string | undefined, { as, format }: Options) => {
      const study = await openStudy(io, folder);
      const viewer = { coder: await viewerOf(study, io, as) };
      const summary = summarizeStudy(study.session, viewer);
      tellNotReadWhole(context, study.session.index(viewer).notReadWhole());
      if (format === 'json') io.out(json(summary));
      else inWords(context, summary);
      tellWithoutText(context, summary.withoutText, { format });
    });
};

function inWords(context: CommandContext, summary: StudySummary): void {
  const { io, t } = context;
  const { title, transcripts, turns, words, codes, codings } = summary;
  const perCoder = Object.entries(codings).map(([coder, count]) =>
    t('cli.summary.coder', { coder: printable(coder), count }),
  );
  io.out(`${printable(title)}\n`);
  io.out(`${t('cli.summary.counts', { transcripts, turns, words, codes })}\n`);
  io.out(`${t('cli.summary.codings', { list: perCoder.join(', ') || '–' })}\n`);
  io.out(notCounted(context, summary.states));
}
