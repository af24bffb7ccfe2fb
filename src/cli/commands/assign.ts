import { Command, InvalidArgumentError } from 'commander';
import { assign } from '../../core/commands/assign';
import { codingJson } from '../../core/coding/serializeSidecar';
import { unitAround } from '../../core/commands/rounds/unitAround';
import { findQuote } from '../../core/commands/findQuote';
import { IntercoderError } from '../../core/intercoderError';
import { codePointOffset, span, type Span } from '../../core/text/offsets';
import type { Transcript } from '../../core/transcript/transcript';
import type { CliCommand, FormatOption } from '../command';
import { several } from '../several';
import { coderOf, openStudy, transcriptNamed } from '../openStudy';
import { json, printable } from '../output';

interface Options extends FormatOption {
  readonly transcript: string;
  readonly start?: number;
  readonly end?: number;
  readonly quote?: string;
  readonly code: readonly string[];
  readonly memo?: string;
  readonly doubtful?: boolean;
  readonly round?: string;
  readonly as?: string;
}

export const assignCommand: CliCommand = ({ io, t }) =>
  new Command('assign')
    .description(t('cli.assign'))
    .argument('[study]', t('cli.study'))
    .requiredOption('--transcript <file>', t('cli.assign.transcript'))
    .option('--start <offset>', t('cli.assign.start'), wholeNumber(t('cli.notANumber')))
    .option('--end <offset>', t('cli.assign.end'), wholeNumber(t('cli.notANumber')))
    .option('--quote <words>', t('cli.assign.quote'))
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

function passageAt(transcript: Transcript, { start, end, quote }: Options): Span {
  const { source } = transcript;
  if (quote !== undefined && start === undefined && end === undefined) return findQuote(transcript, quote);
  if (quote !== undefined || start === undefined || end === undefined) throw new IntercoderError('passage.notNamed');
  return span(source.fromCodePoints(codePointOffset(start)), source.fromCodePoints(codePointOffset(end)));
}

const wholeNumber =
  (message: string) =>
  (value: string): number => {
    if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError(message);
    return Number(value);
  };
