import { inFile, type FileProblem } from '../../problem';
import type { StudySession } from '../session';
import { studyFile } from '../loadStudy';
import type { Viewer } from '../visibleTo';
import { checkSidecars } from './checkSidecars';

/**
 * Every problem in a study that `viewer` may know of, by file and place: what kept files from being read, how
 * transcripts and codebook read, and whether every coding has its coder, code, transcript and passage.
 */
export function checkStudy(session: StudySession, viewer: Viewer): readonly FileProblem[] {
  const { current } = session;
  const transcripts = [...current.transcripts.values()];
  const problems = [
    ...current.problems,
    ...transcripts.flatMap(({ path, source, transcript }) => (source ? inFile(path, transcript.problems) : [])),
    ...checkSidecars(current, session.index(viewer)),
  ];
  if (transcripts.length === 0) {
    const patterns = current.config.transcripts.join(', ');
    problems.push({ file: studyFile, code: 'study.noTranscripts', severity: 'information', data: { patterns } });
  }
  return problems.sort(byFileAndPlace);
}

function byFileAndPlace(a: FileProblem, b: FileProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const line = (a.range?.start.line ?? -1) - (b.range?.start.line ?? -1);
  return line || (a.range?.start.column ?? -1) - (b.range?.start.column ?? -1);
}
