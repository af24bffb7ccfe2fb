import type { StudySnapshot } from '../snapshot';
import type { EarlierThere } from './earlierThere';
import type { Elsewhere } from './elsewhere';

/** Whether no older text tells since when a transcript has a passage that was moved to it: it may have had it all along. */
export function isUntold(
  { coding, to, there }: Elsewhere,
  { transcripts }: Pick<StudySnapshot, 'transcripts'>,
  earlier: EarlierThere,
): boolean {
  const text = transcripts.get(to)?.source;
  return there === undefined && (text === undefined || earlier.had(coding, text) === undefined);
}
