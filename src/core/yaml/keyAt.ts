import { isMap, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import { span, type Span } from '../text/offsets';
import { keyText } from './checkYaml';
import { composeYaml } from './composeYaml';

/** A key of a YAML text. */
export interface KeyPlace {
  /** The keys that lead to it from the root, itself the last; an entry of a list adds nothing. */
  readonly path: readonly string[];
  /** Where it is written, in UTF-16 units of the text. */
  readonly span: Span;
  /** The other keys of the map that it is in. */
  readonly beside: readonly string[];
}

/**
 * The key that `at` is in, or in whose value it is. Undefined between the entries, and in a text that cannot be read.
 * Linear in the text.
 * @param at in UTF-16 units, both ends of a key or value included
 */
export function keyAt(text: string, at: number): KeyPlace | undefined {
  const composed = composeYaml(text);
  if (composed.kind !== 'document') return undefined;
  const path: string[] = [];
  let found: KeyPlace | undefined;
  let node = composed.root;
  while (isMap(node) || isSeq(node)) {
    if (isSeq(node)) {
      const item = begunBy(node.items as readonly Node[], (one) => one, at);
      node = item && endOf(item) >= at ? item : null;
      continue;
    }
    const pairs = node.items as readonly Pair<Node, Node | null>[];
    const pair = begunBy(pairs, ({ key }) => key, at);
    const name = keyText(pair?.key);
    if (!pair?.key.range || name === undefined) return undefined;
    if (Math.max(endOf(pair.key), endOf(pair.value)) < at) return undefined;
    path.push(name);
    const beside = pairs.filter((one) => one !== pair).map(({ key }) => keyText(key));
    found = {
      path: [...path],
      span: span(pair.key.range[0], pair.key.range[1]),
      beside: beside.filter((one) => one !== undefined),
    };
    node = pair.value;
  }
  return found;
}

/** The last that begins at `at` or before. */
function begunBy<Item>(items: readonly Item[], nodeOf: (item: Item) => Node, at: number): Item | undefined {
  const next = items.findIndex((item) => (nodeOf(item).range?.[0] ?? Infinity) > at);
  return items[(next < 0 ? items.length : next) - 1];
}

const endOf = (node: Node | null): number => node?.range?.[1] ?? 0;
