import { shiftOf, type Landmark } from './landmarks';
import { alongside, leastReach, leastTogether } from './weights';

/** Landmarks one after the other that have moved by about as much. */
export type Run = readonly Landmark[];

/** Hostile texts must not take for ever: what is left after so many rounds stays. */
const mostRounds = 30;

/**
 * Leaves out few landmarks that have moved otherwise than what stands on either side of them: words that are said once
 * more further on, and gone where they stood, may keep the order of all others too.
 * @param marks in the order of the places they were stored with
 */
export function withoutStrays(marks: readonly Landmark[]): readonly Landmark[] {
  let runs = runsOf(marks);
  for (let round = 0; round < mostRounds; round++) {
    const astray = runs.map((run, index) => distanceAstray(runs[index - 1], run, runs[index + 1]));
    // Beside a stray what is at its place looks like one too: those go first that are furthest away.
    const left = runs.filter((_, index) => {
      const own = astray[index] ?? 0;
      return own === 0 || own < (astray[index - 1] ?? 0) || own <= (astray[index + 1] ?? 0);
    });
    if (left.length === runs.length) break;
    runs = runsOf(left.flat());
  }
  return runs.flat();
}

export function runsOf(marks: readonly Landmark[]): readonly Run[] {
  const runs: Landmark[][] = [];
  let last: Landmark | undefined;
  for (const mark of marks) {
    if (last && Math.abs(shiftOf(mark) - shiftOf(last)) <= alongside) runs.at(-1)?.push(mark);
    else runs.push([mark]);
    last = mark;
  }
  return runs;
}

/** How far a run has moved beyond what the runs on both sides of it have; 0 where it has not, or where it is long. */
function distanceAstray(before: Run | undefined, run: Run, after: Run | undefined): number {
  const [left, first, last, right] = [before?.at(-1), run[0], run.at(-1), after?.[0]];
  if (!left || !first || !last || !right) return 0;
  const reach = last.storedEnd - first.stored;
  if (reach >= leastReach && new Set(run.map(({ of }) => of)).size >= leastTogether) return 0;
  const [low, high] = [Math.min(shiftOf(left), shiftOf(right)), Math.max(shiftOf(left), shiftOf(right))];
  const distances = run.map((mark) => Math.max(low - shiftOf(mark), shiftOf(mark) - high));
  const distance = Math.min(...distances);
  return distance > alongside ? distance : 0;
}
