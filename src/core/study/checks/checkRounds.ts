import type { FileProblem } from '../../problem';
import { isIntact } from '../rounds/frozen';
import type { Draw, Round } from '../rounds/round';
import { bookPath, drawPath } from '../rounds/roundPaths';
import { isFinished, isOpen } from '../rounds/roundState';
import { isStillThere } from '../rounds/unitState';
import type { StudySnapshot } from '../snapshot';

/** Whether rounds are as they were drawn and finished. Tells nothing of what anybody judged. */
export function checkRounds(snapshot: StudySnapshot): readonly FileProblem[] {
  return snapshot.rounds.flatMap((round) =>
    round.draw === undefined
      ? []
      : [...checkBook(round), ...checkFiles(round, round.draw), ...checkUnits(snapshot, round, round.draw)],
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
    return [{ file, code: 'round.changedAfterFinish', severity: 'error', data: { coder, at } }];
  });
}

/** Who still judges needs the units; what a report of a closed round leaves out, it says itself, and `verify` too. */
function checkUnits({ transcripts }: StudySnapshot, round: Round, { units }: Draw): readonly FileProblem[] {
  if (!isOpen(round)) return [];
  const file = drawPath(round.name);
  return units
    .filter((unit) => !isStillThere(unit, transcripts.get(unit.transcript)))
    .map(({ id, transcript }) => ({
      file,
      code: 'round.unitLost',
      severity: 'warning',
      data: { unit: id, file: transcript },
    }));
}
