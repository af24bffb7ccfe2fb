import type { MessageData } from '../../../core/messages/render';
import type { KeptChange } from '../../../core/study/unwritten/unwritten';
import type { Translate } from '../../l10n';
import type { Study } from '../../study';

/** What of a study no file holds yet; nothing where it was never read. */
export const unwrittenIn = (study: Study): readonly KeptChange[] => study.session?.unwritten?.changes ?? [];

/** What does not fit what its file holds by now. */
export const refusedIn = (study: Study): readonly KeptChange[] => study.session?.unwritten?.refused ?? [];

/** Whether a write failed; while what was kept is being written for the first time, none has. */
export const hasFailed = (study: Study): boolean =>
  unwrittenIn(study).length > 0 && study.session?.unwritten?.reason !== undefined;

/** What the messages about what is not written fill in. */
export function unwrittenData(study: Study, t: Translate): MessageData {
  const error = study.session?.unwritten?.reason;
  // What the disk said is enough; any other reason is a sentence of its own, and stands before a full stop.
  const reason = error?.data.reason ?? (error === undefined ? '' : t(error.code, error.data).replace(/\.$/, ''));
  return { count: unwrittenIn(study).length, study: study.name, reason };
}

/** What those about what does not fit fill in. */
export const refusedData = (study: Study): MessageData => ({ count: refusedIn(study).length, study: study.name });
