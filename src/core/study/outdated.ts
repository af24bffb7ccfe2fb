import { IntercoderError, type ErrorCode } from '../intercoderError';

const codes: ReadonlySet<ErrorCode> = new Set([
  'coding.changedMeanwhile',
  'complete.changedMeanwhile',
  'round.changedMeanwhile',
  'round.finished',
]);

/** Whether a change can never be carried out: its file holds something by now that it was not made for. */
export const isOutdated = (error: unknown): boolean => error instanceof IntercoderError && codes.has(error.code);
