import { Command } from 'commander';
import { unassign } from '../../core/commands/unassign';
import type { CliCommand, FormatOption } from '../command';
import { coderOf, openStudy } from '../openStudy';
import { json, printable } from '../output';

interface Options extends FormatOption {
  readonly id: readonly string[];
  readonly as?: string;
}

export const unassignCommand: CliCommand = ({ io, t }) =>
  new Command('unassign')
    .description(t('cli.unassign'))
    .argument('[study]', t('cli.study'))
    .requiredOption('--id <id...>', t('cli.unassign.id'))
    .option('--as <id>', t('cli.as'))
    .action(async (folder: string | undefined, { id, as, format }: Options) => {
      const study = await openStudy(io, folder);
      const coder = await coderOf(study, io, as);
      const codings = await unassign(study.session, { ids: id, coder });
      if (format === 'json') {
        io.out(json(codings.length === 1 ? codings[0] : codings));
        return;
      }
      for (const { code, quote } of codings)
        io.out(`${t('cli.unassign.done', { code, coder, quote: printable(quote) })}\n`);
    });
