import { span, type Span } from '../text/offsets';
import { trimEdit, type LiveEdit } from './liveEdit';
import { LiveText } from './liveText';
import { findLost, wordsAt, type Words } from './lostWords';
import { SpanHistory, type SpanState } from './spanHistory';
import { splitReplacement } from './splitReplacement';

/** A passage to follow. Without a span it is lost, and comes back where its words do. */
export interface Tracked {
  readonly id: string;
  readonly span: Span | undefined;
  readonly words: Words;
}

/** A replacement longer than this, before or after, is looked into instead of taken as one. UTF-16 units. */
const largestWhole = 200;

const lostStart = -1;

/**
 * Where passages are while their text is being edited, key by key.
 *
 * - An insertion before a passage or at its start shifts it, strictly inside it belongs to it, at its end does nothing.
 * - A deletion shrinks what it cuts into; a passage of which nothing is left is lost.
 * - A replacement counts without the words it leaves as they were. Wholly inside a passage it belongs to it, and so does
 *   what is typed on after it; of a passage it only cuts into, what it did not touch is left; a passage it covers is lost.
 * - A replacement of more than 200 characters is first cut at the lines it leaves as they were.
 * - What is lost comes back where its words are inserted again, with what stood around them as far as that was inserted
 *   too. Where they fit twice it stays lost.
 * - Whenever the text is again what it was before or after an edit that cut into a passage (undo, redo, or typed by
 *   hand), every passage is again where it was then. The latest 200 such texts are known.
 *
 * Several edits of one event are in offsets of the text before it and are applied from the end. One edit costs a pass
 * over two arrays of numbers and the rewriting of one chunk of text.
 */
export class LiveSpans {
  readonly text: LiveText;
  private readonly history = new SpanHistory();
  private ids: readonly string[] = [];
  private indexes: ReadonlyMap<string, number> = new Map();
  private starts = new Int32Array(0);
  private ends = new Int32Array(0);
  private lost = new Map<string, Words>();
  /** Where a replacement at the end of these passages (indexes) ended: what is typed there next belongs to them. */
  private typingOn: { readonly at: number; readonly owners: readonly number[] } | undefined;

  constructor(text: string) {
    this.text = new LiveText(text);
  }

  /** Follows these passages from now on, in the text as it is now. Ids are unique. */
  track(tracked: readonly Tracked[]): void {
    // Where someone else moved a passage, what is remembered of earlier texts is no longer true.
    if (tracked.some((one) => this.isElsewhere(one))) this.history.forget();
    const lost = tracked.filter((one) => one.span === undefined);
    this.lost = new Map(lost.map(({ id, words }) => [id, this.lost.get(id) ?? words]));
    this.ids = tracked.map(({ id }) => id);
    this.indexes = new Map(this.ids.map((id, index) => [id, index]));
    this.starts = Int32Array.from(tracked, (one) => one.span?.start ?? lostStart);
    this.ends = Int32Array.from(tracked, (one) => one.span?.end ?? lostStart);
    this.typingOn = undefined;
  }

  /** Where a passage is now; undefined where it is lost or not followed. */
  spanOf(id: string): Span | undefined {
    const start = this.startOf(id);
    return start === undefined || start === lostStart ? undefined : span(start, this.endOf(id));
  }

  isTracked(id: string): boolean {
    return this.indexes.has(id);
  }

  /** Applies the edits of one event, all in offsets of the text before it, in any order. They do not overlap. */
  apply(edits: readonly LiveEdit[]): void {
    const before = this.state();
    const { typingOn } = this;
    this.typingOn = undefined;
    let cutInto = false;
    const parts = edits.flatMap((edit) => this.partsOf(edit)).sort((a, b) => b.start - a.start || b.end - a.end);
    const follows = parts.length === 1 && typingOn?.at === parts[0]?.start ? typingOn : undefined;
    for (const part of parts) {
      cutInto = this.shift(part, follows?.owners ?? []) || cutInto;
      this.text.replace(part.start, part.end, part.text);
    }
    const then = this.history.at(this.text.fingerprint());
    if (then) this.restore(then);
    else cutInto = this.revive(parts) || cutInto;
    if (then || cutInto) this.history.remember(before);
    if (!then && cutInto) this.history.remember(this.state());
  }

