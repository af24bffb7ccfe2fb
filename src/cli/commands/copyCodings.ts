import { Command } from 'commander';
import { copyCodings, originalOf } from '../../core/commands/copyCodings';
import { IntercoderError } from '../../core/intercoderError';
import { toStudyPath } from '../../core/text/studyPath';
import type { CliCommand, FormatOption } from '../command';
import { coderOf, openStudy } from '../openStudy';
import { json, printable } from '../output';

interface Options extends FormatOption {
  readonly transcript: string;
  readonly as?: string;
}

/** Gives a copy of a transcript one's own codings of the original. */
export const copyCodingsCommand: CliCommand = ({ io, t }) =>
  new Command('copy-codings')
    .description(t('cli.copyCodings'))
    .argument('[study]', t('cli.study'))
    .requiredOption('--transcript <file>', t('cli.copyCodings.transcript'))
    .option('--as <id>', t('cli.as'))
    .action(async (folder: string | undefined, { transcript, as, format }: Options) => {
      const study = await openStudy(io, folder);
      const coder = await coderOf(study, io, as);
      const to = toStudyPath(transcript);
      if (to === undefined || !study.session.current.transcripts.has(to))
        throw new IntercoderError('transcript.unknown', { file: transcript });
      const from = originalOf(study.session, to, coder);
      if (from === undefined) throw new IntercoderError('copy.noOriginal', { file: to });
      const { codings, leftOut } = await copyCodings(study.session, { from, to, coder });
      if (format === 'json') io.out(json({ from, to, coder, codings, leftOut }));
      else {
        io.out(`${printable(t('files.copyTaken', { count: codings, copy: to }))}\n`);
        if (leftOut > 0) io.message(`${printable(t('files.copyLeftOut', { count: leftOut, original: from }))}\n`);
      }
    });
