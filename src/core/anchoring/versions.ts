import { firstIndex } from '../text/firstIndex';
import { groupBy } from '../text/groupBy';
import type { SourceText } from '../text/sourceText';
import { LandmarkChain } from './landmarkChain';
import { findLandmarks, shiftOf, type Landmark } from './landmarks';
import { runsOf, type Run } from './strays';
import type { ToAnchor } from './toAnchor';
import { alongside, leastReach, leastTogether } from './weights';

/**
 * Whose offsets are of one text. One coder may have stored where their passages are now, all of them or some, and another
 * one not: what stands where it was stored then says nothing of where the others should be, nor do they of it.
 */
export class Versions {
  private readonly coders = new Map<string, CoderVersion>();
  private readonly everyone: readonly number[];

  constructor(
    private readonly source: SourceText,
    private readonly all: readonly ToAnchor[],
  ) {
    this.everyone = [...all.keys()];
  }

  /** Passages, by index, that may have been stored with the text that a passage was stored with; itself among them. */
  companions(index: number): readonly number[] {
    return this.versionOf(index).companions;
  }

  /** Whether two passages were stored with two texts, as far as can be told. */
  areApart(one: number, other: number): boolean {
    return this.versionOf(one).isApart(other) || this.versionOf(other).isApart(one);
  }

  private versionOf(index: number): CoderVersion {
    const { by = '' } = this.all[index] ?? {};
    const known = this.coders.get(by);
    if (known) return known;
    const version = new CoderVersion(this.source, this.all, this.everyone, by);
    this.coders.set(by, version);
    return version;
  }
}

/** What the passages of one coder that are not where they were stored tell of the text that they were stored with. */
class CoderVersion {
  readonly companions: readonly number[];
  private readonly apart: ReadonlySet<number>;

  constructor(
    private readonly source: SourceText,
    all: readonly ToAnchor[],
    everyone: readonly number[],
    coder: string,
  ) {
    const own = everyone.filter((index) => all[index]?.by === coder && isStale(all[index]));
    const others = everyone.filter((index) => all[index]?.by !== coder && isStale(all[index]));
    const exact = everyone.filter((index) => all[index]?.known.state === 'exact');
    // Where nothing else is known of the text, as mostly, there is nothing to tell apart.
    const runs = exact.length + others.length === 0 ? [] : runsIn(this.marksOf(all, own));
    const byOthers = [...groupBy(others, (index) => all[index]?.by ?? '').values()];
    this.apart = new Set([
      ...runs.flatMap((run) => apartFrom(run, exact, all)),
      ...byOthers.flatMap((theirs) => (this.isOfAnother(runs, all, theirs) ? theirs : [])),
    ]);
    this.companions = this.apart.size === 0 ? everyone : everyone.filter((index) => !this.apart.has(index));
  }

  isApart(index: number): boolean {
    return this.apart.has(index);
  }

  /** In the order of the places they were stored with. */
  private marksOf(all: readonly ToAnchor[], indices: readonly number[]): readonly Landmark[] {
    if (indices.length < leastTogether) return [];
    const anchors = indices.flatMap((index) => all[index]?.anchor ?? []);
    const { chain } = new LandmarkChain(findLandmarks(this.source, anchors));
    return chain.map((mark) => ({ ...mark, of: indices[mark.of] ?? mark.of }));
  }

  /** Whether most of what another coder stored moved otherwise than what stands around it. */
  private isOfAnother(runs: readonly Run[], all: readonly ToAnchor[], theirs: readonly number[]): boolean {
    const marks = this.marksOf(all, theirs);
    const within = marks.filter((mark) => runs.some((run) => isWithin(run, mark.stored, mark.storedEnd)));
    const apart = within.filter((mark) => contradicts(runs, mark.stored, mark.storedEnd, shiftOf(mark)));
    return apart.length * 2 > within.length;
  }
}

const isStale = (one: ToAnchor | undefined): boolean => one?.known.state !== 'exact' && one?.old === undefined;

/** Of passages that are at their place those that were not stored with the text of a run. */
function apartFrom(run: Run, exact: readonly number[], all: readonly ToAnchor[]): readonly number[] {
  const spanOf = (index: number): { readonly start: number; readonly end: number } =>
    all[index]?.anchor ?? { start: 0, end: 0 };
  const within = exact.filter((index) => contradicts([run], spanOf(index).start, spanOf(index).end, 0));
  if (within.length === 0) return within;
  // What stands beyond the end of the run, as it was stored, may have words of it: these were not at two places.
  const isOnIt = ({ start, end }: ReturnType<typeof spanOf>): boolean =>
    run.some((mark) => shiftOf(mark) !== 0 && mark.now < end && mark.storedEnd + shiftOf(mark) > start);
  return exact.filter((index) => within.includes(index) || isOnIt(spanOf(index)));
}

/** Whether what moved by `shift` cannot have been stored with what moved otherwise on both sides of it. */
function contradicts(runs: readonly Run[], start: number, end: number, shift: number): boolean {
  return runs.some((run) => {
    if (!isWithin(run, start, end)) return false;
    const next = firstIndex(run, ({ stored }) => stored >= end);
    const [left, right] = [lastBefore(run, next, start), run[next]];
    if (left === undefined || right === undefined) return false;
    const isOutOfOrder = left.storedEnd + shiftOf(left) > start + shift || right.now < end + shift;
    return isOutOfOrder || [left, right].every((mark) => Math.abs(shiftOf(mark) - shift) > alongside);
  });
}

function lastBefore(run: Run, next: number, start: number): Landmark | undefined {
  let index = next - 1;
  while (index >= 0 && (run[index]?.storedEnd ?? 0) > start) index--;
  return run[index];
}

function isWithin(run: Run, start: number, end: number): boolean {
  const [first, last] = [run[0], run.at(-1)];
  return first !== undefined && last !== undefined && first.stored <= start && end <= last.storedEnd;
}

/** Landmarks that have moved by about as much, of so many passages over so much text that it is no chance. */
const runsIn = (marks: readonly Landmark[]): readonly Run[] =>
  runsOf(marks).filter((run) => {
    const reach = (run.at(-1)?.storedEnd ?? 0) - (run[0]?.stored ?? 0);
    return reach >= leastReach && new Set(run.map(({ of }) => of)).size >= leastTogether;
  });
