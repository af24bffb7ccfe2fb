import { describeSpan } from '../../anchoring/describeSpan';
import { IntercoderError } from '../../intercoderError';
import type { Suggestion } from '../../study/rounds/roundCodes';
import type { StudySession } from '../../study/session';
import { contains, type Span } from '../../text/offsets';
import { openUnit, type UnitRef } from './openUnit';

export interface SuggestArguments extends UnitRef {
  readonly coder: string;
  /** What the code that is missing would be called. */
  readonly name: string;
  /** What it would mean, or why it is wanted. */
  readonly text?: string;
  /** The words it would be given to. */
  readonly passage?: Span;
}

/**
 * Suggests a code that the round's book does not have: it is reported, and never part of a coefficient. One step for
 * undo.
 * @throws IntercoderError as `openUnit`, `round.emptyRemark` without a name, `round.outsideUnit`, and what
 *   `StudySession.apply` throws
 */
export async function suggestCode(
  session: StudySession,
  { coder, name, text, passage, ...ref }: SuggestArguments,
): Promise<Suggestion> {
  const { round, unit, span } = openUnit(session, ref, coder);
  const called = name.trim();
  if (called === '') throw new IntercoderError('round.emptyRemark');
  if (passage && !contains(span, passage)) throw new IntercoderError('round.outsideUnit', { unit: unit.id });
  const source = session.current.transcripts.get(unit.transcript)?.source;
  const suggestion: Suggestion = {
    id: session.world.ids.next(),
    unit: unit.id,
    name: called,
    ...(text !== undefined && text.trim() !== '' && { text: text.trim() }),
    ...(passage && source && { passage: describeSpan(source, passage) }),
  };
  await session.apply({
    label: 'step.suggestion',
    data: { name: called },
    coder,
    changes: [],
    rounds: [{ round: round.name, codings: [], entries: [{ list: 'suggestions', after: suggestion }] }],
  });
  return suggestion;
}
