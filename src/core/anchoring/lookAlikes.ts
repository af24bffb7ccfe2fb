import { firstIndex } from '../text/firstIndex';
import { span, type Span } from '../text/offsets';
import { startsOf } from './nearbyPlaces';
import type { Paragraphs } from './paragraphs';
import { readingNearly } from './sides';
import { mostAlike, sameEnd } from './weights';

/** The paragraphs of a text that another one does not have, to look for words in. */
export class LookAlikes {
  constructor(
    private readonly texts: Paragraphs,
    private readonly other: Paragraphs,
  ) {}

  /** Where words stand in these paragraphs, in order. */
  saying(words: string): readonly Span[] {
    const { text, starts } = (this.joined ??= this.join());
    return startsOf(text, words, mostAlike).map((at) => {
      const index = firstIndex(starts, (start) => start > at) - 1;
      const start = this.texts.at(this.fresh[index] ?? 0).start + at - (starts[index] ?? 0);
      return span(start, start + words.length);
    });
  }

  /** Those that read nearly the same and begin or end alike, as indexes. */
  like(index: number): readonly number[] {
    const readsNearly = readingNearly(this.other.at(index).words);
    return this.endingAs(index).filter((one) => readsNearly(this.texts.at(one).words));
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

  private join(): { readonly text: string; readonly starts: readonly number[] } {
    const starts: number[] = [];
    const parts: string[] = [];
    let length = 0;
    for (const index of this.fresh) {
      const { start, end } = this.texts.at(index);
      starts.push(length);
      parts.push(this.texts.text.slice(start, end), '\u0000');
      length += end - start + 1;
    }
    return { text: parts.join(''), starts };
  }

  private indexes: readonly number[] | undefined;
  private joined: { readonly text: string; readonly starts: readonly number[] } | undefined;
}

const endsOf = (speech: string): readonly string[] => [`<${speech.slice(0, sameEnd)}`, `>${speech.slice(-sameEnd)}`];
