import type { Anchor } from '../coding/sidecar';
import type { Span } from '../text/offsets';
import { contextAfter, contextBefore } from './describeSpan';
import { findAll, headLength, type Places } from './findAll';
import { collapse, squeeze } from './likeness';
import { copied, mostCopies, piece, telling, traceInside, traceLength } from './weights';

/** What may be left of a passage somewhere, blanks and line ends alike. */
interface Traces {
  readonly left: string;
  readonly right: string;
  readonly middle: string;
  readonly pieces: readonly string[];
}

/**
 * Whether a text has traces of a passage elsewhere than at the place that seems to be it: one of its ends beside what
 * stood there. Then a copy of it may be all that reads as it did, and the passage itself have changed.
 */
export class OtherTraces {
  private readonly text: string;
  private readonly places: ReadonlyMap<string, Places>;

  /** @param anchors of all passages that will be asked for: one pass over the text finds the traces of all */
  constructor(
    private readonly full: string,
    anchors: readonly Anchor[],
  ) {
    this.text = squeeze(full);
    const traces = anchors.flatMap((anchor) => {
      const { left, right, middle, pieces } = tracesOf(anchor);
      return [left, right, middle, ...pieces].filter(isTelling);
    });
    this.places = findAll(this.text, traces);
  }

  areThere(anchor: Anchor, at: Span): boolean {
    const here = [contextBefore(this.full, at.start), contextAfter(this.full, at.end)].map(squeeze);
    const [isLeft, isRight] = [here[0] === squeeze(anchor.prefix), here[1] === squeeze(anchor.suffix)];
    const { left, right, middle, pieces } = tracesOf(anchor);
    const around = `${here[0]}${collapse(this.full.slice(at.start, at.end))}${here[1]}`;
    return [left, right, middle, ...(isLeft || isRight ? [] : pieces)].some((trace) => this.isElsewhere(trace, around));
  }

  /** Whether words stand more often in the text than in one stretch of it. */
  private isElsewhere(words: string, stretch: string): boolean {
    if (!isTelling(words)) return false;
    const { starts, isCut } = this.places.get(words) ?? { starts: [], isCut: true };
    const own = stretch.includes(words) ? 1 : 0;
    if (isCut || starts.length <= own || starts.length > own + mostCopies) return false;
    return own === 0 || starts.some((one, index) => starts.slice(index + 1).some((other) => this.isCopied(one, other)));
  }

  /** Whether more than a phrase is the same around two places where the same words stand. */
  private isCopied(one: number, other: number): boolean {
    return this.sameBefore(one, other) + this.sameAfter(one, other) >= copied;
  }

  /** Units that are the same before two places, but for a word. */
  private sameBefore(one: number, other: number): number {
    const same = commonEnd(this.text, one, other);
    const [from, to] = [one - same, other - same].map((at) => this.text.lastIndexOf(' ', at - 2) + 1);
    return same + (same < copied ? commonEnd(this.text, from ?? 0, to ?? 0) : 0);
  }

  /** The same from two places on. */
  private sameAfter(one: number, other: number): number {
    const same = commonStart(this.text, one, other);
    const [from, to] = [one + same, other + same].map((at) => this.text.indexOf(' ', at + 1));
    if (same >= copied || from === undefined || to === undefined || from === -1 || to === -1) return same;
    return same + commonStart(this.text, from, to);
  }
}

function commonEnd(text: string, one: number, other: number): number {
  let length = 0;
  while (length < copied && one > length && other > length && text[one - length - 1] === text[other - length - 1])
    length++;
  return length;
}

function commonStart(text: string, one: number, other: number): number {
  let length = 0;
  while (length < copied && Math.max(one, other) + length < text.length && text[one + length] === text[other + length])
    length++;
  return length;
}

const isTelling = (trace: string): boolean => trace.length >= headLength;

function tracesOf(anchor: Anchor): Traces {
  const [prefix, quote, suffix] = [squeeze(anchor.prefix), collapse(anchor.quote), squeeze(anchor.suffix)];
  // What was put in after the first of several turns, or before the last, leaves no more than these where they were.
  const lines = anchor.quote.trim().split('\n');
  const [head, tail] = [lines[0]?.slice(0, traceInside) ?? '', lines.at(-1)?.slice(-traceInside) ?? ''];
  return {
    left: prefix.slice(head.length - traceLength) + head,
    right: tail + suffix.slice(0, traceLength - tail.length),
    middle: quote.length < telling ? prefix.slice(-traceInside) + quote + suffix.slice(0, traceInside) : '',
    pieces: quote.length >= 2 * piece ? [quote.slice(0, piece), quote.slice(-piece)] : [],
  };
}
