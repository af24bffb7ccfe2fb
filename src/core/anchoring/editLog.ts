import type { Span } from '../text/offsets';
import type { Uncertainty } from './followReplaced';
import type { Lost } from './lostWords';
import type { Shift } from './spanTable';

/** Where a passage was, or what is known of it while it was nowhere, and what was not certain of it. */
export type Place = (Span | Lost) & { readonly uncertainty?: Uncertainty | undefined };

/** One event, and of every passage that its inverse would not put back, where it was before and after. */
export interface LoggedEdit {
  /** In text order, in offsets of the text before the event. */
  readonly shifts: readonly Shift[];
  readonly before: Map<string, Place>;
  readonly after: Map<string, Place>;
}

/** So many events can be gone back to: more than an editor's own undo is asked for in one sitting. */
const mostEdits = 20_000;

/** The events of one document in a row, as an editor's undo keeps them, and where in the row its text is now. */
export class EditLog {
  private edits: LoggedEdit[] = [];
  /** Of the text before the first event, and after each. */
  private texts: string[];
  private cursor = 0;

  constructor(firstText: string) {
    this.texts = [firstText];
  }

  /** The event that was just made: whatever was undone before can no longer be redone. */
  push(edit: LoggedEdit, text: string): void {
    this.endHere();
    this.edits.push(edit);
    this.texts.push(text);
    this.cursor++;
    if (this.edits.length <= mostEdits) return;
    const spare = mostEdits / 10;
    this.edits.splice(0, spare);
    this.texts.splice(0, spare);
    this.cursor -= spare;
  }

  /** What came after this place in the row never happened. */
  endHere(): void {
    this.edits.length = this.cursor;
    this.texts.length = this.cursor + 1;
  }

  /** How many events on (negative: back) the text was or will be this one: the nearest such place, that way first. */
  find(text: string, way?: 'back' | 'on'): number | undefined {
    const places: number[] = [];
    for (let distance = 1; distance < this.texts.length && places.length === 0; distance++) {
      if (way !== 'on' && this.texts[this.cursor - distance] === text) places.push(-distance);
      if (way !== 'back' && this.texts[this.cursor + distance] === text) places.push(distance);
    }
    return places[0] ?? (way && this.find(text));
  }

  /** The events from here to so many events away, in the order of that way. */
  between(distance: number): readonly LoggedEdit[] {
    const { edits, cursor } = this;
    return distance < 0 ? edits.slice(cursor + distance, cursor).reverse() : edits.slice(cursor, cursor + distance);
  }

  move(distance: number): void {
    this.cursor += distance;
  }

  /** It was looked into what became of these passages: they are where they are remembered to have been. */
  settle(ids: readonly string[]): void {
    if (ids.length === 0) return;
    for (const { before, after } of this.edits) {
      for (const places of [before, after]) {
        for (const id of ids) {
          const place = places.get(id);
          if (place?.uncertainty !== undefined) places.set(id, { ...place, uncertainty: undefined });
        }
      }
    }
  }

  /** What is remembered of these passages is no longer true. */
  forget(ids: readonly string[]): void {
    for (const { before, after } of this.edits) {
      for (const id of ids) {
        before.delete(id);
        after.delete(id);
      }
    }
  }
}

/** The shifts that take an event back, in offsets of the text after it. */
export function inverseShifts(shifts: readonly Shift[]): readonly Shift[] {
  let moved = 0;
  return shifts.map(({ start, removed, inserted }) => {
    const inverse = { start: start + moved, removed: inserted, inserted: removed };
    moved += inserted - removed;
    return inverse;
  });
}
