import type { Code } from '../../../core/codebook/codebook';
import type { CodeCount } from '../../../core/study/codeCounts';
import type { Passage } from '../../../core/study/passage';
import type { StudySnapshot } from '../../../core/study/snapshot';
import { baseName, type StudyPath } from '../../../core/text/studyPath';
import type { Translate } from '../../l10n';

/** `12`, or `12 · 40` where codes below it add to it: short, beside the name. A code that only groups has no own. */
export const shortCount = ({ count, total }: CodeCount, { codable }: Code): string =>
  total === count || (!codable && count === 0) ? String(total) : `${count} · ${total}`;

/** The same in words: "12 passages, 40 with subcodes, in 4 transcripts". */
export function countInWords({ count, total, transcripts }: CodeCount, t: Translate): string {
  return [
    t('codes.passages', { count }),
    ...(total === count ? [] : [t('codes.withSubcodes', { count: total })]),
    ...(count === 0 ? [] : [t('codes.inTranscripts', { count: transcripts })]),
  ].join(', ');
}

/** In which line, how sure its place is, and whose coding it is where that is not plain. */
export function passageInWords(passage: Passage, coder: string | undefined, t: Translate): string {
  const { line, state, doubtful } = passage;
  return [
    ...(line === undefined ? [] : [t('codes.line', { line: line + 1 })]),
    ...(state === 'exact' ? [] : [t(`state.${state}`)]),
    ...(doubtful ? [t('codes.doubtful')] : []),
    ...(coder === undefined ? [] : [coder]),
  ].join(' · ');
}

/** The title a transcript gives itself, else its file's name. */
export function transcriptName(path: StudyPath, { transcripts }: StudySnapshot): string {
  return transcripts.get(path)?.transcript.frontMatter?.title ?? baseName(path);
}
