import type { MessageKey } from '../../messages/render';
import type { RoundCodesRecord } from '../../study/rounds/round';
import { isUnsettled } from '../../study/rounds/roundState';

/** Why a judge's file says nothing, with the next step: of `coder` and `file`. */
export const unreadWords = (record: RoundCodesRecord): MessageKey => {
  if (isUnsettled(record)) return 'verify.fileUnsettled';
  return record.isEarlier ? 'verify.earlierUnreadable' : 'verify.fileUnreadable';
};
