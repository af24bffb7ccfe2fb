import { span, type Span } from '../text/offsets';

/** What an edit does to places: at `start`, `removed` units go and `inserted` units come. UTF-16 units. */
export interface Shift {
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

const lost = -1;

/** Where passages are, by id, as two arrays of numbers: one edit is one pass over them. */
export class SpanTable {
  private readonly indexes: ReadonlyMap<string, number>;
  private starts: Int32Array;
  private ends: Int32Array;

  constructor(
    readonly ids: readonly string[],
    places: readonly (Span | undefined)[],
  ) {
    const indexes = new Map<string, number>();
    this.starts = new Int32Array(ids.length);
    this.ends = new Int32Array(ids.length);
    ids.forEach((id, index) => {
      indexes.set(id, index);
      this.starts[index] = places[index]?.start ?? lost;
      this.ends[index] = places[index]?.end ?? lost;
    });
    this.indexes = indexes;
  }

  has(id: string): boolean {
    return this.indexes.has(id);
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
