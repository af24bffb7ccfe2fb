import { inFile, rangeOf, type Problem } from '../../problem';
import { jsonPlace, shownPath } from '../../text/jsonPlace';
import { offset, span } from '../../text/offsets';
import type { StudyPath } from '../../text/studyPath';
import type { ReadResult } from '../ports';
import { decodeRead } from '../readRecords';
import type { Draw } from './round';
import type { ReadRoundFile } from './roundFiles';
import { strataContradiction } from './strataContradiction';

/** Strata that contradict frame and units would weigh passages by what was never drawn: such a draw says nothing. */
export function heldToFrame(path: StudyPath, read: ReadResult, parsed: ReadRoundFile<Draw>): ReadRoundFile<Draw> {
  const bad = parsed.value && strataContradiction(parsed.value);
  const { source } = decodeRead(read);
  if (bad === undefined || source === undefined) return parsed;
  const { place, said, told } = bad;
  const from = offset(jsonPlace(source.text, place));
  const problem: Problem = {
    code: 'round.badStrata',
    severity: 'error',
    data: { place: shownPath(place), said, told },
    range: rangeOf(source, span(from, from)),
  };
  return { ...parsed, value: undefined, problems: [...parsed.problems, ...inFile(path, [problem])] };
}
