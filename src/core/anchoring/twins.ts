import { overlaps, span, type Span } from '../text/offsets';
import type { TextDiff } from './diff/textDiff';
import { alikeness, alikenessOf, areAlike, areReadAlike, isLeftAlone, isNextToTheSame, sidesOf } from './sides';
import { startsOf } from './nearbyPlaces';
import { Paragraphs } from './paragraphs';
import { LookAlikes } from './lookAlikes';
import { Relabelled } from './relabelled';
import { Successors } from './successors';
import { copied, copiedTurns, distinctive, leastLeft, longestCompared, piece, telling } from './weights';

/** What speaks against the place of a passage that a comparison of two texts has found. */
export interface Doubt {
  /** Other places where it may be as well. */
  readonly others: readonly Span[];
}

const unsure: Doubt = { others: [] };

/**
 * Turns that could be taken for each other: that are alike but for a word, and that were copied. A comparison of two
 * texts goes by order, and where such turns took each other's place it finds a passage in the wrong one.
 */
export class Twins {
  private readonly added: LookAlikes;
  private readonly gone: LookAlikes;

  private constructor(
    private readonly old: Paragraphs,
    private readonly now: Paragraphs,
    private readonly relabelled: Relabelled,
    private readonly successors: Successors,
  ) {
    this.added = new LookAlikes(now, old);
    this.gone = new LookAlikes(old, now);
  }

  /** Reads the two texts of a comparison, each in a piece of its own. */
  static *of(diff: TextDiff): Generator<void, Twins> {
    const old = new Paragraphs(diff.before);
    yield;
    const now = new Paragraphs(diff.after);
    yield;
    const relabelled = new Relabelled(old, now);
    yield;
    return new Twins(old, now, relabelled, new Successors(diff, old, now));
  }

  /**
   * @param at where the passage was @param place where the same words seem to be it
   * @returns undefined where nothing speaks against that place
   */
  doubt(at: Span, place: Span): Doubt | undefined {
    const [was, is] = [this.old.around(at), this.now.around(place)];
    if (this.relabelled.isAnother(was.first, is.first) || this.relabelled.isAnother(was.last, is.last)) return unsure;
    if (this.isOneOfTwo(was.first, is.first, -1) || this.isOneOfTwo(was.last, is.last, 1)) return unsure;
    const isWithin = was.first === was.last && is.first === is.last;
    if (isWithin && this.old.at(was.first).words !== this.now.at(is.first).words)
      return this.changed(at, place, was.first, is.first) ?? this.better(at, was.first, is.first);
    const doubt = this.copies(at, was.first, is.first);
    if (doubt) return doubt;
    if (isWithin) return this.better(at, was.first, is.first);
    if (this.isCutShort(at, was.first, is.first, 'start') || this.isCutShort(at, was.last, is.last, 'end'))
      return unsure;
    const isStretched = this.isCloserOn(-1, was.first, is.first) || this.isCloserOn(1, was.last, is.last);
    if (isStretched || this.isExchanged(was.first, is.first) || this.isExchanged(was.last, is.last)) return unsure;
    if (this.isDoubled(was.first, is.first) || this.isDoubled(was.last, is.last)) return unsure;
    return this.copies(at, was.last, is.last);
  }

  /** Whether just before a turn, or just after it, one that reads the same came or went: either may be the one. */
  private isOneOfTwo(was: number, is: number, step: 1 | -1): boolean {
    const isTwice = (texts: Paragraphs, index: number): boolean =>
      texts.at(index).words === texts.at(index + step).words;
    return isTwice(this.old, was) !== isTwice(this.now, is);
  }

  /** Whether a turn that has changed stands more often now than it did as it was and as it is. */
  private isDoubled(was: number, is: number): boolean {
    const [before, after] = [this.old.at(was).words, this.now.at(is).words];
    if (before === after || after.length < distinctive) return false;
    return this.now.saying(after).length > this.old.saying(after).length + this.old.saying(before).length;
  }

