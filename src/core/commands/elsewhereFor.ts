import { finished } from '../anchoring/finished';
import type { Coding } from '../coding/sidecar';
import { findElsewhere, type Elsewhere } from '../study/elsewhere/elsewhere';
import type { StudySession } from '../study/session';
import type { Viewer } from '../study/visibleTo';

/** The codings that `viewer` may see whose passages are in another transcript. Complete once the session's anchors are settled. */
export const elsewhereFor = (session: StudySession, viewer: Viewer): ReadonlyMap<Coding, Elsewhere> =>
  new Map(foundElsewhere(session, viewer).map((one) => [one.coding, one]));

/** The same, in the order of the transcripts that they were coded in. */
export const foundElsewhere = (session: StudySession, viewer: Viewer): readonly Elsewhere[] =>
  finished(findElsewhere(session.current, session.index(viewer), { earlier: session.earlierThere }));
