import type { MessageData } from '../../../core/messages/render';
import type { KeptChange } from '../../../core/study/unwritten/unwritten';
import type { Study } from '../../study';

/** What of a study no file holds yet; nothing where it was never read. */
export const unwrittenIn = (study: Study): readonly KeptChange[] => study.session?.unwritten?.changes ?? [];

/** What does not fit what its file holds by now. */
export const refusedIn = (study: Study): readonly KeptChange[] => study.session?.unwritten?.refused ?? [];

/** What the messages about what is not written fill in. */
export const unwrittenData = (study: Study): MessageData => ({
  count: unwrittenIn(study).length,
  study: study.name,
  reason: study.session?.unwritten?.reason?.data.reason ?? '?',
});

/** What those about what does not fit fill in. */
export const refusedData = (study: Study): MessageData => ({ count: refusedIn(study).length, study: study.name });
