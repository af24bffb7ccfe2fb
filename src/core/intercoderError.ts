import type { errorsEn } from './messages/en/errors';
import type { MessageData } from './messages/render';

export type ErrorCode = keyof typeof errorsEn;

/** Thrown by operations that cannot go on. Hosts render `code` and `data` in the user's language. */
export class IntercoderError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly data: MessageData = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.name = 'IntercoderError';
  }
}
