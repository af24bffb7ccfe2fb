import { firstIndex } from '../text/firstIndex';
import { span, type Span } from '../text/offsets';
import type { TextDiff } from './diff/textDiff';
import type { Paragraphs } from './paragraphs';
import type { Reading } from './reading';
import { tokenEdits } from './tokenEdits';
import { leastKept, longestCompared } from './weights';

/**
 * Which turns have become which, as a comparison of two texts has it. A turn that reads much like a passage's own is no
 * rival of it where it is what another turn has become: one that is gone otherwise, and of which it differs less.
 */
export class Successors {
  private readonly origins = new Map<number, Kin | undefined>();
  private readonly successors = new Map<number, Kin | undefined>();

  constructor(
    private readonly diff: TextDiff,
    private readonly old: Paragraphs,
    private readonly now: Paragraphs,
  ) {}

  /**
   * Whether a turn of the text as it is now is what another one than `was` has become.
   * @param words of it that have to be the other one's too: more may have been put into a turn
   */
  isAnothers(index: number, was: number, words?: Span): boolean {
    const kin = remembered(this.origins, index, () => this.origin(index));
    if (kin === undefined || kin.index === was) return false;
    if (words && mostIn(this.shared('after', words), words) !== kin.index) return false;
    return differsMore(this.old, was, this.now, index, kin);
  }

  /** Whether a turn, and the one next to it, were there before as they are, and are not what another has become. */
  stoodThere(index: number, was: number, step: 1 | -1): boolean {
    const kin = remembered(this.origins, index, () => this.origin(index));
    if (kin === undefined || kin.index === was || kin.edits > 0) return false;
    return this.old.at(kin.index + step).words === this.now.at(index + step).words;
  }

  /** Whether a turn of the text before has become another one than `is`. */
  becameAnother(index: number, is: number, words?: Span): boolean {
    const kin = remembered(this.successors, index, () => this.successor(index));
    if (kin === undefined || kin.index === is) return false;
    if (words && mostIn(this.shared('before', words), words) !== kin.index) return false;
    return differsMore(this.now, is, this.old, index, kin);
  }

  private origin(index: number): Kin | undefined {
    return this.kin(this.shared('after', this.now.at(index)), this.now, index, this.old);
  }

  private successor(index: number): Kin | undefined {
    return this.kin(this.shared('before', this.old.at(index)), this.old, index, this.now);
  }

  /** How much of a stretch of one text each turn of the other one shares with it. */
  private shared(side: 'before' | 'after', { start, end }: Span): ReadonlyMap<number, number> {
    const { runs } = this.diff;
    const [other, texts] = side === 'before' ? (['after', this.now] as const) : (['before', this.old] as const);
    const shared = new Map<number, number>();
    const first = Math.max(firstIndex(runs, (run) => run[side] > start) - 1, 0);
    for (let at = first; at < runs.length; at++) {
      const run = runs[at];
      if (run === undefined || run[side] >= end) break;
      const by = run[other] - run[side];
      share(texts, shared, Math.max(run[side], start) + by, Math.min(run[side] + run.length, end) + by);
    }
    return shared;
  }

  /** The turn that shares most with another one, where it is at least half of it and neither is said elsewhere as it was. */
  private kin(
    shared: ReadonlyMap<number, number>,
    texts: Paragraphs,
    index: number,
    others: Paragraphs,
  ): Kin | undefined {
    const own = texts.at(index);
    const most = mostIn(shared, own);
    if (most === undefined) return undefined;
    const other = others.at(most);
    if (Math.max(own.words.length, other.words.length) > longestCompared) return undefined;
    if (own.words !== other.words && (texts.saying(other.words).length > 0 || others.saying(own.words).length > 0))
      return undefined;
    return {
      index: most,
      edits: editsOf(others.readingAt(most), texts.readingAt(index)),
      editsOfSpeech: editsOf(others.speechReadingAt(most), texts.speechReadingAt(index)),
    };
  }
}

/** A turn that another one was or became, and how many words and marks were taken out or put in between. */
interface Kin {
  readonly index: number;
  readonly edits: number;
  /** The same without what may be its label. */
  readonly editsOfSpeech: number;
}

const editsOf = ({ tokens: from }: Reading, { tokens: to }: Reading): number =>
  tokenEdits(from, to, from.length + to.length) ?? Infinity;

/**
 * Whether a turn differs from another one by more than its kin does, and by no less in what is said. Where both differ by
 * as much, the kin is the one that stands between the same turns.
 */
function differsMore(texts: Paragraphs, one: number, others: Paragraphs, other: number, kin: Kin): boolean {
  const [was, is] = [texts.readingAt(one).tokens, others.readingAt(other).tokens];
  const [wasSaid, isSaid] = [texts.speechReadingAt(one).tokens, others.speechReadingAt(other).tokens];
  if (tokenEdits(wasSaid, isSaid, kin.editsOfSpeech - 1) !== undefined) return false;
  const edits = tokenEdits(was, is, kin.edits);
  if (edits === undefined) return true;
  const isBetweenTheSame = (index: number): boolean =>
    [-1, 1].every((step) => texts.at(index + step).words === others.at(other + step).words);
  return edits === kin.edits && isBetweenTheSame(kin.index) && !isBetweenTheSame(one);
}

/** The turn that shares most with a stretch, where it is at least half of it. */
function mostIn(shared: ReadonlyMap<number, number>, { start, end }: Span): number | undefined {
  const [most] = [...shared].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= leastKept * (end - start) ? most[0] : undefined;
}

/** Counts how much of a stretch of a text is in which of its turns. */
function share(texts: Paragraphs, shared: Map<number, number>, from: number, to: number): void {
  if (from >= to) return;
  const { first, last } = texts.around(span(from, to));
  for (let index = first; index <= last; index++) {
    const { start, end } = texts.at(index);
    shared.set(index, (shared.get(index) ?? 0) + Math.max(0, Math.min(end, to) - Math.max(start, from)));
  }
}

function remembered<T>(known: Map<number, T>, index: number, find: () => T): T {
  if (known.has(index)) return known.get(index) as T;
  const found = find();
  known.set(index, found);
  return found;
}
