import type { AnchorState } from '../anchoring/anchoring';
import type { CodingFilter, StudyIndex } from '../study/studyIndex';

/** How many codings are in each state; the ambiguous and the orphaned count nowhere else. */
export type StateCounts = Readonly<Record<AnchorState, number>>;

export function countStates(index: StudyIndex, filter: CodingFilter = {}): StateCounts {
  const counts: Record<AnchorState, number> = { exact: 0, moved: 0, changed: 0, ambiguous: 0, orphaned: 0 };
  for (const { anchored } of index.codings(filter)) counts[anchored.state] += 1;
  return counts;
}
