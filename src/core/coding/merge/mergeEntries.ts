import { member, type JsonObject } from '../../text/json';
import type { FieldConflict } from '../conflicts';
import { fieldNames, fieldOf, isEdited, membersOf, ruleOf } from './entryFields';
import { inKeyOrder, type EntryShape } from './fileKinds';
import { groupBy } from '../../text/groupBy';
import { mergeField, mergeSets, type FieldState, type Three } from './mergeField';
import type { OtherValues } from './otherValues';
import { canonical, distinct, sameAsWritten } from './sameJson';

/** An entry that one side changed and the other took away: it was kept. */
export interface KeptEntry {
  readonly in: string;
  readonly id: string;
  readonly takenAwayBy: 'ours' | 'theirs';
  readonly entry: JsonObject;
}

/** What the merge of a list, or of one entry, came to. */
export interface MergedEntries {
  readonly entries: readonly JsonObject[];
  readonly conflicts: readonly FieldConflict[];
  readonly kept: readonly KeptEntry[];
}

type List = readonly JsonObject[];

/** Merges one list of three versions of a file by the ids of its entries, and each entry field by field. */
export class EntryMerge {
  constructor(
    private readonly list: string,
    private readonly shape: EntryShape,
    private readonly others: Three<OtherValues>,
  ) {}

  merge({ base, ours, theirs }: Three<List>): MergedEntries {
    const { idKey, order, keys } = this.shape;
    const byId = (list: List = []): ReadonlyMap<string, List> => groupBy(list, (entry) => String(member(entry, idKey)));
    const [b, o, t] = [byId(base), byId(ours), byId(theirs)];
    const merged = [...new Set([...o.keys(), ...t.keys()])].map((id) =>
      this.mergeAll(id, { base: b.get(id), ours: o.get(id), theirs: t.get(id) }),
    );
    const all = joined(merged);
    return { ...all, entries: all.entries.map((entry) => inKeyOrder(entry, keys)).sort(order) };
  }

  /** Several entries with one id (a merge gone wrong, before): told apart by what they say, and none of them is lost. */
  private mergeAll(id: string, { base = [], ours = [], theirs = [] }: Three<List>): MergedEntries {
    if (Math.max(base.length, ours.length, theirs.length) <= 1) {
      return this.mergeOne(id, { base: base[0], ours: ours[0], theirs: theirs[0] });
    }
    const bySaying = (entries: List): ReadonlyMap<string, List> =>
      groupBy(distinct(entries), (entry) => this.sayingOf(entry));
    const [b, o, t] = [bySaying(base), bySaying(ours), bySaying(theirs)];
    const merged = [...new Set([...o.keys(), ...t.keys()])].map((key): MergedEntries => {
      const [inBase, inOurs, inTheirs] = [b.get(key) ?? [], o.get(key) ?? [], t.get(key) ?? []];
      return Math.max(inBase.length, inOurs.length, inTheirs.length) <= 1
        ? this.mergeOne(id, { base: inBase[0], ours: inOurs[0], theirs: inTheirs[0] })
        : { entries: mergeSets(inBase, inOurs, inTheirs), conflicts: [], kept: [] };
    });
    return joined(merged);
  }

  private sayingOf(entry: JsonObject): string {
    const fields = fieldNames(this.shape, entry).filter((field) => ruleOf(this.shape, field) !== 'place');
    return canonical(Object.fromEntries(fields.map((field) => [field, member(entry, field)])));
  }

  private mergeOne(id: string, { base, ours, theirs }: Three<JsonObject>): MergedEntries {
    if (ours && theirs) return this.mergeFields(id, { base, ours, theirs });
    const entry = ours ?? theirs;
    if (entry === undefined || (base !== undefined && !isEdited(this.shape, base, entry))) return nothing;
    const takenAwayBy = ours ? 'theirs' : 'ours';
    const others = ours ? this.others.ours : this.others.theirs;
    const fields = others?.fields(this.list, id) ?? [];
    return {
      entries: [entry],
      conflicts: fields.flatMap((field) => this.conflictsOf(id, field, others?.of(this.list, id, field) ?? [])),
      kept: base === undefined ? [] : [{ in: this.list, id, takenAwayBy, entry }],
    };
  }

  private mergeFields(id: string, versions: Three<JsonObject>): MergedEntries {
    const { ours = {}, theirs = {} } = versions;
    const { shape, list } = this;
    const members: (readonly [string, unknown])[] = [[shape.idKey, member(ours, shape.idKey)]];
    const conflicts: FieldConflict[] = [];
    const [first, second] = sameAsWritten(ours, versions.base) ? [theirs, ours] : [ours, theirs];
    for (const field of this.fieldsOf(id, first, second)) {
      const state = (version: keyof Three<unknown>): FieldState => ({
        value: fieldOf(shape, versions[version], field),
        others: this.others[version]?.of(list, id, field) ?? [],
      });
      const { value, others } = mergeField(ruleOf(shape, field), {
        base: state('base'),
        ours: state('ours'),
        theirs: state('theirs'),
      });
      members.push(...membersOf(shape, field, value));
      conflicts.push(...this.conflictsOf(id, field, others));
    }
    return { entries: [Object.fromEntries(members)], conflicts, kept: [] };
  }

  /** Also those that both took away while another value waits. */
  private fieldsOf(id: string, first: JsonObject, second: JsonObject): ReadonlySet<string> {
    const asked = [this.others.ours, this.others.theirs].flatMap((others) => others?.fields(this.list, id) ?? []);
    return new Set([...fieldNames(this.shape, first), ...fieldNames(this.shape, second), ...asked]);
  }

  private conflictsOf(id: string, field: string, others: readonly unknown[]): readonly FieldConflict[] {
    return others.map((theirs) => ({ in: this.list, id, field, ...(theirs !== undefined && { theirs }) }));
  }
}

const nothing: MergedEntries = { entries: [], conflicts: [], kept: [] };

const joined = (parts: readonly MergedEntries[]): MergedEntries => ({
  entries: parts.flatMap(({ entries }) => entries),
  conflicts: parts.flatMap(({ conflicts }) => conflicts),
  kept: parts.flatMap(({ kept }) => kept),
});
