import { eligibleWords } from '../../sampling/eligibleWords';
import type { Transcript, Utterance } from '../../transcript/transcript';
import type { Plan } from './round';

/** Whether a turn of a passage is judged; the others are only shown. */
export const isJudgedTurn = (
  { excludeRoles = [], minWords = 0 }: Plan,
  transcript: Transcript,
  utterance: Utterance,
): boolean => eligibleWords(transcript, utterance, { excludeRoles, minWords }) !== undefined;
