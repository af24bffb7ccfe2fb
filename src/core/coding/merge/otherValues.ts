import type { FieldConflict } from '../conflicts';
import { groupBy } from '../../text/groupBy';

/** What the fields of one version may be beside what they are, from its `conflicts`. */
export class OtherValues {
  private readonly byEntry: ReadonlyMap<string, readonly FieldConflict[]>;

  constructor(conflicts: readonly FieldConflict[]) {
    this.byEntry = groupBy(conflicts, ({ in: list, id }) => keyOf(list, id));
  }

  of(list: string | undefined, id: string | undefined, field: string): readonly unknown[] {
    const here = this.at(list, id);
    if (here.length === 0) return here;
    return here.filter((conflict) => conflict.field === field).map(({ theirs }) => theirs);
  }

  /** The fields of an entry, or of the file, that are in question. */
  fields(list?: string, id?: string): readonly string[] {
    return this.at(list, id).map(({ field }) => field);
  }

  private at(list: string | undefined, id: string | undefined): readonly FieldConflict[] {
    // Files hold hundreds of thousands of fields, and hardly any is in question.
    return this.byEntry.size === 0 ? nothing : (this.byEntry.get(keyOf(list, id)) ?? nothing);
  }
}

const nothing: readonly never[] = [];

const keyOf = (list: string | undefined, id: string | undefined): string => JSON.stringify([list, id]);
