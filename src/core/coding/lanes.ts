/** A stretch that is drawn: of text or of lines, end-exclusive. */
export interface Bar {
  /** What it stands for. Bars of one key that overlap are drawn as one. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Of bars that begin together the lower rank comes first. */
  readonly rank: number;
}

/** A bar with the lane it is drawn in, from 0. */
export type Laned<B extends Bar> = B & { readonly lane: number };

/** A stretch with the bars that run over the whole of it. */
export interface Segment<B extends Bar> {
  readonly start: number;
  readonly end: number;
  /** At least one, in lane order. */
  readonly bars: readonly Laned<B>[];
}

/**
 * Gives every bar a lane for its whole length, so that lines drawn side by side never jump: the lowest that is free
 * where it begins (interval colouring, with as few lanes as bars ever overlap). In the order in which they begin; of
 * those that begin together the longer first, after rank.
 */
export function inLanes<B extends Bar>(bars: readonly B[]): readonly Laned<B>[] {
  const laneEnds: number[] = [];
  return joined(bars).map((bar) => {
    const free = laneEnds.findIndex((end) => end <= bar.start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = bar.end;
    return { ...bar, lane };
  });
}

/** Cuts bars at each other's ends into disjoint segments, in order. What no bar covers is left out. */
export function intoSegments<B extends Bar>(bars: readonly Laned<B>[]): readonly Segment<B>[] {
  const begins = bars.toSorted((a, b) => a.start - b.start);
  const cuts = [...new Set(bars.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const segments: Segment<B>[] = [];
  let open: readonly Laned<B>[] = [];
  let next = 0;
  for (const [index, start] of cuts.entries()) {
    open = open.filter((bar) => bar.end > start);
    for (let bar = begins[next]; bar?.start === start; bar = begins[++next]) open = [...open, bar];
    const end = cuts[index + 1];
    if (end !== undefined && open.length > 0) {
      segments.push({ start, end, bars: open.toSorted((a, b) => a.lane - b.lane) });
    }
  }
  return segments;
}

/** Overlapping bars of one key as one, in the order in which lanes are given. */
function joined<B extends Bar>(bars: readonly B[]): readonly B[] {
  const runs: B[] = [];
  /** Where the latest run of a key is among the runs. */
  const latest = new Map<string, number>();
  for (const bar of bars.toSorted((a, b) => a.start - b.start)) {
    const index = latest.get(bar.key) ?? -1;
    const run = runs[index];
    if (run && bar.start < run.end) {
      runs[index] = { ...run, end: Math.max(run.end, bar.end), rank: Math.min(run.rank, bar.rank) };
    } else {
      latest.set(bar.key, runs.push(bar) - 1);
    }
  }
  return runs.sort((a, b) => a.start - b.start || a.rank - b.rank || b.end - a.end);
}
