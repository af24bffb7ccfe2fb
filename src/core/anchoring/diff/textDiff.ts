/** The same text in both: where it begins before and after, and how long it is. UTF-16 units. */
export interface Run {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** A stretch before and the stretch after that it belongs to. */
export interface Stretch {
  readonly before: number;
  readonly beforeEnd: number;
  readonly after: number;
  readonly afterEnd: number;
}

/** Runs with nothing but white space between them. */
export interface Block extends Stretch {
  /** How much of it is the same. UTF-16 units. */
  readonly weight: number;
}

/** What two texts have in common, in the order of both. */
export class TextDiff {
  readonly blocks: readonly Block[];

  /**
   * @param runs in order, none touching the one before in both texts
   * @param moved the same text elsewhere: found once before and once after, in what the runs leave open; by `before`
   */
  constructor(
    readonly before: string,
    readonly after: string,
    readonly runs: readonly Run[],
    readonly moved: readonly Run[] = [],
  ) {
    this.blocks = blocksOf(before, after, runs);
  }

  /** Whether a line stands more than once in one of the texts. */
  isRepeated(line: string): boolean {
    this.repeated ??= new Set([...repeatedLines(this.before), ...repeatedLines(this.after)]);
    return this.repeated.has(line);
  }

  private repeated: ReadonlySet<string> | undefined;

  /** What lies after a run; after -1, before the first. */
  gapAfter(index: number): Stretch {
    const run = this.runs[index];
    const next = this.runs[index + 1];
    return {
      before: run ? run.before + run.length : 0,
      beforeEnd: next ? next.before : this.before.length,
      after: run ? run.after + run.length : 0,
      afterEnd: next ? next.after : this.after.length,
    };
  }
}

/** The index of the last entry that begins at or before a place of the text before; -1 where there is none. */
export function lastAt(entries: readonly { readonly before: number }[], place: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.before ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function repeatedLines(text: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const line of text.split('\n')) (seen.has(line) ? again : seen).add(line);
  return again;
}

export const isBlank = (text: string, from: number, to: number): boolean => text.slice(from, to).trim() === '';

function blocksOf(before: string, after: string, runs: readonly Run[]): readonly Block[] {
  const blocks: { -readonly [K in keyof Block]: Block[K] }[] = [];
  for (const run of runs) {
    const last = blocks.at(-1);
    const isOn =
      last && isBlank(before, last.beforeEnd, run.before) && isBlank(after, last.afterEnd, run.after)
        ? last
        : undefined;
    const ends = { beforeEnd: run.before + run.length, afterEnd: run.after + run.length };
    if (isOn) Object.assign(isOn, ends, { weight: isOn.weight + run.length });
    else blocks.push({ before: run.before, after: run.after, ...ends, weight: run.length });
  }
  return blocks;
}
