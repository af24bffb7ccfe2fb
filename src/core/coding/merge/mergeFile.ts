import { isObject, knownFormat, member, writeJson, type JsonObject } from '../../text/json';
import { SourceText } from '../../text/sourceText';
import { conflictsKey, isLive, readConflicts, type FieldConflict } from '../conflicts';
import { parseSidecar } from '../parseSidecar';
import { serializeSidecar } from '../serializeSidecar';
import { inKeyOrder, type FileKind } from './fileKinds';
import { EntryMerge, type KeptEntry } from './mergeEntries';
import { mergeField, mergeSets, type FieldState, type Three } from './mergeField';
import { OtherValues } from './otherValues';
import { canonical, distinct, sameAsWritten } from './sameJson';
import { mergeFrozen } from './wholeFile';

export interface MergedFile {
  readonly file: JsonObject;
  /** The file's one text: always JSON that can be read again. */
  readonly text: string;
  /** Fields that somebody must decide on; `text` holds both values. */
  readonly conflicts: readonly FieldConflict[];
  /** Entries that one side changed and the other took away. */
  readonly kept: readonly KeptEntry[];
}

/**
 * Merges three versions of a file by the ids of what it holds and by field: sidecars, coders' files of rounds,
 * resolutions, memos. A pure function, the same up to which side is called ours. Only a field that both sides changed,
 * each in its own way, is asked: ours stays in it, theirs is in `conflicts`. A file that is frozen is one such field.
 * @param versions as `readVersion` gives them; without a base whatever only one side has was added there
 */
export function mergeFile(kind: FileKind, versions: Three<JsonObject>): MergedFile {
  const { base = {}, ours = {}, theirs = {} } = versions;
  const others = {
    base: new OtherValues(conflictsOf(base)),
    ours: new OtherValues(conflictsOf(ours)),
    theirs: new OtherValues(conflictsOf(theirs)),
  };
  const members: (readonly [string, unknown])[] = [['format', knownFormat]];
  const conflicts: FieldConflict[] = [];
  const kept: KeptEntry[] = [];
  for (const [list, shape] of Object.entries(kind.lists)) {
    if (![ours, theirs].some((file) => Object.hasOwn(file, list))) continue;
    const lists = { base: entriesOf(base, list), ours: entriesOf(ours, list), theirs: entriesOf(theirs, list) };
    const merged = new EntryMerge(list, shape, others).merge(lists);
    members.push([list, merged.entries]);
    conflicts.push(...merged.conflicts);
    kept.push(...merged.kept);
  }
  const asked = new Set([...others.ours.fields(), ...others.theirs.fields()]);
  // A side that did nothing has no say in the order of keys; one that only put them in another order has.
  const inOrder = sameAsWritten(ours, base) ? [theirs, ours] : [ours, theirs];
  const fields = new Set([...inOrder.flatMap((file) => Object.keys(file)), ...asked]);
  for (const field of fields) {
    if (Object.hasOwn(kind.lists, field) || ownKeys.has(field)) continue;
    const same = member(ours, field);
    if (same !== undefined && same === member(theirs, field) && !asked.has(field)) {
      members.push([field, same]);
      continue;
    }
    const state = (version: keyof Three<unknown>): FieldState => ({
      value: member({ base, ours, theirs }[version], field),
      others: others[version].of(undefined, undefined, field),
    });
    const rule = Object.hasOwn(kind.rules, field) ? (kind.rules[field] ?? 'value') : 'value';
    const merged = mergeField(rule, { base: state('base'), ours: state('ours'), theirs: state('theirs') });
    if (merged.value !== undefined) members.push([field, merged.value]);
    conflicts.push(...merged.others.map((value) => ({ field, ...(value !== undefined && { theirs: value }) })));
  }
  const frozen = mergeFrozen(kind, versions, { file: Object.fromEntries(members), conflicts });
  if (frozen !== undefined) {
    const file = withConflicts(frozen.file, frozen.conflicts);
    return { file, text: textOf(kind, file), conflicts: frozen.conflicts, kept: [] };
  }
  const waiting = mergeSets(...([base, ours, theirs].map(dormant) as [Waiting, Waiting, Waiting]));
  const rest = Object.fromEntries(members);
  const woken = waiting.map((conflict) => (isLive(rest, conflict) ? reopened(conflict) : conflict));
  const file = withConflicts(rest, distinct([...conflicts, ...woken]));
  return { file, text: textOf(kind, file), conflicts, kept };
}

/** The one text of a file: known keys in their order, entries in theirs. */
export function textOf(kind: FileKind, file: JsonObject): string {
  const text = writeJson(inKeyOrder(file, kind.keys));
  return kind.name === 'sidecar' ? serializeSidecar(parseSidecar(new SourceText(text)).value) : text;
}

const withConflicts = (file: JsonObject, conflicts: Waiting): JsonObject =>
  conflicts.length === 0 ? file : { ...file, [conflictsKey]: conflicts.toSorted(byWhat) };

type Waiting = readonly FieldConflict[];

const ownKeys: ReadonlySet<string> = new Set(['format', conflictsKey]);

const conflictsOf = (file: JsonObject): Waiting => readConflicts(file) ?? [];

/** Conflicts about what was taken away. */
const dormant = (file: JsonObject): Waiting => conflictsOf(file).filter((conflict) => !isLive(file, conflict));

/** As a conflict is made: what it is about is there again, and what else was said beside it says nothing any more. */
const reopened = ({ in: list, id, field, theirs }: FieldConflict): FieldConflict => ({
  ...(list !== undefined && { in: list }),
  ...(id !== undefined && { id }),
  field,
  ...(theirs !== undefined && { theirs }),
});

function entriesOf(file: JsonObject, list: string): readonly JsonObject[] {
  const entries = member(file, list);
  return Array.isArray(entries) ? entries.filter(isObject) : [];
}

function byWhat(a: FieldConflict, b: FieldConflict): number {
  const [one, other] = [a, b].map((conflict) => canonical(conflict)) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}
