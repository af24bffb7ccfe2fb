import type { StudySession } from '../core/study/session';

/** A session that has looked for everything: what it says of a place is what it will store, and what counts. */
export async function settledSession(opening: Promise<StudySession>): Promise<StudySession> {
  const session = await opening;
  if (!session.isSettled) await session.settleAnchors();
  return session;
}
