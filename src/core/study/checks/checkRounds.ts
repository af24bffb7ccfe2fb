import type { FileProblem } from '../../problem';
import { hidesAny, hidingRounds } from '../hiddenCoders';
import { isIntact } from '../rounds/frozen';
import type { Draw, Round } from '../rounds/round';
import { namedIn } from '../rounds/namedIn';
import { bookPath, drawPath } from '../rounds/roundPaths';
import { isFinished, isOpen } from '../rounds/roundState';
import { isStillThere } from '../rounds/unitState';
import type { StudySnapshot } from '../snapshot';
import type { StudyIndex } from '../studyIndex';
import type { RenamedTranscripts } from './renamedTranscript';

/** That open rounds keep something from whoever looks: once for the study, and not what, whose or how much. */
export function checkHiding(snapshot: StudySnapshot, index: StudyIndex): readonly FileProblem[] {
  if (!hidesAny(snapshot, index)) return [];
  const names = hidingRounds(snapshot);
  const data = { count: names.length, rounds: names.join(', ') };
  return names
    .slice(0, 1)
    .map((name) => ({ file: drawPath(name), code: 'round.hides', severity: 'information', data }));
}

/** Whether rounds are as they were drawn and finished. Tells nothing of what anybody judged. */
export function checkRounds(snapshot: StudySnapshot, renamed: RenamedTranscripts): readonly FileProblem[] {
  return snapshot.rounds.flatMap((round) =>
    round.draw === undefined
      ? []
      : [
          ...checkBook(round),
          ...checkFiles(round, round.draw),
          ...checkNames(snapshot, round, round.draw, renamed),
          ...checkUnits(snapshot, round, round.draw, renamed),
        ],
  );
}

/** One that is there and cannot be read is told of by its own problems. */
const checkBook = ({ name, codebook }: Round): readonly FileProblem[] =>
  codebook === undefined
    ? [{ file: bookPath(name), code: 'round.bookGone', severity: 'error', data: { round: name } }]
    : [];

function checkFiles({ codes }: Round, { coders }: Draw): readonly FileProblem[] {
  return [...codes.values()].flatMap((record): FileProblem[] => {
    const { path: file, coder } = record;
    if (!coders.includes(coder)) return [{ file, code: 'round.stranger', severity: 'warning', data: { coder } }];
    if (!isFinished(record) || isIntact(record.codes)) return [];
    const at = record.codes.finished ?? '';
    return [{ file, code: 'round.changedAfterFinish', severity: 'error', data: { coder, at, round: record.round } }];
  });
}

/** Transcripts that are not there by the names that the round knows them by, and are by others. */
function checkNames(
  { transcripts }: StudySnapshot,
  { name }: Round,
  draw: Draw,
  renamed: RenamedTranscripts,
): readonly FileProblem[] {
  return [...namedIn(draw)].flatMap((transcript): FileProblem[] => {
    const found = transcripts.has(transcript) ? undefined : renamed.of(transcript);
    if (found === undefined) return [];
    const data = { transcript, found };
    return [{ file: drawPath(name), code: 'round.transcriptRenamed', severity: 'warning', data }];
  });
}

/** Who still judges needs the units; what a report of a closed round leaves out, it says itself, and `verify` too. */
function checkUnits(
  { transcripts }: StudySnapshot,
  round: Round,
  { units }: Draw,
  renamed: RenamedTranscripts,
): readonly FileProblem[] {
  if (!isOpen(round)) return [];
  const file = drawPath(round.name);
  return units
    .filter((unit) => !isStillThere(unit, transcripts.get(unit.transcript)))
    .filter(({ transcript }) => transcripts.has(transcript) || renamed.of(transcript) === undefined)
    .map(({ id, transcript }) => ({
      file,
      code: 'round.unitLost',
      severity: 'warning',
      data: { unit: id, file: transcript },
    }));
}
