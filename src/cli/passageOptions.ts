import type { Command } from 'commander';
import { findQuote } from '../core/commands/findQuote';
import { IntercoderError } from '../core/intercoderError';
import { codePointOffset, span, type Span } from '../core/text/offsets';
import type { Transcript } from '../core/transcript/transcript';
import type { CommandContext } from './command';
import { wholeNumber } from './wholeNumber';

/** The options with which a passage is pointed at: its words, or where it starts and ends in code points. */
export interface PassageOptions {
  readonly start?: number;
  readonly end?: number;
  readonly quote?: string;
}

export function withPassage(command: Command, context: CommandContext): Command {
  const { t } = context;
  const offset = wholeNumber(context)(0, Number.MAX_SAFE_INTEGER, t('cli.notANumber'));
  return command
    .option('--start <offset>', t('cli.assign.start'), offset)
    .option('--end <offset>', t('cli.assign.end'), offset)
    .option('--quote <words>', t('cli.assign.quote'));
}

/** Whether anything of a passage was given. */
export const pointsAtPassage = ({ start, end, quote }: PassageOptions): boolean =>
  start !== undefined || end !== undefined || quote !== undefined;

/** @throws IntercoderError `passage.notNamed` where not just one passage is pointed at, and as `findQuote` */
export function passageAt(transcript: Transcript, { start, end, quote }: PassageOptions): Span {
  const { source } = transcript;
  if (quote !== undefined && start === undefined && end === undefined) return findQuote(transcript, quote);
  if (quote !== undefined || start === undefined || end === undefined) throw new IntercoderError('passage.notNamed');
  return span(source.fromCodePoints(codePointOffset(start)), source.fromCodePoints(codePointOffset(end)));
}
