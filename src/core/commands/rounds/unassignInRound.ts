import { removing } from '../../coding/codingChange';
import { IntercoderError } from '../../intercoderError';
import type { RoundCoding } from '../../study/rounds/roundCodes';
import type { StudySession } from '../../study/session';
import { openRound } from './openUnit';

export interface UnassignInRoundArguments {
  readonly round: string;
  /** Coding ids. */
  readonly ids: readonly string[];
  readonly coder: string;
}

/**
 * Takes one's own codings in a round away. One step for undo.
 * @returns the codings that were taken away
 * @throws IntercoderError as `openRound`, `coding.unknown`, and what `StudySession.apply` throws
 */
export async function unassignInRound(
  session: StudySession,
  { round, ids, coder }: UnassignInRoundArguments,
): Promise<readonly RoundCoding[]> {
  const { codes, codebook } = openRound(session, round, coder);
  const found = [...new Set(ids)].map((id) => {
    const coding = codes.codings.find((one) => one.id === id);
    if (coding === undefined) throw new IntercoderError('coding.unknown', { id });
    return coding;
  });
  const names = found.map(({ code }) => codebook.byId(code)?.name ?? code);
  await session.apply({
    label: 'step.unassign',
    data: { codes: names.join(', ') },
    coder,
    changes: [],
    rounds: [{ round, codings: found.map(removing), entries: [] }],
  });
  return found;
}