  /** A turn that was copied: which of two was there first tells only what is said on both sides of it. */
  private copies(at: Span, was: number, is: number): Doubt | undefined {
    const { words } = this.old.at(was);
    if (words !== this.now.at(is).words) return undefined;
    const [before, after] = [this.old.saying(words), this.now.saying(words)];
    const beside = this.beside(was, is);
    const isUntouched = this.isBetweenTheSame(was, is);
    if (after.length <= before.length) {
      if (before.length > 1 && beside === 0)
        return {
          others: this.within(
            at,
            was,
            after.filter((index) => index !== is),
          ),
        };
      if (before.length > 1) return after.length < before.length ? this.oneOfThem(was, isUntouched, beside) : undefined;
      // What reads nearly the same is elsewhere, and so is what was said around it: a copy may be all that was left as it was.
      const least = isUntouched ? 2 : Math.min(beside, 1);
      // Of turns that were put in once more one after the other each stands beside what it stood beside.
      const closeness = this.isInCopiedBlock(was) ? Math.min(beside, 1) : beside;
      const nearly = this.rivalsLike(was).filter((index) => this.beside(was, index) >= least);
      const others = [
        ...nearly.map((index) => this.now.at(index)),
        ...(closeness === 2 ? [] : [...this.grown(at, was, closeness), ...this.edged(was, closeness)]),
      ];
      return others.length > 0 ? { others } : undefined;
    }
    if (words.length < distinctive && before.length > 1) {
      const copies = after.filter((index) => index !== is && this.isCopiedAround(was, index));
      return copies.length > 0 ? { others: this.within(at, was, copies) } : undefined;
    }
    const others = after.filter((index) => index !== is);
    // Of a block that was put in again just after itself, each half stands on one side as it did.
    const isFar = (index: number): boolean => this.beside(was, index) === 0 && !this.isJoinedBeside(was, index);
    if (isUntouched && others.every(isFar)) return undefined;
    return { others: this.within(at, was, others) };
  }

  /** Of long turns that read the same one went, and one came that reads nearly so: this may be what it was. */
  private oneOfThem(was: number, isUntouched: boolean, beside: number): Doubt | undefined {
    if (isUntouched || this.old.at(was).words.length < distinctive) return undefined;
    // Between the same turns it is the one, unless another stands so too.
    const others = this.rivalsLike(was).filter((index) => beside < 2 || this.beside(was, index) >= 2);
    return others.length > 0 ? { others: others.map((index) => this.now.at(index)) } : undefined;
  }

  /** Whether one of the turns beside a turn is said more often now than before. */
  private isInCopiedBlock(was: number): boolean {
    return [-1, 1].some((step) => {
      const { words } = this.old.at(was + step);
      return this.now.saying(words).length > this.old.saying(words).length;
    });
  }

  /** Whether both turns before another turn that reads the same, or both after it, are those that are beside this one. */
  private isCopiedAround(was: number, index: number): boolean {
    return ([-1, 1] as const).some((step) => {
      const turns = Array.from({ length: copiedTurns }, (_, far) => step * (far + 1));
      const length = turns.reduce((sum, by) => sum + this.old.speechAt(was + by).length, 0);
      return length >= copied && turns.every((by) => this.isSaid(was + by, index + by));
    });
  }

  /** New turns that read nearly as one did, without those that others have become. */
  private rivalsLike(was: number): readonly number[] {
    return this.added.like(was).filter((index) => !this.successors.isAnothers(index, was));
  }

  /** Turns that begin or end as a long one does, and stand where it stood no less than the one that reads as it did. */
  private edged(was: number, beside: number): readonly Span[] {
    const speech = this.old.speechAt(was);
    if (speech.length < 2 * piece) return [];
    return this.added
      .endingAs(was)
      .filter((index) => {
        const other = this.now.speechAt(index);
        return other.startsWith(speech.slice(0, piece)) || other.endsWith(speech.slice(-piece));
      })
      .filter((index) => this.beside(was, index) >= Math.max(beside, 1) && !this.successors.isAnothers(index, was))
      .map((index) => this.now.at(index));
  }

  /** Where a passage stands in a turn that more was put into, between no less of what was said around it. */
  private grown(at: Span, was: number, beside: number): readonly Span[] {
    return this.added.saying(this.old.text.slice(at.start, at.end).replace(this.old.labelAt(was), '')).filter((one) => {
      const index = this.now.around(one).first;
      return this.beside(was, index) >= Math.max(beside, 1) && !this.successors.isAnothers(index, was, one);
    });
  }

