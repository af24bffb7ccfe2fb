import { span, type Span } from '../text/offsets';
import { distinctive } from './weights';

interface Line extends Span {
  readonly words: string;
}

/** Lines of a text that are so long that nobody says them twice: where one stands more than once it was copied. */
export class LongLines {
  private readonly starts = new Map<string, number[]>();

  constructor(private readonly text: string) {
    let start = 0;
    for (const words of text.split('\n')) {
      if (words.length >= distinctive) {
        const known = this.starts.get(words);
        if (known) known.push(start);
        else this.starts.set(words, [start]);
      }
      start += words.length + 1;
    }
  }

  /** The long line that a passage is within; undefined for a short one, and for a passage of several lines. */
  around({ start, end }: Span): Line | undefined {
    const from = this.lineStart(start);
    const to = this.lineEnd(start);
    return end <= to && to - from >= distinctive ? { ...span(from, to), words: this.text.slice(from, to) } : undefined;
  }

  /** Where a line stands. */
  placesOf(words: string): readonly number[] {
    return this.starts.get(words) ?? [];
  }

  /** What is said before and after the line that begins at a place. */
  beside({ start, end }: Span): { readonly before: string; readonly after: string } {
    const before = this.text.slice(0, start).trimEnd().length;
    const after = this.text.length - this.text.slice(end).trimStart().length;
    return {
      before: this.text.slice(this.lineStart(before), before),
      after: this.text.slice(after, this.lineEnd(after)),
    };
  }

  private lineStart(at: number): number {
    return at === 0 ? 0 : this.text.lastIndexOf('\n', at - 1) + 1;
  }

  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end === -1 ? this.text.length : end;
  }
}

/**
 * Other places where a passage may be as well, since the line it was in has come to stand there, word for word: nobody
 * can tell which of two that are alike was there first, unless what stands on both sides of one is as it was.
 * @param at where the passage was @param place where it seems to be
 */
export function copiesOf(old: LongLines, at: Span, now: LongLines, place: Span): readonly Span[] {
  const line = old.around(at);
  if (line === undefined) return [];
  const [before, after] = [old.placesOf(line.words).length, now.placesOf(line.words)];
  const here = now.around(place);
  const isThere = here?.words === line.words;
  const others = after.filter((start) => start !== here?.start);
  if (others.length === 0 || (isThere ? after.length <= before : after.length < before)) return [];
  if (isThere) {
    const [was, is] = [old.beside(line), now.beside(here)];
    if (was.before === is.before && was.after === is.after) return [];
  }
  const within = at.start - line.start;
  return others.map((start) => span(start + within, start + within + at.end - at.start));
}
