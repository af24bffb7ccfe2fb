import { finished } from '../anchoring/finished';
import type { Coding } from '../coding/sidecar';
import { findElsewhere, type Elsewhere } from '../study/elsewhere/elsewhere';
import type { StudySession } from '../study/session';
import type { Viewer } from '../study/visibleTo';

/** The codings that `viewer` may see whose passages are in another transcript. Complete once the session's anchors are settled. */
export const elsewhereFor = (session: StudySession, viewer: Viewer): ReadonlyMap<Coding, Elsewhere> =>
  new Map(finished(findElsewhere(session.current, session.index(viewer))).map((one) => [one.coding, one]));
