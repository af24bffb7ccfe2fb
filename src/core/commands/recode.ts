import { describeSpan } from '../anchoring/describeSpan';
import { adding, removing } from '../coding/codingChange';
import type { Coding } from '../coding/sidecar';
import type { Span } from '../text/offsets';
import type { StudyPath } from '../text/studyPath';
import { codeIdOf, codeNameOf, type PlacedCoding } from '../study/placedCoding';
import { spanOf } from '../study/placement';
import type { StudySession } from '../study/session';
import type { Step } from '../study/stepStack';
import { checkPassages, codableCode, type PassagesToCode } from './codingChecks';

export interface RecodeArguments extends PassagesToCode {
  /** Ids of the codes that every passage is to have, current or former. */
  readonly add: readonly string[];
  /** Ids of the codes, as `codeIdOf` has them, that no passage is to have from this coder. */
  readonly remove?: readonly string[];
  /** What every new coding carries. */
  readonly memo?: string;
  readonly doubtful?: boolean;
}

export interface Recoded {
  readonly added: readonly Coding[];
  readonly removed: readonly Coding[];
}

/**
 * Gives codes to passages and takes codes from them, all in one step for undo: everything is done, or nothing. A code
 * that a passage has already is not given again.
 * @throws IntercoderError as `checkPassages` and `codableCode`, and what `StudySession.apply` throws
 */
export async function recode(session: StudySession, wanted: RecodeArguments): Promise<Recoded> {
  const { source } = checkPassages(session.current, wanted);
  const { codebook } = session.current;
  const ids = [...new Set(wanted.add.map((id) => codableCode(codebook, id).id))];
  const unwanted = new Set((wanted.remove ?? []).filter((id) => !ids.includes(id)));
  const spans = [...new Map(wanted.passages.map(({ span }) => [`${span.start}-${span.end}`, span])).values()];
  const codings = spans.map((span) => ({ span, here: codingsOn(session, wanted, span) }));
  const added = codings.flatMap(({ span, here }) => {
    const given = new Set(here.map(codeIdOf));
    return ids
      .filter((id) => !given.has(id))
      .map((code): Coding => ({
        code,
        created: session.world.clock.now(),
        ...(wanted.memo !== undefined && { memo: wanted.memo }),
        ...(wanted.doubtful === true && { doubtful: true }),
        id: session.world.ids.next(),
        ...describeSpan(source, span),
      }));
  });
  const removed = codings.flatMap(({ here }) => here.filter((placed) => unwanted.has(codeIdOf(placed))));
  const changes = [...removed.map(({ coding }) => removing(coding)), ...added.map(adding)];
  if (changes.length > 0) {
    const codes = names(added.map(({ code }) => codebook.byId(code)?.name ?? code));
    const step = labelOf(codes, names(removed.map(codeNameOf)));
    await session.apply({ ...step, coder: wanted.coder, changes: [{ transcript: wanted.transcript, changes }] });
  }
  return { added, removed: removed.map(({ coding }) => coding) };
}

/** A coder's own codings on exactly this passage. */
export const codingsOn = (
  session: StudySession,
  { transcript, coder }: { readonly transcript: StudyPath; readonly coder: string },
  span: Span,
): readonly PlacedCoding[] =>
  session
    .index({ coder })
    .placed(transcript)
    .filter((placed) => {
      const at = spanOf(placed.anchored);
      return placed.coder === coder && at?.start === span.start && at.end === span.end;
    });

const names = (all: readonly string[]): string => [...new Set(all)].join(', ');

function labelOf(codes: string, taken: string): Pick<Step, 'label' | 'data'> {
  if (taken === '') return { label: 'step.assign', data: { codes } };
  if (codes === '') return { label: 'step.unassign', data: { codes: taken } };
  return { label: 'step.recode', data: { codes, taken } };
}
