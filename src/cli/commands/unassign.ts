import { Command } from 'commander';
import { codingJson } from '../../core/coding/serializeSidecar';
import { unassignInRound } from '../../core/commands/rounds/unassignInRound';
import { unassign } from '../../core/commands/unassign';
import type { CliCommand, FormatOption } from '../command';
import { several } from '../several';
import { coderOf, openStudy } from '../openStudy';
import { json, printable } from '../output';

interface Options extends FormatOption {
  readonly id: readonly string[];
  readonly round?: string;
  readonly as?: string;
}

export const unassignCommand: CliCommand = ({ io, t }) =>
  new Command('unassign')
    .description(t('cli.unassign'))
    .argument('[study]', t('cli.study'))
    .requiredOption('--id <id>', t('cli.unassign.id'), several)
    .option('--round <name>', t('cli.unassign.round'))
    .option('--as <id>', t('cli.as'))
    .action(async (folder: string | undefined, { id, round, as, format }: Options) => {
      const study = await openStudy(io, folder);
      const coder = await coderOf(study, io, as);
      const codings =
        round === undefined
          ? await unassign(study.session, { ids: id, coder })
          : await unassignInRound(study.session, { round, ids: id, coder });
      if (format === 'json') {
        const removed = codings.map(codingJson);
        io.out(json(id.length === 1 ? removed[0] : removed));
        return;
      }
      for (const { code, quote } of codings)
        io.out(`${t('cli.unassign.done', { code: printable(code), coder, quote: printable(quote) })}\n`);
    });
