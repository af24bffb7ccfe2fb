import type { FileProblem } from '../../problem';
import { groupBy } from '../../text/groupBy';
import type { StudyPath } from '../../text/studyPath';
import type { TranscriptRecord } from '../records';
import { sidecarsByTranscript } from '../sidecarsByTranscript';
import type { StudySnapshot } from '../snapshot';
import type { StudyIndex } from '../studyIndex';

/**
 * Transcripts without any file of codings that read word for word as a coded one: copies that codings can be taken along
 * to. Nothing where two that read so are coded, and nothing of codings that `index` does not show.
 */
export function uncodedCopies(snapshot: StudySnapshot, index: StudyIndex): readonly FileProblem[] {
  const files = sidecarsByTranscript(snapshot);
  const texts = [...snapshot.transcripts.values()].filter(({ source }) => source !== undefined);
  const codersOf = (path: StudyPath): readonly string[] => [...new Set(index.placed(path).map(({ coder }) => coder))];
  return [...groupBy(texts, ({ source }) => source?.text)].flatMap(([, same]) => {
    if (same.length === 1) return [];
    const [original, another] = same.filter(({ path }) => codersOf(path).length > 0);
    if (original === undefined || another !== undefined) return [];
    const copies = same.filter(({ path }) => !files.has(path));
    return copies.map((copy) => problemOf(copy, original, codersOf(original.path)));
  });
}

const problemOf = (copy: TranscriptRecord, original: TranscriptRecord, coders: readonly string[]): FileProblem => ({
  file: copy.path,
  code: 'transcript.uncodedCopy',
  severity: 'information',
  data: { copy: copy.path, original: original.path, coders: coders.join(', '), count: coders.length },
});
