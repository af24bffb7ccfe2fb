import { inFile, type FileProblem } from '../../problem';
import { findElsewhere } from '../elsewhere/elsewhere';
import { lostCodings } from '../elsewhere/lostCodings';
import { sameWords } from '../elsewhere/sameWords';
import type { StudySession } from '../session';
import { studyFile } from '../studyFile';
import type { StudyIndex } from '../studyIndex';
import type { Viewer } from '../visibleTo';
import { checkHiding, checkRounds } from './checkRounds';
import { checkSidecars } from './checkSidecars';
import { checkTranscript } from './checkTranscript';
import { RenamedTranscripts } from './renamedTranscript';
import { uncodedCopies } from './uncodedCopies';

/**
 * Every problem in a study that `viewer` may know of, by file and place: what kept files from being read, how
 * transcripts and codebook read, and whether every coding has its coder, code, transcript and passage.
 */
export function checkStudy(session: StudySession, viewer: Viewer): readonly FileProblem[] {
  return [...checkInPieces(session, viewer)].flat().sort(byFileAndPlace);
}

/**
 * The same in no particular order, piece by piece, so that a host can do other work in between. What the study holds
 * when it begins counts, whatever changes meanwhile.
 */
export function checkInPieces(session: StudySession, viewer: Viewer): Generator<readonly FileProblem[], void> {
  return pieces(session, session.index(viewer));
}

function* pieces(
  { current: snapshot, earlierThere: earlier }: StudySession,
  index: StudyIndex,
): Generator<readonly FileProblem[], void> {
  const { config, transcripts, problems } = snapshot;
  yield problems;
  for (const record of transcripts.values()) {
    yield record.source ? inFile(record.path, checkTranscript(record.transcript)) : [];
  }
  const renamed = new RenamedTranscripts(snapshot);
  const lost = lostCodings(snapshot, index, renamed);
  const elsewhere = yield* inPieces(findElsewhere(snapshot, index, { earlier, lost }));
  const words = yield* inPieces(sameWords(snapshot, lost));
  yield* checkSidecars(snapshot, index, { renamed, elsewhere, words, earlier });
  yield uncodedCopies(snapshot, index);
  yield checkRounds(snapshot, renamed);
  yield checkHiding(snapshot, index);
  // Where the folder is a link that is not followed, that is why.
  if (transcripts.size > 0 || problems.some(({ code }) => code === 'file.folderNotFollowed')) return;
  const patterns = config.transcripts.join(', ');
  yield [{ file: studyFile, code: 'study.noTranscripts', severity: 'information', data: { patterns } }];
}

function* inPieces<T>(work: Generator<void, T>): Generator<readonly FileProblem[], T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield [];
  }
}

function byFileAndPlace(a: FileProblem, b: FileProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const line = (a.range?.start.line ?? -1) - (b.range?.start.line ?? -1);
  return line || (a.range?.start.column ?? -1) - (b.range?.start.column ?? -1);
}
