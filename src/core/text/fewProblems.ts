import type { Problem, ProblemCode } from '../problem';

/** Problems of one kind in one file that are told each by itself. Nobody reads more, and these show what is the case. */
const mostOfAKind = 100;

/** What is said of the others, where it is not what holds for any kind. */
const othersOf: Partial<Record<ProblemCode, ProblemCode>> = { 'transcript.labelOnce': 'transcript.moreLabelsOnce' };

/** Takes the problems of a file as they are found, and keeps the first of each kind: a hostile file has hundreds of thousands. */
export class FewProblems {
  private readonly few: Problem[] = [];
  private readonly counts = new Map<ProblemCode, number>();
  private readonly next = new Map<ProblemCode, Problem>();

  readonly report = (problem: Problem): void => {
    const { code } = problem;
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= mostOfAKind) this.few.push(problem);
    else if (count === mostOfAKind + 1) this.next.set(code, problem);
  };

  /** The first problems of each kind, and where the next one stands, how many more there are. */
  get told(): readonly Problem[] {
    const others = [...this.next].map(([of, problem]): Problem => {
      const count = (this.counts.get(of) ?? 0) - mostOfAKind;
      return { ...problem, code: othersOf[of] ?? 'file.moreProblems', data: { count } };
    });
    return [...this.few, ...others];
  }
}

/** What `FewProblems` tells of these. */
export function fewOfEachKind(problems: readonly Problem[]): readonly Problem[] {
  const few = new FewProblems();
  problems.forEach(few.report);
  return few.told;
}
