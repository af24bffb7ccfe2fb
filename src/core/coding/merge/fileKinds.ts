import { isObject, member, type JsonObject } from '../../text/json';
import { conflictsKey } from '../conflicts';
import { codingKeys, memoKeys, sidecarKeys } from '../sidecarKeys';
import { kindNameOf, type KindName } from './kindName';
import type { FieldRule } from './mergeField';

/** How the entries of a list are merged: by their key, field by field. */
export interface EntryShape {
  readonly idKey: 'id' | 'unit';
  /** Known keys in the order they are written. */
  readonly keys: readonly string[];
  readonly rules: Readonly<Record<string, FieldRule>>;
  /** Whether an entry's words, context and offsets are among its own keys. */
  readonly hasPlace: boolean;
  readonly order: (a: JsonObject, b: JsonObject) => number;
}

/** What a file of a study holds, and how its versions are merged. */
export interface FileKind {
  readonly name: KindName;
  /** Known keys in the order they are written. */
  readonly keys: readonly string[];
  readonly lists: Readonly<Record<string, EntryShape>>;
  readonly rules: Readonly<Record<string, FieldRule>>;
  /** With this field a file is frozen: one value, of which nothing is taken apart. In `conflicts` it stands for the whole file. */
  readonly frozenBy?: 'finished';
}

const textOf = (entry: JsonObject, key: string): string => String(member(entry, key));
const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
const by =
  (...keys: readonly string[]) =>
  (a: JsonObject, b: JsonObject): number =>
    keys.map((key) => compare(textOf(a, key), textOf(b, key))).find((order) => order !== 0) ?? 0;

/** By start, end and id; what has no place comes first. */
const byPlace = (a: JsonObject, b: JsonObject): number =>
  compare(offset(a, 'start'), offset(b, 'start')) || compare(offset(a, 'end'), offset(b, 'end')) || by('id')(a, b);

function offset(entry: JsonObject, key: 'start' | 'end'): number {
  const target = member(entry, 'target');
  const at = member(isObject(target) ? target : entry, key);
  return typeof at === 'number' ? at : -1;
}

const entryShape = (given: Pick<EntryShape, 'keys' | 'order'> & Partial<EntryShape>): EntryShape => ({
  idKey: 'id',
  rules: { created: 'earliest', target: 'place' },
  hasPlace: false,
  ...given,
});

const codings = entryShape({ keys: codingKeys, hasPlace: true, order: byPlace });
const memos = entryShape({ keys: memoKeys, order: byPlace });

const sidecar: FileKind = { name: 'sidecar', keys: sidecarKeys, lists: { codings, memos }, rules: {} };

const remarks = entryShape({ idKey: 'unit', keys: ['unit', 'reason'], order: by('unit') });

const roundCodes: FileKind = {
  name: 'roundCodes',
  keys: [
    ...['format', 'blind', 'finished', 'hash', 'drawn', 'copied', 'topUps', 'seen', 'unclear', 'questions', 'codings'],
    ...['suggestions', conflictsKey],
  ],
  lists: {
    unclear: remarks,
    questions: remarks,
    codings: { ...codings, keys: [...codingKeys, 'unit'], order: (a, b) => by('unit')(a, b) || byPlace(a, b) },
    suggestions: entryShape({
      keys: ['id', 'unit', 'name', 'text', 'passage'],
      rules: { passage: 'place' },
      order: by('id'),
    }),
  },
  rules: { seen: 'set' },
  frozenBy: 'finished',
};

const resolutions: FileKind = {
  name: 'resolutions',
  keys: ['format', 'resolutions', conflictsKey],
  lists: {
    resolutions: entryShape({
      keys: [
        ...['id', 'unit', 'codings', 'pattern', 'verdict', 'codes', 'extent', 'cause', 'reason', 'positions'],
        ...['agreedBy', 'how', 'at', 'codebookChange'],
      ],
      rules: { agreedBy: 'set', positions: 'map', at: 'latest' },
      order: by('id'),
    }),
  },
  rules: {},
};

const memoFile: FileKind = {
  name: 'memos',
  keys: ['format', 'memos', conflictsKey],
  lists: { memos: { ...memos, order: by('created', 'id') } },
  rules: {},
};

const kinds: Readonly<Record<KindName, FileKind>> = { sidecar, roundCodes, resolutions, memos: memoFile };

/** As `kindNameOf`, with how its versions are merged. */
export function fileKindOf(path: string): FileKind | undefined {
  const name = kindNameOf(path);
  return name && kinds[name];
}

/** What a file with any name seems to hold; undefined where that cannot be told. */
export function fileKindIn(file: JsonObject): FileKind | undefined {
  if (Object.hasOwn(file, 'resolutions')) return resolutions;
  if (Object.hasOwn(file, 'seen') || Object.hasOwn(file, 'blind')) return roundCodes;
  if (Object.hasOwn(file, 'codings')) return sidecar;
  return Object.hasOwn(file, 'memos') ? memoFile : undefined;
}

/** Known keys in their order, then the others in theirs. */
export function inKeyOrder(object: JsonObject, keys: readonly string[]): JsonObject {
  const ordered = keys.filter((key) => Object.hasOwn(object, key));
  const isInOrder = Object.keys(object)
    .slice(0, ordered.length)
    .every((key, index) => key === ordered[index]);
  if (isInOrder) return object;
  return Object.fromEntries([
    ...ordered.map((key) => [key, object[key]] as const),
    ...Object.entries(object).filter(([key]) => !keys.includes(key)),
  ]);
}

/** The field that stands for a place as a whole. */
export const placeField = 'quote';
