import { describeSpan } from '../anchoring/describeSpan';
import { adding, removing } from '../coding/codingChange';
import { ownMoments } from '../coding/ownMoments';
import type { Coding } from '../coding/sidecar';
import type { Span } from '../text/offsets';
import { codeIdOf, codeNameOf, type PlacedCoding } from '../study/placedCoding';
import { spanOf } from '../study/placement';
import type { StudySession } from '../study/session';
import type { Step } from '../study/stepStack';
import { checkPassages, codableCode, type PassagesToCode } from './codingChecks';
import { codingScope, type CodingsOf } from './codingScope';
import type { UnitRef } from './rounds/openUnit';

export interface RecodeArguments extends PassagesToCode {
  /** Ids of the codes that every passage is to have, current or former. */
  readonly add: readonly string[];
  /** Ids of the codes, as `codeIdOf` has them, that no passage is to have from this coder. */
  readonly remove?: readonly string[];
  /** What every new coding carries. */
  readonly memo?: string;
  readonly doubtful?: boolean;
  /** The unit of a round that is being judged: the codings are the round's, and so is the codebook. */
  readonly inRound?: UnitRef | undefined;
}

export interface Recoded {
  readonly added: readonly Coding[];
  readonly removed: readonly Coding[];
}

/**
 * Gives codes to passages and takes codes from them, all in one step for undo: everything is done, or nothing. A code
 * that a passage has already is not given again.
 * @throws IntercoderError as `checkPassages`, `codingScope` and `codableCode`, `round.outsideUnit`, `round.onlyShown`, and what
 *   `StudySession.apply` throws
 */
export async function recode(session: StudySession, wanted: RecodeArguments): Promise<Recoded> {
  const { source } = checkPassages(session.current, wanted);
  const scope = codingScope(session, wanted);
  const { codebook } = scope;
  const ids = [...new Set(wanted.add.map((id) => codableCode(codebook, id, wanted.inRound !== undefined).id))];
  const unwanted = new Set((wanted.remove ?? []).filter((id) => !ids.includes(id)));
  const spans = [...new Map(wanted.passages.map(({ span }) => [`${span.start}-${span.end}`, span])).values()];
  spans.forEach(scope.check);
  if (ids.length > 0) spans.forEach(scope.checkNew);
  const codings = spans.map((span) => ({ span, here: exactlyOn(scope.own, span) }));
  const moment = ownMoments(scope.own.map(({ coding }) => coding.created));
  const added = codings.flatMap(({ span, here }) => {
    const given = new Set(here.map(codeIdOf));
    return ids
      .filter((id) => !given.has(id))
      .map((code): Coding =>
        scope.made({
          code,
          created: moment(session.world.clock.now()),
          ...(wanted.memo !== undefined && { memo: wanted.memo }),
          ...(wanted.doubtful === true && { doubtful: true }),
          id: session.world.ids.next(),
          ...describeSpan(source, span),
        }),
      );
  });
  const removed = codings.flatMap(({ here }) => here.filter((placed) => unwanted.has(codeIdOf(placed))));
  const changes = [...removed.map(({ coding }) => removing(coding)), ...added.map(adding)];
  if (changes.length > 0) {
    const codes = names(added.map(({ code }) => codebook.byId(code)?.name ?? code));
    const step = labelOf(codes, names(removed.map(codeNameOf)));
    await session.apply({ ...step, coder: wanted.coder, ...scope.changes(changes) });
  }
  return { added, removed: removed.map(({ coding }) => coding) };
}

/** A coder's own codings on exactly this passage. */
export const codingsOn = (session: StudySession, of: CodingsOf, span: Span): readonly PlacedCoding[] =>
  exactlyOn(codingScope(session, of).own, span);

const exactlyOn = (own: readonly PlacedCoding[], span: Span): readonly PlacedCoding[] =>
  own.filter(({ anchored }) => {
    const at = spanOf(anchored);
    return at?.start === span.start && at.end === span.end;
  });

const names = (all: readonly string[]): string => [...new Set(all)].join(', ');

function labelOf(codes: string, taken: string): Pick<Step, 'label' | 'data'> {
  if (taken === '') return { label: 'step.assign', data: { codes } };
  if (codes === '') return { label: 'step.unassign', data: { codes: taken } };
  return { label: 'step.recode', data: { codes, taken } };
}
