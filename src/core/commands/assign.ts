import type { Coding } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import type { StudyPath } from '../text/studyPath';
import type { StudySession } from '../study/session';
import type { PassageToCode } from './codingChecks';
import { codingScope } from './codingScope';
import { recode } from './recode';
import type { UnitRef } from './rounds/openUnit';

export interface AssignArguments extends PassageToCode {
  readonly transcript: StudyPath;
  /** Code ids, current or former. */
  readonly codes: readonly string[];
  readonly coder: string;
  readonly memo?: string;
  readonly doubtful?: boolean;
  /** The unit of a round that is being judged: the codings are the round's, and so is the codebook. */
  readonly inRound?: UnitRef | undefined;
}

/**
 * Codes a passage: one coding for each code that the coder has not given it yet. One step for undo.
 * @returns the new codings
 * @throws IntercoderError as `recode`, and `coding.exists` where the passage has every one of the codes
 */
export async function assign(
  session: StudySession,
  { codes, span, words, ...rest }: AssignArguments,
): Promise<readonly Coding[]> {
  const passages = [{ span, ...(words !== undefined && { words }) }];
  const { added } = await recode(session, { ...rest, passages, add: codes });
  const [first] = codes;
  if (added.length > 0 || first === undefined) return added;
  const { codebook } = codingScope(session, { ...rest });
  const resolution = codebook.resolve(first);
  throw new IntercoderError('coding.exists', { code: resolution.kind === 'code' ? resolution.code.name : first });
}
