import { isMap, isSeq } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import { SourceText } from '../text/sourceText';
import { applyTextEdits, type TextEdit } from '../text/textEdits';
import { fingerprint } from './fingerprint';
import { readYamlFile } from './readYamlFile';
import type { Field, FieldValue } from './renderYaml';
import { blockList, isEmptyList, spliceEntry, writeFields } from './spliceEntry';
import { pairOf, spliceField } from './spliceField';
import type { YamlMap } from './yamlMap';
import { lineEndOf } from './yamlPlaces';

/** Finds the map to edit, in the file as it was and again in the file as it would be. */
export type Locate = (root: YamlMap) => YamlMap | undefined;

/** A file to edit, with its own line ends; undefined where it cannot be read as a whole. */
export const openYaml = (text: string): YamlMap | undefined => readYamlFile(new SourceText(text), ignoreProblems);

/** Editing asks only whether the file can be read; its problems are reported where it is read to be used. */
const ignoreProblems = (): void => undefined;

/**
 * The edits that set a field of a map, or remove it where `value` is undefined; none where it has that value already.
 * Undefined where that cannot be done so that, read again, this field and nothing else has changed.
 */
export function editField(
  text: string,
  locate: Locate,
  key: string,
  value: FieldValue | undefined,
  order: readonly string[],
): readonly TextEdit[] | undefined {
  const root = openYaml(text);
  const map = root && locate(root);
  if (root === undefined || map === undefined) return undefined;
  if (hasValue(map, key, value)) return [];
  const edits = spliceField(text, map.node, key, value, order);
  const newRoot = openYaml(applyTextEdits(text, edits));
  const newMap = newRoot && locate(newRoot);
  if (newRoot === undefined || newMap === undefined || !hasValue(newMap, key, value)) return undefined;
  return isSameBut(root, pairsOf(map.node, key), newRoot, pairsOf(newMap.node, key)) ? edits : undefined;
}

/**
 * The edits that append an entry to the list `key` of a map, which is made where it is missing. Undefined where that
 * cannot be done so that, read again, the entry is there and nothing else has changed.
 * @param listIndent how far a new list is indented from its key
 */
export function editAppend(
  text: string,
  locate: Locate,
  key: string,
  fields: readonly Field[],
  listIndent: number,
): readonly TextEdit[] | undefined {
  const root = openYaml(text);
  const map = root && locate(root);
  if (root === undefined || map === undefined) return undefined;
  const isBlank = map.node.items.length === 0 && map.node.range === undefined;
  const edits = isBlank
    ? firstList(text, key, fields)
    : spliceEntry(text, map.node, key, writeFields(fields), listIndent);
  if (edits === undefined) return undefined;
  const newRoot = openYaml(applyTextEdits(text, edits));
  const newMap = newRoot && locate(newRoot);
  const entry = newMap?.maps(key).at(-1);
  if (newRoot === undefined || newMap === undefined || entry === undefined) return undefined;
  const isAsMeant = fields.every(([name, value]) => hasValue(entry, name, value));
  if (!isAsMeant || entry.keys().length !== fields.length) return undefined;

  const isNewList = isEmptyList(pairOf(map.node, key)?.value);
  const before = isNewList ? pairsOf(map.node, key) : [];
  const after = isNewList ? pairsOf(newMap.node, key) : [entry.node];
  return isSameBut(root, before, newRoot, isBlank ? newRoot.node.items : after) ? edits : undefined;
}

/** In a file that says nothing yet, after whatever comments it has. */
function firstList(text: string, key: string, fields: readonly Field[]): readonly TextEdit[] {
  const lineEnd = lineEndOf(text);
  const separator = text === '' || text.endsWith('\n') ? '' : lineEnd;
  const list = ['format: 1', `${key}:`, blockList(writeFields(fields), 2, lineEnd), ''].join(lineEnd);
  return [{ start: text.length, end: text.length, text: separator + list }];
}

export const pairsOf = (map: YAMLMap, key: string): readonly Pair[] =>
  [pairOf(map, key)].filter((pair) => pair !== undefined);

/** Whether two files say the same but for what is left out on either side. */
export function isSameBut(
  root: YamlMap,
  leaveOut: readonly unknown[],
  other: YamlMap,
  leaveOutThere: readonly unknown[],
): boolean {
  return fingerprint(root.node, new Set(leaveOut)) === fingerprint(other.node, new Set(leaveOutThere));
}

function hasValue(map: YamlMap, key: string, value: FieldValue | undefined): boolean {
  if (value === undefined) return pairOf(map.node, key) === undefined;
  const pair = pairOf(map.node, key);
  if (pair === undefined || isMap(pair.value)) return false;
  if (typeof value === 'string') return !isSeq(pair.value) && map.string(key)?.trim() === value;
  if (typeof value === 'boolean') return !isSeq(pair.value) && map.scalar(key) === value;
  const texts = map.strings(key);
  return isSeq(pair.value) && texts.length === value.length && texts.every((text, i) => text.trim() === value[i]);
}
