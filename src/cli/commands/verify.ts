import { styleText } from 'node:util';
import { Command } from 'commander';
import { verifyRound } from '../../core/commands/rounds/verifyRound';
import type { CliCommand, FormatOption } from '../command';
import { openStudy } from '../openStudy';
import { json, printable } from '../output';

export const verifyCommand: CliCommand = ({ io, t, exit }) =>
  new Command('verify')
    .description(t('cli.verify'))
    .argument('<name>', t('cli.round.name'))
    .argument('[study]', t('cli.study'))
    .action(async (name: string, folder: string | undefined, { format }: FormatOption) => {
      const study = await openStudy(io, folder);
      const checks = (await verifyRound(study.session, name)).map(({ name: what, ok, key, data }) => ({
        name: what,
        ok,
        detail: t(key, data),
      }));
      if (checks.some(({ ok }) => !ok)) exit(1);
      if (format === 'json') {
        io.out(json({ checks }));
        return;
      }
      const paint = (ok: boolean): string => {
        const word = ok ? `✓ ${t('cli.verify.ok')}` : `✗ ${t('cli.verify.no')}`;
        return io.terminal ? styleText(ok ? 'green' : 'red', word) : word;
      };
      // Whole sentences: none of them is cut to fit a column.
      for (const { name: what, ok, detail } of checks)
        io.out(`${paint(ok)}  ${printable(what)}: ${printable(detail)}\n`);
      const red = checks.filter(({ ok }) => !ok).length;
      io.out(`${t(red === 0 ? 'cli.verify.allGreen' : 'cli.verify.red', { count: red })}\n`);
    });
