import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { styleText } from 'node:util';
import { Command } from 'commander';
import { figuresOf, keptReport } from '../../core/commands/rounds/checkFigures';
import { verifyRound, type RoundCheck } from '../../core/commands/rounds/verifyRound';
import { checkInWords } from '../../core/report/agreement/checkInWords';
import { IntercoderError } from '../../core/intercoderError';
import type { CliCommand, FormatOption } from '../command';
import type { JsonObject } from '../../core/text/json';
import { openStudy } from '../openStudy';
import { json, printable } from '../output';

interface Options extends FormatOption {
  readonly report?: string;
}

export const verifyCommand: CliCommand = ({ io, t, exit }) =>
  new Command('verify')
    .description(t('cli.verify'))
    .argument('<name>', t('cli.round.name'))
    .argument('[study]', t('cli.study'))
    .option('--report <file>', t('cli.verify.report'))
    .action(async (name: string, folder: string | undefined, { format, report }: Options) => {
      const study = await openStudy(io, folder);
      const figures = report === undefined ? undefined : figuresOf(await readReport(io.cwd, report, name));
      const checks = await verifyRound(study.session, name, figures);
      if (checks.some(({ ok }) => !ok)) exit(1);
      if (format === 'json') {
        io.out(
          json({
            checks: checks.map(({ name: what, ok, isTold, key, data }) => ({
              name: what,
              ok,
              ...(isTold && { told: true }),
              detail: t(key, data),
            })),
          }),
        );
        return;
      }
      const paint = ({ ok, isTold }: RoundCheck): string => {
        if (isTold) return `· ${t('cli.verify.told')}`;
        const word = ok ? `✓ ${t('cli.verify.ok')}` : `✗ ${t('cli.verify.no')}`;
        return io.terminal ? styleText(ok ? 'green' : 'red', word) : word;
      };
      // Whole sentences: none of them is cut to fit a column.
      for (const check of checks)
        io.out(`${paint(check)}  ${printable(checkInWords(check.name, t))}: ${printable(t(check.key, check.data))}\n`);
      const red = checks.filter(({ ok }) => !ok).length;
      io.out(`${t(red === 0 ? 'cli.verify.allGreen' : 'cli.verify.red', { count: red })}\n`);
    });

/** @throws IntercoderError `file.notFound`, and as `keptReport` */
async function readReport(folder: string, file: string, round: string): Promise<JsonObject> {
  const text = await readFile(path.resolve(folder, file), 'utf8').catch(() => undefined);
  if (text === undefined) throw new IntercoderError('file.notFound', { file });
  return keptReport(text, file, round);
}
