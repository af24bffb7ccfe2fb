import type { StudyPath } from '../text/studyPath';
import type { StudySnapshot } from './snapshot';

/** The transcripts, and the files of codings in them, of which something could not be read: it is in no count. */
export function notReadWhole(
  { transcripts, sidecars }: Pick<StudySnapshot, 'transcripts' | 'sidecars'>,
  only?: StudyPath,
): readonly StudyPath[] {
  const texts = [...transcripts.values()].filter(({ source }) => source === undefined).map(({ path }) => path);
  const codings = [...sidecars.values()].filter(
    ({ writable, transcript }) => !writable && (only === undefined || transcript === only),
  );
  return [...texts.filter((path) => only === undefined || path === only), ...codings.map(({ path }) => path)];
}
