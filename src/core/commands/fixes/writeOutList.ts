import { isCollection, isPair, isScalar, isSeq } from 'yaml';
import type { Pair, YAMLSeq } from 'yaml';
import { slugOf } from '../../codebook/slug';
import { coderIdFor } from '../../study/coderId';
import type { TextEdit } from '../../text/textEdits';
import { findFences } from '../../transcript/frontMatterFences';
import { keyText } from '../../yaml/checkYaml';
import { openYaml } from '../../yaml/editYaml';
import { renderFlowMap, type Field } from '../../yaml/renderYaml';
import { lineEndOf } from '../../yaml/yamlPlaces';
import { unlessWorse, type ProblemsIn } from './unlessWorse';

/** What an entry of a list holds that was written as a word alone, by the key of the list. */
const fieldsOf: Readonly<Record<string, (word: string) => readonly Field[]>> = {
  participants: (label) => [['id', label]],
  codes: (name) => [
    ['id', slugOf(name)],
    ['name', name],
  ],
  coders: (name) => {
    const id = coderIdFor(name, []);
    return id === name
      ? [['id', id]]
      : [
          ['id', id],
          ['name', name],
        ];
  },
};

/**
 * The edits that make entries of the words of a list: `speakers: [Ann, Ben]` in front matter becomes
 * `participants: [{ id: Ann }, { id: Ben }]`.
 * @param text of a transcript, a codebook or `study.yaml` with its own line ends, in which the edits count
 * @param list its key, the one that is meant, and a place in it
 * @param problemsIn what is wrong with a text of this kind
 * @returns undefined where there is no such list, or more would be wrong then
 */
export function writeOutList(
  text: string,
  { key, meant, at }: { readonly key: string; readonly meant: string; readonly at: number },
  problemsIn: ProblemsIn,
): readonly TextEdit[] | undefined {
  const fields = Object.hasOwn(fieldsOf, meant) ? fieldsOf[meant] : undefined;
  const { start, end } = findFences(text) ?? { start: 0, end: text.length };
  const root = fields && openYaml(text.slice(start, end));
  const pair = root && listAt(root.node, key, at - start);
  if (fields === undefined || !pair?.value) return undefined;
  const replaced = (node: unknown, by: (word: string) => string): readonly TextEdit[] => {
    const word = keyText(node)?.trim();
    if (!isScalar(node) || !node.range || node.value === null || !word) return [];
    return [{ start: start + node.range[0], end: start + node.range[1], text: by(word) }];
  };
  const place = { flow: true, column: 0, lineEnd: lineEndOf(text) };
  const entries = pair.value.items.flatMap((item) => replaced(item, (word) => renderFlowMap(fields(word), place)));
  if (entries.length === 0) return undefined;
  return unlessWorse(text, [...(key === meant ? [] : replaced(pair.key, () => meant)), ...entries], problemsIn);
}

/** The innermost list of this key around a place, or whose key is there. */
function listAt(node: unknown, key: string, at: number): Pair<unknown, YAMLSeq> | undefined {
  if (!isCollection(node)) return undefined;
  for (const item of node.items) {
    const inside = listAt(isPair(item) ? item.value : item, key, at);
    if (inside !== undefined) return inside;
    if (!isPair(item) || !isScalar(item.key) || keyText(item.key) !== key || !isSeq(item.value)) continue;
    const [from, to] = [item.key.range?.[0] ?? 0, item.value.range?.[1] ?? 0];
    if (from <= at && at <= to) return item as Pair<unknown, YAMLSeq>;
  }
  return undefined;
}
