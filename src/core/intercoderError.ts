import type { agreementErrorsEn } from './messages/en/agreementErrors';
import type { errorsEn } from './messages/en/errors';
import type { fixErrorsEn } from './messages/en/fixErrors';
import type { judgingEn } from './messages/en/judging';
import type { mergeErrorsEn } from './messages/en/mergeErrors';
import type { roundErrorsEn } from './messages/en/roundErrors';
import type { shellPackagesEn } from './messages/en/shellPackages';
import type { shellReanchorErrorsEn } from './messages/en/shellReanchorErrors';
import type { shellStatisticsErrorsEn } from './messages/en/shellStatisticsErrors';
import { render, type Language, type MessageData } from './messages/render';
import type { FileProblem } from './problem';

export type ErrorCode =
  | keyof typeof errorsEn
  | keyof typeof fixErrorsEn
  | keyof typeof judgingEn
  | keyof typeof mergeErrorsEn
  | keyof typeof agreementErrorsEn
  | keyof typeof shellReanchorErrorsEn
  | keyof typeof shellStatisticsErrorsEn
  | keyof typeof roundErrorsEn
  | keyof typeof shellPackagesEn;

export interface ErrorBackground {
  /** What another program or the host threw. */
  readonly cause?: unknown;
  /** What was wrong with the data that the operation needed. */
  readonly problems?: readonly FileProblem[];
}

/** Thrown by operations that cannot go on. Hosts render `code` and `data` in the user's language. */
export class IntercoderError extends Error {
  readonly problems: readonly FileProblem[];

  constructor(
    readonly code: ErrorCode,
    readonly data: MessageData = {},
    { cause, problems = [] }: ErrorBackground = {},
  ) {
    super(render('en', code, data), cause === undefined ? undefined : { cause });
    this.name = 'IntercoderError';
    this.problems = problems;
  }

  /** The message with the problems behind it, a line each. */
  inWords(language: Language): string {
    const reasons = this.problems.map(({ file, range, code, data }) => {
      const place = range ? `${file}:${range.start.line + 1}:${range.start.column + 1}` : file;
      return `${place}: ${render(language, code, data)}`;
    });
    return [render(language, this.code, this.data), ...reasons].join('\n');
  }
}
