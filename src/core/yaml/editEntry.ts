import { isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { applyTextEdits, changedLines, type TextEdit } from '../text/textEdits';
import { isSameBut, openYaml, pairsOf, type Locate } from './editYaml';
import { fingerprint } from './fingerprint';
import { isEmptyList, spliceEntry, type WriteEntry } from './spliceEntry';
import { pairOf, removal } from './spliceField';
import type { YamlMap } from './yamlMap';
import { beginsLine, columnOf, endOf, endOfLines, startOf } from './yamlPlaces';

/** An entry and the map whose list it is in. */
export interface PlacedEntry {
  readonly holder: YamlMap;
  readonly entry: YamlMap;
}

export type LocateEntry = (root: YamlMap) => PlacedEntry | undefined;

/**
 * The edits that take an entry out of the list `key`, with everything in it; the last one takes the list along.
 * Undefined where that cannot be done so that, read again, nothing else has changed.
 */
export function editRemove(text: string, locate: LocateEntry, key: string): readonly TextEdit[] | undefined {
  const root = openYaml(text);
  const placed = root && locate(root);
  if (root === undefined || placed === undefined) return undefined;
  const edit = removalOf(text, placed, key);
  const newRoot = edit && openYaml(applyTextEdits(text, [edit]));
  if (edit === undefined || newRoot === undefined) return undefined;
  return isSameBut(root, goingWith(placed, key), newRoot, []) ? [edit] : undefined;
}

/**
 * The edits that move an entry, with everything in it and as it is written, to the end of the list `key` of another
 * map. Undefined where that cannot be done so that, read again, nothing else has changed.
 * @param target found again once the entry is taken out
 * @param listIndent how far a new list is indented from its key
 */
export function editMove(
  text: string,
  locate: LocateEntry,
  target: Locate,
  key: string,
  listIndent: number,
): readonly TextEdit[] | undefined {
  const root = openYaml(text);
  const placed = root && locate(root);
  const oldTarget = root && target(root);
  if (root === undefined || placed === undefined || oldTarget === undefined) return undefined;
  const edit = removalOf(text, placed, key);
  if (edit === undefined) return undefined;
  const without = applyTextEdits(text, [edit]);
  const rest = openYaml(without);
  const gap = rest && target(rest);
  const edits = gap && spliceEntry(without, gap.node, key, writeAsWritten(text, placed, key), listIndent);
  if (edits === undefined) return undefined;
  const result = applyTextEdits(without, edits);
  const newRoot = openYaml(result);
  const newTarget = newRoot && target(newRoot);
  const moved = newTarget?.maps(key).at(-1);
  if (newRoot === undefined || newTarget === undefined || moved === undefined) return undefined;

  const emptied = pairsOf(oldTarget.node, key).filter(({ value }) => isEmptyList(value));
  const isSame =
    fingerprint(moved.node, new Set()) === fingerprint(placed.entry.node, new Set()) &&
    isSameBut(
      root,
      [...goingWith(placed, key), ...emptied],
      newRoot,
      goingWith({ holder: newTarget, entry: moved }, key),
    );
  return isSame ? [changedLines(text, result)] : undefined;
}

function listOf({ holder }: PlacedEntry, key: string): YAMLSeq | undefined {
  const list = pairOf(holder.node, key)?.value;
  return isSeq(list) ? list : undefined;
}

/** What goes when the entry goes: the field itself where it is the only one. */
function goingWith(placed: PlacedEntry, key: string): readonly (Pair | YAMLMap)[] {
  return listOf(placed, key)?.items.length === 1 ? pairsOf(placed.holder.node, key) : [placed.entry.node];
}

function removalOf(text: string, placed: PlacedEntry, key: string): TextEdit | undefined {
  const { holder, entry } = placed;
  const [list, pair] = [listOf(placed, key), pairOf(holder.node, key)];
  if (list === undefined || pair === undefined) return undefined;
  if (list.items.length === 1) return removal(text, holder.node, pair);
  const at = list.items.indexOf(entry.node);
  const [before, after] = [list.items[at - 1] as Node | undefined, list.items[at + 1] as Node | undefined];
  const [start, end] = [startOf(entry.node), endOf(text, entry.node)];
  if (list.flow === true) {
    if (before !== undefined) return { start: endOf(text, before), end, text: '' };
    return { start, end: after === undefined ? end : startOf(after), text: '' };
  }
  return blockRemoval(text, columnOf(text, startOf(list)), start, end);
}

/** The entry's lines, from its hyphen to the comments that are about it, and one of two blank lines around it. */
function blockRemoval(text: string, column: number, start: number, end: number): TextEdit | undefined {
  const dash = text.slice(0, start).trimEnd().length - 1;
  if (text[dash] !== '-' || columnOf(text, dash) !== column || !beginsLine(text, dash)) return undefined;
  const lineStart = dash - column;
  const after = text.slice(endOfLines(text, end, column));
  const between = /\n[ \t]*\r?\n$/.test(text.slice(0, lineStart)) ? /^\r?\n(?:[ \t]*\r?\n)?/ : /^\r?\n/;
  return { start: lineStart, end: text.length - after.length + (between.exec(after)?.[0].length ?? 0), text: '' };
}

function writeAsWritten(text: string, placed: PlacedEntry, key: string): WriteEntry {
  const node = placed.entry.node;
  const list = listOf(placed, key);
  const [start, end] = [startOf(node), endOf(text, node)];
  const inBlock = list !== undefined && list.flow !== true;
  const commented = inBlock ? endOfLines(text, end, columnOf(text, startOf(list))) : end;
  return (place) => {
    if (place.flow && node.flow !== true) return undefined;
    return shiftLines(text.slice(start, place.flow ? end : commented), place.column - columnOf(text, start));
  };
}

/** Indents all lines but the first by so many blanks more or fewer. */
function shiftLines(text: string, by: number): string {
  return text.replace(/(?<=\n) *(?=[^\r\n])/g, (indent) => ' '.repeat(Math.max(indent.length + by, 0)));
}
