import { span, type Span } from '../../../src/core/text/offsets';

/** A text whose every UTF-16 unit is known by a number of its own, wherever an edit puts it. */
export class LetteredText {
  private ids: readonly number[];
  private next: number;
  /** Of letters that were copied, those they were copied from, and so on back to those that were there first. */
  private readonly origins = new Map<number, number>();

  constructor(public text: string) {
    this.ids = range(text.length);
    this.next = text.length;
  }

  /** Puts new letters in the place of others. */
  replace(at: Span, words: string): void {
    const made = Array.from({ length: words.length }, () => this.next++);
    this.set(at, words, made);
  }

  /** Puts the letters of a stretch in once more. */
  copy(at: Span, to: number): void {
    const originals = this.lettersOf(at);
    this.replace(span(to, to), this.text.slice(at.start, at.end));
    this.lettersOf(span(to, to + originals.length)).forEach((id, index) => {
      const original = originals[index] ?? id;
      this.origins.set(id, this.origins.get(original) ?? original);
    });
  }

  /** Takes a stretch away and puts its letters in elsewhere. @param to an offset of the text before, outside the stretch */
  move(at: Span, to: number): void {
    const [words, ids] = [this.text.slice(at.start, at.end), this.ids.slice(at.start, at.end)];
    this.set(at, '', []);
    const place = to >= at.end ? to - (at.end - at.start) : to;
    this.set(span(place, place), words, ids);
  }

  /** Puts a line end in the place of a blank, or the other way round: the same letter written otherwise. */
  rewrite(at: number, unit: string): void {
    this.text = this.text.slice(0, at) + unit + this.text.slice(at + 1);
  }

  /** The letters of a stretch. */
  lettersOf(at: Span): readonly number[] {
    return this.ids.slice(at.start, at.end);
  }

  /** The letters of a stretch, those that are copies as what they are copies of. */
  originalsOf(at: Span): readonly number[] {
    return this.lettersOf(at).map((id) => this.origins.get(id) ?? id);
  }

  /** From the first to the last of these letters that are left. */
  extentOf(letters: ReadonlySet<number>): Span | undefined {
    const start = this.ids.findIndex((id) => letters.has(id));
    return start === -1 ? undefined : span(start, this.ids.findLastIndex((id) => letters.has(id)) + 1);
  }

  private set({ start, end }: Span, words: string, ids: readonly number[]): void {
    this.text = this.text.slice(0, start) + words + this.text.slice(end);
    this.ids = [...this.ids.slice(0, start), ...ids, ...this.ids.slice(end)];
  }
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
