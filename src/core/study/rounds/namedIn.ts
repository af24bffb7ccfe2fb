import type { StudyPath } from '../../text/studyPath';
import type { Draw } from './round';

/** The transcripts that a round names: those it was drawn from, and those its units are in. */
export const namedIn = ({ frame, units }: Draw): ReadonlySet<StudyPath> =>
  new Set([...frame.transcripts.map(({ path }) => path), ...units.map(({ transcript }) => transcript)]);
