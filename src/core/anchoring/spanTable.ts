import { span, type Span } from '../text/offsets';

/** What an edit does to places: at `start`, `removed` units go and `inserted` units come. UTF-16 units. */
export interface Shift {
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

const lost = -1;

/** A passage of a table. */
export interface TablePlace {
  readonly id: string;
  /** Undefined where it is lost. */
  readonly span: Span | undefined;
}

/** Where passages are, by id, as two arrays of numbers: one edit is one pass over them. */
export class SpanTable {
  /**
   * @param indexes where each id is in the arrays. Tables that grew from one another share it, so it may know more ids
   *   than a table has: their indexes are beyond its end.
   */
  private constructor(
    readonly ids: readonly string[],
    private starts: Int32Array,
    private ends: Int32Array,
    private readonly indexes: Map<string, number>,
  ) {}

  static of(passages: readonly TablePlace[]): SpanTable {
    return new SpanTable([], new Int32Array(), new Int32Array(), new Map()).and(passages);
  }

  /** These as well, of which none is here yet, in place of this table. What is here already costs next to nothing. */
  and(passages: readonly TablePlace[]): SpanTable {
    const { length } = this.ids;
    const starts = new Int32Array(length + passages.length);
    const ends = new Int32Array(length + passages.length);
    starts.set(this.starts);
    ends.set(this.ends);
    passages.forEach(({ id, span: at }, index) => {
      this.indexes.set(id, length + index);
      starts[length + index] = at?.start ?? lost;
      ends[length + index] = at?.end ?? lost;
    });
    return new SpanTable([...this.ids, ...passages.map(({ id }) => id)], starts, ends, this.indexes);
  }

  without(leaves: (id: string) => boolean): SpanTable {
    const stay = this.ids.filter((id) => !leaves(id));
    return SpanTable.of(stay.map((id) => ({ id, span: this.get(id) })));
  }

  has(id: string): boolean {
    return (this.indexes.get(id) ?? Infinity) < this.ids.length;
  }

  /** Undefined where the passage is lost or not known. */
  get(id: string): Span | undefined {
    return this.at(this.indexes.get(id) ?? -1);
  }

  set(id: string, place: Span | undefined): void {
    const index = this.indexes.get(id);
    if (index === undefined) return;
    this.starts[index] = place?.start ?? lost;
    this.ends[index] = place?.end ?? lost;
  }

  /** The places as they are now, to be given back to `restore` or asked by id. */
  save(): SavedPlaces {
    const { starts, ends, indexes } = this;
    return new SavedPlaces(starts.slice(), ends.slice(), indexes);
  }

  restore({ starts, ends }: SavedPlaces): void {
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * Moves every passage by the rules of live edits. A passage that the edit lies before, after or strictly inside of is
   * moved such that the inverse edit moves it back; every other one is `touched`.
   * @param owners ids of passages that take what is inserted at their end; undefined: no passage takes anything at its
   *   ends, in the place of what it loses there neither
   * @returns ids of passages whose end was replaced
   */
  shift(
    { start, removed, inserted }: Shift,
    owners: readonly string[] | undefined,
    touched: Set<string>,
  ): readonly string[] {
    const { starts, ends } = this;
    const end = start + removed;
    const delta = inserted - removed;
    const replacedEnd: string[] = [];
    for (let index = 0; index < starts.length; index++) {
      const from = starts[index] ?? lost;
      const to = ends[index] ?? lost;
      if (from === lost) continue;
      if (from >= end) {
        starts[index] = from + delta;
        ends[index] = to + delta;
        continue;
      }
      if (from < start && end < to) {
        ends[index] = to + delta;
        continue;
      }
      const id = this.ids[index] ?? '';
      if (to <= start) {
        if (removed > 0 || to < start || owners?.includes(id) !== true) continue;
        ends[index] = to + delta;
        replacedEnd.push(id);
      } else if (start <= from && to <= end) {
        starts[index] = lost;
        ends[index] = lost;
      } else if (owners && from <= start && end <= to) {
        ends[index] = to + delta;
        if (inserted > 0 && to === end) replacedEnd.push(id);
      } else {
        starts[index] = from < start ? from : start + inserted;
        ends[index] = from < start ? start : to + delta;
      }
      touched.add(id);
    }
    return replacedEnd;
  }

  private at(index: number): Span | undefined {
    const start = this.starts[index] ?? lost;
    return start === lost ? undefined : span(start, this.ends[index] ?? lost);
  }
}

/** Places as they were at one moment. */
export class SavedPlaces {
  constructor(
    readonly starts: Int32Array,
    readonly ends: Int32Array,
    private readonly indexes: ReadonlyMap<string, number>,
  ) {}

  copy(): SavedPlaces {
    return new SavedPlaces(this.starts.slice(), this.ends.slice(), this.indexes);
  }

  get(id: string): Span | undefined {
    const index = this.indexes.get(id) ?? -1;
    const start = this.starts[index] ?? lost;
    return start === lost ? undefined : span(start, this.ends[index] ?? lost);
  }
}