  /** The same said elsewhere, between more of what was said around it. */
  private better(at: Span, was: number, is: number): Doubt | undefined {
    const beside = this.beside(was, is);
    if (beside === 2) return undefined;
    const speech = this.old.speechAt(was);
    // Of what is said all the time some stands by chance between what was said around it.
    const isOneOfMany = this.old.speaking(speech).length > 1 && speech.length < distinctive;
    if (isOneOfMany && beside > 0) return undefined;
    const least = isOneOfMany ? 2 : beside + 1;
    const others = this.now.speaking(speech).filter((index) => index !== is && this.beside(was, index) >= least);
    return others.length > 0 ? { others: this.within(at, was, others) } : undefined;
  }

  /**
   * Whether a passage of several turns has only a few words of its first turn, or of its last, and something else is said
   * there now: a label and a word stand the same in many.
   */
  private isCutShort(at: Span, was: number, is: number, edge: 'start' | 'end'): boolean {
    const { start, end } = this.old.at(was);
    const words = this.old.text.slice(Math.max(at.start, start), Math.min(at.end, end)).trim();
    const said = edge === 'end' ? words.slice(this.old.labelAt(was).trim().length) : words;
    return said.length < telling && this.old.at(was).words !== this.now.at(is).words && !this.isSaid(was, is);
  }

  /**
   * Whether the turn that a passage of several begins or ends with is said once more, and there beside what it was beside:
   * then something may have been put in after it, and what stands where the rest is may be new.
   */
  private isCloserOn(step: 1 | -1, was: number, is: number): boolean {
    const closeness = (index: number): number =>
      Number(this.now.at(index).words === this.old.at(was).words) +
      Number(this.now.at(index + step).words === this.old.at(was + step).words) +
      Number(this.now.speechAt(index + step) === this.old.speechAt(was + step));
    const here = closeness(is);
    if (here === 3) return false;
    return this.now
      .speaking(this.old.speechAt(was))
      .some(
        (index) =>
          index !== is && closeness(index) > Math.max(here, 1) && !this.successors.stoodThere(index, was, step),
      );
  }

  /** Whether the same is said on both sides of a turn, to the letter. */
  private isBetweenTheSame(was: number, is: number): boolean {
    return [-1, 1].every((step) => this.old.speechAt(was + step) === this.now.speechAt(is + step));
  }

  /** On how many sides of a turn the same is said, or nearly. */
  private beside(was: number, is: number): number {
    return Number(this.isSaid(was - 1, is - 1)) + Number(this.isSaid(was + 1, is + 1));
  }

  /** Whether what was said just before a turn, or just after it, is the end, or the beginning, of what is said there now. */
  private isJoinedBeside(was: number, is: number): boolean {
    const [before, after] = [this.old.speechAt(was - 1), this.old.speechAt(was + 1)];
    return (
      (before.length >= telling && this.now.speechAt(is - 1).endsWith(before)) ||
      (after.length >= telling && this.now.speechAt(is + 1).startsWith(after))
    );
  }

  /** Whether two turns say the same, or nearly. */
  private isSaid(was: number, is: number): boolean {
    const [before, after] = [this.old.speechReadingAt(was), this.now.speechReadingAt(is)];
    return before.words === after.words || before.isNearly(after);
  }

  /** A turn of which something has changed may have become this one, or be another that reads nearly the same. */
  private changed(at: Span, place: Span, was: number, is: number): Doubt | undefined {
    const [wasSaid, isSaid] = [this.old.at(was), this.now.at(is)];
    const [before, after] = [this.old.saying(wasSaid.words), this.now.saying(wasSaid.words)];
    if (after.length > 0 && after.length >= before.length) return { others: this.within(at, was, after) };
    if (this.isExchanged(was, is)) return unsure;
    const [others, here] = [this.old.saying(isSaid.words), this.now.saying(isSaid.words)];
    const isTelling = isSaid.words.length >= distinctive || before.length === 1;
    if (isTelling && here.length > others.length + before.length)
      return { others: here.filter((index) => index !== is).map((index) => this.now.at(index)) };
    // It reads to the letter as another turn that was there: a copy of that may have come in its place.
    const isCopied = others.length > 0 && here.length > others.length && isSaid.words.length >= distinctive;
    if (isCopied && this.beside(was, is) < 2) return unsure;
    return this.lookAlikes(at, place, was, is) ?? this.asAlike(was, is);
  }

