import type { Anchor } from '../coding/sidecar';
import type { Span } from '../text/offsets';
import { contextAfter, contextBefore } from './describeSpan';
import { collapse, squeeze } from './likeness';

/** UTF-16 units of a passage, and of it and what stood beside it together, that tell where one of its ends is. */
const [inside, outside] = [12, 32];

/** A piece this long of the passage itself. UTF-16 units. */
const piece = 24;

/**
 * Whether a text has traces of a passage elsewhere than at the place that seems to be it: one of its ends beside what
 * stood there, which at that place stands beside something else. Then a copy of it may be all that reads as it did, and
 * the passage itself have changed.
 */
export class OtherTraces {
  private readonly text: string;

  constructor(private readonly full: string) {
    this.text = squeeze(full);
  }

  areThere(anchor: Anchor, at: Span): boolean {
    const here = [contextBefore(this.full, at.start), contextAfter(this.full, at.end)].map(squeeze);
    const [prefix, quote, suffix] = [squeeze(anchor.prefix), collapse(anchor.quote), squeeze(anchor.suffix)];
    const [isLeft, isRight] = [here[0] === prefix, here[1] === suffix];
    const isOfSeveralTurns = anchor.quote.trim().includes('\n');
    const traces: string[] = [];
    if (isLeft && isRight) traces.push(prefix + quote + suffix);
    const lines = anchor.quote.trim().split('\n');
    // What was put in after the first of several turns, or before the last, leaves no more than these where they were.
    const [head, tail] = [lines[0]?.slice(0, inside) ?? '', lines.at(-1)?.slice(-inside) ?? ''];
    if (!isLeft || isOfSeveralTurns) traces.push(prefix.slice(head.length - outside) + head);
    if (!isRight || isOfSeveralTurns) traces.push(tail + suffix.slice(0, outside - tail.length));
    if (!isLeft && !isRight && quote.length >= 2 * piece) traces.push(quote.slice(0, piece), quote.slice(-piece));
    const around = `${here[0]}${collapse(this.full.slice(at.start, at.end))}${here[1]}`;
    return traces.some((trace) => this.isElsewhere(trace, around));
  }

  /** Whether words stand more often in the text than in one stretch of it. */
  private isElsewhere(words: string, stretch: string): boolean {
    if (words.length < piece) return false;
    const first = this.text.indexOf(words);
    if (first === -1) return false;
    return !stretch.includes(words) || this.text.includes(words, first + 1);
  }
}
