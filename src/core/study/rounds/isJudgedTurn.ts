import { eligibleWords } from '../../sampling/eligibleWords';
import type { Transcript, Utterance } from '../../transcript/transcript';
import { contains, overlaps, type Span } from '../../text/offsets';
import { utterances } from '../../transcript/utterances';
import type { Plan } from './round';

/** Whether a turn of a passage is judged; the others are only shown. */
export const isJudgedTurn = (
  { excludeRoles = [], minWords = 0 }: Plan,
  transcript: Transcript,
  utterance: Utterance,
): boolean => eligibleWords(transcript, utterance, { excludeRoles, minWords }) !== undefined;

/** Whether a passage has anything of a turn that is judged in a unit, be it its label alone. */
export const touchesJudged = (transcript: Transcript, unit: Span, plan: Plan, passage: Span): boolean =>
  utterances(transcript).some(
    (utterance) =>
      contains(unit, utterance.span) && overlaps(utterance.span, passage) && isJudgedTurn(plan, transcript, utterance),
  );
