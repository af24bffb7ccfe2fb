import { firstIndex } from '../text/firstIndex';
import { span, type Span } from '../text/offsets';
import type { Paragraphs } from './paragraphs';
import { TextIndex } from './textIndex';
import { mostAlike, sameEnd } from './weights';

/** Paragraphs one after the other, and where each begins there. */
interface Joined {
  readonly index: TextIndex;
  readonly starts: readonly number[];
}

/** The paragraphs of a text that another one does not have, to look for words in. */
export class LookAlikes {
  constructor(
    private readonly texts: Paragraphs,
    private readonly other: Paragraphs,
  ) {}

  /** Where words stand in these paragraphs, in order. */
  saying(words: string): readonly Span[] {
    const { index: text, starts } = (this.joined ??= this.join());
    return text.startsOf(words, mostAlike).map((at) => {
      const nth = firstIndex(starts, (start) => start > at) - 1;
      const start = this.texts.at(this.fresh[nth] ?? 0).start + at - (starts[nth] ?? 0);
      return span(start, start + words.length);
    });
  }

  /** Those that read nearly the same and begin or end alike, as indexes. */
  like(index: number): readonly number[] {
    const reading = this.other.readingAt(index);
    return this.endingAs(index).filter((one) => reading.isNearly(this.texts.readingAt(one)));
  }

  /** Those that begin or end alike, in order, as indexes. */
  endingAs(index: number): readonly number[] {
    const ends = (this.ends ??= this.byEnds());
    const found = endsOf(this.other.speechAt(index)).flatMap((end) => ends.get(end)?.slice(0, mostAlike) ?? []);
    return [...new Set(found)].sort((a, b) => a - b);
  }

  private byEnds(): ReadonlyMap<string, readonly number[]> {
    const all = new Map<string, number[]>();
    for (const index of this.fresh) {
      for (const end of endsOf(this.texts.speechAt(index))) {
        const known = all.get(end);
        if (known) known.push(index);
        else all.set(end, [index]);
      }
    }
    return all;
  }

  private ends: ReadonlyMap<string, readonly number[]> | undefined;

  private get fresh(): readonly number[] {
    return (this.indexes ??= this.texts.notIn(this.other));
  }

  private join(): Joined {
    const starts: number[] = [];
    const parts: string[] = [];
    let length = 0;
    for (const index of this.fresh) {
      const { start, end } = this.texts.at(index);
      starts.push(length);
      parts.push(this.texts.text.slice(start, end), '\u0000');
      length += end - start + 1;
    }
    return { index: new TextIndex(parts.join('')), starts };
  }

  private indexes: readonly number[] | undefined;
  private joined: Joined | undefined;
}

const endsOf = (speech: string): readonly string[] => [`<${speech.slice(0, sameEnd)}`, `>${speech.slice(-sameEnd)}`];
