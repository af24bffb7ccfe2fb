import type { AnchorState } from '../anchoring/anchoring';
import type { CodingFilter, StudyIndex } from '../study/studyIndex';

/** How many codings are in each state; the ambiguous and the orphaned count nowhere else. */
export type StateCounts = Readonly<Record<AnchorState, number>>;

const none: StateCounts = { exact: 0, moved: 0, changed: 0, ambiguous: 0, orphaned: 0 };

export function countStates(index: StudyIndex, filter: CodingFilter = {}): StateCounts {
  const counts: Record<AnchorState, number> = { ...none };
  for (const { anchored } of index.codings(filter)) counts[anchored.state] += 1;
  return counts;
}

export const sumOfStates = (all: readonly StateCounts[]): StateCounts =>
  all.reduce(
    (sum, one) => ({
      exact: sum.exact + one.exact,
      moved: sum.moved + one.moved,
      changed: sum.changed + one.changed,
      ambiguous: sum.ambiguous + one.ambiguous,
      orphaned: sum.orphaned + one.orphaned,
    }),
    none,
  );
