import { Command } from 'commander';
import { assign } from '../../core/commands/assign';
import { codingJson } from '../../core/coding/serializeSidecar';
import { unitAround } from '../../core/commands/rounds/unitAround';
import { IntercoderError } from '../../core/intercoderError';
import type { CliCommand, FormatOption } from '../command';
import { several } from '../several';
import { coderOf, openStudy, transcriptNamed } from '../openStudy';
import { json, printable } from '../output';
import { passageAt, withPassage, type PassageOptions } from '../passageOptions';

interface Options extends FormatOption, PassageOptions {
  readonly transcript: string;
  readonly code: readonly string[];
  readonly memo?: string;
  readonly doubtful?: boolean;
  readonly round?: string;
  readonly as?: string;
}

export const assignCommand: CliCommand = (context) => {
  const { io, t } = context;
  const command = new Command('assign')
    .description(t('cli.assign'))
    .argument('[study]', t('cli.study'))
    .requiredOption('--transcript <file>', t('cli.assign.transcript'));
  return withPassage(command, context)
    .requiredOption('--code <id>', t('cli.assign.code'), several)
    .option('--memo <text>', t('cli.assign.memo'))
    .option('--doubtful', t('cli.assign.doubtful'))
    .option('--round <name>', t('cli.assign.round'))
    .option('--as <id>', t('cli.as'))
    .action(async (folder: string | undefined, options: Options) => {
      const study = await openStudy(io, folder);
      const coder = await coderOf(study, io, options.as);
      const transcript = transcriptNamed(study, io, options.transcript);
      const record = study.session.current.transcripts.get(transcript);
      if (record?.source === undefined) throw new IntercoderError('transcript.unknown', { file: transcript });
      const at = passageAt(record.transcript, options);
      const { round } = options;
      const inRound =
        round === undefined ? undefined : unitAround(study.session, { round, coder, transcript, span: at });
      const codings = await assign(study.session, {
        transcript,
        span: at,
        inRound,
        codes: options.code,
        coder,
        ...(options.memo !== undefined && { memo: options.memo }),
        doubtful: options.doubtful ?? false,
      });
      if (options.format === 'json') {
        const written = codings.map(codingJson);
        io.out(json(options.code.length === 1 ? written[0] : written));
        return;
      }
      for (const { id, code, quote } of codings)
        io.out(`${t('cli.assign.done', { code, coder, id, quote: printable(quote) })}\n`);
    });
};
