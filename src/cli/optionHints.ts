import type { ErrorCode } from '../core/intercoderError';

/** What an error asks for, as it is written in the shell: the sentences are the same as in the editor. */
export const optionHints: Partial<Record<ErrorCode, string>> = {
  'code.unknownInRound': 'intercoder round suggest',
  'coding.nowhere': 'intercoder reanchor --accept ID --place 1, intercoder reanchor --accept ID --quote "…"',
  'round.tooFewCoders': '--coders anna,bert',
  'round.oneCoder': '--coders anna',
  'round.badOverlap': '--overlap 2',
  'round.cohenNeedsTwo': '--plan statistic=lightKappa',
  'round.lightNeedsThree': '--plan statistic=cohenKappa',
  'round.roleNeedsTurns': '--draw turn',
  'round.shareTooSmall': '--draw turn',
  'round.noneCompleted': '--incomplete draw',
  'round.notCompleted': '--incomplete leave-out, --incomplete draw',
};