  /** Turns that read as much like it as this one does, and those before that this one reads as much like. */
  private asAlike(was: number, is: number): Doubt | undefined {
    const [wasSaid, isSaid] = [this.old.at(was).words, this.now.at(is).words];
    if (Math.max(wasSaid.length, isSaid.length) > longestCompared) return undefined;
    if (this.old.saying(wasSaid).length > 1) return undefined;
    const rivals = this.rivalsLike(was).filter((index) => index !== is);
    const owners = this.gone.like(is).filter((index) => index !== was && !this.successors.becameAnother(index, is));
    if (rivals.length + owners.length === 0) return undefined;
    const [wasRead, isRead] = [this.old.readingAt(was), this.now.readingAt(is)];
    const kept = alikenessOf(wasRead, isRead);
    const others = rivals.filter((index) => areReadAlike(wasRead, this.now.readingAt(index), kept));
    if (others.length > 0) return { others: others.map((index) => this.now.at(index)) };
    return owners.some((index) => areReadAlike(this.old.readingAt(index), isRead, kept)) ? unsure : undefined;
  }

  /** Whether the turn that was there is elsewhere, or the one that is there was: as it is, in so many words. */
  private isExchanged(was: number, is: number): boolean {
    const [wasSaid, isSaid] = [this.old.at(was).words, this.now.at(is).words];
    if (wasSaid === isSaid) return false;
    const isStillSaid = (words: string, from: Paragraphs, to: Paragraphs): boolean =>
      to.saying(words).length > 0 && to.saying(words).length >= from.saying(words).length;
    return isStillSaid(wasSaid, this.old, this.now) || isStillSaid(isSaid, this.now, this.old);
  }

  private lookAlikes(at: Span, place: Span, was: number, is: number): Doubt | undefined {
    const words = this.old.text.slice(at.start, at.end);
    const own = sidesOf(this.old.text, at, this.old.at(was));
    const here = sidesOf(this.now.text, place, this.now.at(is));
    if (isLeftAlone(words, own, here)) return unsure;
    if (this.isLeftElsewhere(words, place)) return unsure;
    if (own.count < 4) return this.isMoreOfAnother(was, is) ? unsure : undefined;
    const kept = alikeness(own, here);
    const isMostlyNew = kept < leastLeft * Math.max(own.count, here.count);
    if (isMostlyNew && (words.length < distinctive || startsOf(this.old.text, words, 2).length > 1)) return unsure;
    // Of what is said all the time the one between the same turns is the one.
    if (this.old.saying(this.old.at(was).words).length > 1 && this.beside(was, is) > 0) return undefined;
    const rivals = this.added
      .saying(words)
      .filter((one) => one.start !== place.start && isNextToTheSame(this.old.text, at, this.now.text, one))
      .filter((one) => !this.successors.isAnothers(this.now.around(one).first, was, one))
      .filter((one) => areAlike(own, sidesOf(this.now.text, one, this.paragraphOf(this.now, one)), kept));
    if (rivals.length > 0) return { others: rivals };
    const owners = this.gone
      .saying(words)
      .filter((one) => one.start !== at.start && isNextToTheSame(this.now.text, place, this.old.text, one))
      .filter((one) => !this.successors.becameAnother(this.old.around(one).first, is, one));
    if (owners.some((one) => areAlike(sidesOf(this.old.text, one, this.paragraphOf(this.old, one)), here, kept)))
      return unsure;
    return undefined;
  }

  /** Whether someone else says what was all of a turn, and goes on with more. */
  private isMoreOfAnother(was: number, is: number): boolean {
    const [before, after] = [this.old.at(was).words, this.now.at(is).words];
    const label = this.old.labelAt(was);
    // A time may stand before the label now.
    if (label !== '' && after.includes(` ${label}`)) return false;
    return label !== this.now.labelAt(is) && after.length > 2 * before.length;
  }

  /** Whether a long passage was copied and then changed where it was: either of its ends is still there too. */
  private isLeftElsewhere(words: string, place: Span): boolean {
    if (words.length < 2 * piece) return false;
    return [words.slice(0, piece), words.slice(-piece)].some(
      (part) => this.gone.saying(part).length === 1 && this.added.saying(part).some((one) => !overlaps(one, place)),
    );
  }

  private paragraphOf(texts: Paragraphs, at: Span): Span {
    return texts.at(texts.around(at).first);
  }

  private within(at: Span, was: number, indexes: readonly number[]): readonly Span[] {
    const { start } = this.old.at(was);
    const shift = at.start - start;
    return indexes.map((index) => {
      const from = this.now.at(index).start + shift;
      return span(from, from + at.end - at.start);
    });
  }
}
