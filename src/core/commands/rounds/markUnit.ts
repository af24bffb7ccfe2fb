import { IntercoderError } from '../../intercoderError';
import type { EntryChange } from '../../study/rounds/roundChange';
import type { StudySession } from '../../study/session';
import type { StepLabel } from '../../study/stepStack';
import { openUnit, type OpenUnit, type UnitRef } from './openUnit';

export interface MarkUnitArguments extends UnitRef {
  readonly coder: string;
  /**
   * `judged`: as coded; `nothingApplies`: looked at, and no code applies; `unjudged`: neither, nor unclear any more.
   */
  readonly as: 'judged' | 'nothingApplies' | 'unjudged';
}

/**
 * Says of a unit that it has been judged, or takes that back. Silence of a judged unit means that a code does not apply,
 * so nothing is judged by accident. One step for undo.
 * @throws IntercoderError as `openUnit`, `round.nothingCoded` where `judged` and nothing is, `round.hasCodings` where
 *   nothing should apply and something is coded, and what `StudySession.apply` throws
 */
export async function markUnit(session: StudySession, { coder, as, ...ref }: MarkUnitArguments): Promise<void> {
  // A code that was given a moment ago may still be on its way to the disk.
  await session.stepsDone();
  const opened = openUnit(session, ref, coder);
  const given = codingsIn(opened);
  if (as === 'judged' && given === 0) throw new IntercoderError('round.nothingCoded', { unit: ref.unit });
  if (as === 'nothingApplies' && given > 0)
    throw new IntercoderError('round.hasCodings', { unit: ref.unit, count: given });
  const isJudged = opened.codes.seen.includes(ref.unit);
  const wanted = as !== 'unjudged';
  const entries: EntryChange[] = takenBack(opened);
  if (wanted && !isJudged) entries.push({ list: 'seen', after: ref.unit });
  if (!wanted && isJudged) entries.push({ list: 'seen', before: ref.unit });
  await applyEntries(session, opened, coder, wanted ? 'step.judged' : 'step.notJudged', entries);
}

export interface RemarkArguments extends UnitRef {
  readonly coder: string;
  /** `unclear`: it cannot be judged, and is missing in every figure; `questions`: asked besides judging it. */
  readonly list: 'unclear' | 'questions';
  /** Why, or what is asked. */
  readonly reason: string;
}

/**
 * Says of a unit that it cannot be judged, or asks something about it; a second time it says it anew. One step for undo.
 * @throws IntercoderError as `openUnit`, `round.emptyRemark`, and what `StudySession.apply` throws
 */
export async function remarkOnUnit(
  session: StudySession,
  { coder, list, reason, ...ref }: RemarkArguments,
): Promise<void> {
  const opened = openUnit(session, ref, coder);
  const words = reason.trim();
  if (words === '') throw new IntercoderError('round.emptyRemark');
  const before = opened.codes[list].find(({ unit }) => unit === ref.unit);
  const remark: EntryChange = { list, ...(before && { before }), after: { ...before, unit: ref.unit, reason: words } };
  const isJudged = list === 'unclear' && opened.codes.seen.includes(ref.unit);
  const entries: EntryChange[] = [...(isJudged ? [{ list: 'seen', before: ref.unit } as const] : []), remark];
  await applyEntries(session, opened, coder, list === 'unclear' ? 'step.unclear' : 'step.question', entries);
}

/** A unit that is judged after all, or not at all, is not unclear. */
const takenBack = ({ codes, unit }: OpenUnit): EntryChange[] =>
  codes.unclear.filter((remark) => remark.unit === unit.id).map((before) => ({ list: 'unclear', before }));

const codingsIn = ({ codes, unit }: OpenUnit): number =>
  codes.codings.filter((coding) => coding.unit === unit.id).length;

async function applyEntries(
  session: StudySession,
  { round, unit }: OpenUnit,
  coder: string,
  label: StepLabel,
  entries: readonly EntryChange[],
): Promise<void> {
  if (entries.length === 0) return;
  const rounds = [{ round: round.name, codings: [], entries }];
  await session.apply({ label, data: { unit: unit.id }, coder, changes: [], rounds });
}
