import type { Problem, ProblemCode } from '../problem';

/** Problems of one kind in one file that are told each by itself. Nobody reads more, and these show what is the case. */
const mostOfAKind = 100;

/** What is said of the others, where it is not what holds for any kind. */
const othersOf: Partial<Record<ProblemCode, ProblemCode>> = { 'transcript.labelOnce': 'transcript.moreLabelsOnce' };

/** The first problems of each kind, and where the next one stands, how many more there are. */
export function fewOfEachKind(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= mostOfAKind) return problems;
  const counts = new Map<ProblemCode, number>();
  const next = new Map<ProblemCode, Problem>();
  const few = problems.filter((problem) => {
    const { code } = problem;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count === mostOfAKind + 1) next.set(code, problem);
    return count <= mostOfAKind;
  });
  for (const [of, problem] of next) {
    const code = othersOf[of] ?? 'file.moreProblems';
    few.push({ ...problem, code, data: { count: (counts.get(of) ?? 0) - mostOfAKind } });
  }
  return few;
}
