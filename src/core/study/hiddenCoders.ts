import { isOpen } from './rounds/roundState';
import { sidecarsByTranscript } from './sidecarsByTranscript';
import type { StudySnapshot } from './snapshot';
import type { StudyIndex } from './studyIndex';

/** Names of the rounds that hide codings of others: those that are open. */
export const hidingRounds = ({ rounds }: StudySnapshot): readonly string[] =>
  rounds.filter(isOpen).map(({ name }) => name);

/** Whether they hide any coding at all. @param index the same study as whoever looks may see it */
export function hidesAny(study: StudySnapshot, index: StudyIndex): boolean {
  if (hidingRounds(study).length === 0) return false;
  return [...sidecarsByTranscript(study)].some(([transcript, files]) => {
    const count = files.reduce((sum, { sidecar }) => sum + sidecar.codings.length, 0);
    if (count === 0) return false;
    if (study.transcripts.get(transcript)?.source !== undefined) return index.placed(transcript).length < count;
    return index.withoutText({ coder: 'all', transcript }).some(({ codings }) => codings === null);
  });
}

/**
 * Coders who have codings of which an open round hides every one.
 * @param index the same study as whoever looks may see it
 */
export function hiddenCoders(study: StudySnapshot, index: StudyIndex): ReadonlySet<string> {
  if (hidingRounds(study).length === 0) return new Set();
  const seen = new Set(index.codings({ coder: 'all' }).map(({ coder }) => coder));
  const coded = [...study.sidecars.values()].filter(
    ({ transcript, sidecar }) => sidecar.codings.length > 0 && study.transcripts.has(transcript),
  );
  return new Set(coded.map(({ coder }) => coder).filter((coder) => !seen.has(coder)));
}
