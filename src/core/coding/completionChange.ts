import { IntercoderError } from '../intercoderError';
import type { Completion, Sidecar } from './sidecar';

/** That a coder marks a transcript as read completely (`after`), or takes that mark back (`before` alone). */
export interface CompletionChange {
  readonly before?: Completion;
  readonly after?: Completion;
}

/** Swapping before and after is the inverse. */
export const inverseCompletion = ({ before, after }: CompletionChange): CompletionChange => ({
  ...(after && { before: after }),
  ...(before && { after: before }),
});

/**
 * Sets or takes away the mark of a sidecar as it is now.
 * @throws IntercoderError `complete.changedMeanwhile` where the mark is not what the change was made on
 */
export function applyCompletion({ complete, ...rest }: Sidecar, { before, after }: CompletionChange): Sidecar {
  if (complete?.at !== before?.at || complete?.text !== before?.text) {
    throw new IntercoderError('complete.changedMeanwhile');
  }
  return { ...(after && { complete: after }), ...rest };
}
