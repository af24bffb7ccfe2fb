import type { MessageData } from '../../../core/messages/render';
import type { SidecarChange } from '../../../core/study/stepStack';
import type { Study } from '../../study';

/** What of a study no file holds yet; nothing where it was never read. */
export const unwrittenIn = (study: Study): readonly SidecarChange[] => study.session?.unwritten?.changes ?? [];

/** What the messages about it fill in. */
export const unwrittenData = (study: Study): MessageData => ({
  count: unwrittenIn(study).length,
  study: study.name,
  reason: study.session?.unwritten?.reason?.data.reason ?? '?',
});