  private startOf(id: string): number | undefined {
    return this.starts[this.indexes.get(id) ?? -1];
  }

  private endOf(id: string): number {
    return this.ends[this.indexes.get(id) ?? -1] ?? lostStart;
  }

  private isElsewhere({ id, span: at }: Tracked): boolean {
    const start = this.startOf(id);
    return start !== undefined && (start !== (at?.start ?? lostStart) || this.endOf(id) !== (at?.end ?? lostStart));
  }

  private partsOf(edit: LiveEdit): readonly LiveEdit[] {
    const removed = this.text.slice(edit.start, edit.end);
    const part = trimEdit(edit, removed);
    if (part.start === part.end && part.text === '') return [];
    const isLarge = Math.max(part.end - part.start, part.text.length) > largestWhole;
    return isLarge ? splitReplacement(part, removed.slice(part.start - edit.start, part.end - edit.start)) : [part];
  }

  /**
   * Moves every passage by the rules; the text still is as before the edit. `owners` take what is inserted at their end.
   * Whether it did something that the inverse edit would not undo by the rules alone.
   */
  private shift({ start, end, text }: LiveEdit, owners: readonly number[]): boolean {
    const { starts, ends } = this;
    let cutInto = false;
    const delta = text.length - (end - start);
    const replacedEnd: number[] = [];
    for (let index = 0; index < starts.length; index++) {
      const from = starts[index] ?? lostStart;
      const to = ends[index] ?? lostStart;
      if (from === lostStart) continue;
      if (from >= end) {
        starts[index] = from + delta;
        ends[index] = to + delta;
      } else if (to <= start) {
        if (start === end && to === start && owners.includes(index)) {
          ends[index] = to + delta;
          cutInto = true;
          replacedEnd.push(index);
        }
      } else if (start <= from && to <= end) {
        this.lose(index, from, to);
        cutInto = true;
      } else if (from <= start && end <= to) {
        ends[index] = to + delta;
        if (text === '' && (from === start || to === end)) cutInto = true;
        if (text !== '' && to === end) replacedEnd.push(index);
      } else {
        starts[index] = from < start ? from : start + text.length;
        ends[index] = from < start ? start : to + delta;
        cutInto = true;
      }
    }
    if (replacedEnd.length > 0) this.typingOn = { at: start + text.length, owners: replacedEnd };
    return cutInto;
  }

  private lose(index: number, from: number, to: number): void {
    this.lost.set(this.ids[index] ?? '', wordsAt(this.text, from, to));
    this.starts[index] = lostStart;
    this.ends[index] = lostStart;
  }

  /** `parts`: what was applied, from the end. Whether anything came back. */
  private revive(parts: readonly LiveEdit[]): boolean {
    let came = false;
    for (const [id, words] of this.lost) {
      const places = placesOf(words, parts);
      const index = this.indexes.get(id);
      const [place] = places;
      if (index === undefined || place === undefined || places.length > 1) continue;
      this.starts[index] = place;
      this.ends[index] = place + words.quote.length;
      this.lost.delete(id);
      came = true;
    }
    return came;
  }

  private state(): SpanState {
    return {
      fingerprint: this.text.fingerprint(),
      ids: this.ids,
      starts: this.starts.slice(),
      ends: this.ends.slice(),
      lost: new Map(this.lost),
    };
  }

  /** Passages that were not followed then stay where the rules put them. */
  private restore(then: SpanState): void {
    then.ids.forEach((id, index) => {
      const now = this.indexes.get(id);
      if (now === undefined) return;
      this.starts[now] = then.starts[index] ?? lostStart;
      this.ends[now] = then.ends[index] ?? lostStart;
      const words = then.lost.get(id);
      if (words) this.lost.set(id, words);
      else this.lost.delete(id);
    });
  }
}

/** Where words stand in what the parts inserted, in offsets of the text after all of them. */
function placesOf(words: Words, parts: readonly LiveEdit[]): readonly number[] {
  const places: number[] = [];
  let shifted = 0;
  for (const { start, end, text } of parts.toReversed()) {
    const at = findLost(words, text);
    if (at !== undefined) places.push(start + shifted + at);
    shifted += text.length - (end - start);
  }
  return places;
}
