import { countWords } from '../transcript/countWords';
import { speakingIn } from '../transcript/speaking';
import { speechPieces } from '../transcript/speechPieces';
import type { Transcript, Utterance } from '../transcript/transcript';

/** Which turns count: the others are shown and not judged. */
export interface Eligibility {
  readonly excludeRoles: readonly string[];
  /** Turns with fewer words do not count. */
  readonly minWords: number;
}

/** The words of a turn that counts; undefined for one that does not. */
export function eligibleWords(
  transcript: Transcript,
  utterance: Utterance,
  { excludeRoles, minWords }: Eligibility,
): number | undefined {
  const { role } = speakingIn(transcript, utterance);
  if (role !== undefined && excludeRoles.includes(role)) return undefined;
  const pieces = speechPieces(transcript, utterance);
  if (pieces.length === 0) return undefined;
  const words = pieces.reduce((sum, piece) => sum + countWords(transcript.source.slice(piece)), 0);
  return words < minWords ? undefined : words;
}
