import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { ProblemCode } from '../problem';

export interface YamlFinding {
  readonly code: ProblemCode;
  /** What to point at. */
  readonly node: Node;
  readonly key: string;
}

/** The text of a map's key as the file has it: `1` and `true` are names like any other. */
export const keyText = (key: unknown): string | undefined =>
  isScalar(key) ? (key.source ?? String(key.value)) : undefined;

/**
 * What this program does not read although YAML allows it: aliases and anchors (a few lines of them can stand for
 * gigabytes), tags, keys that are not plain words, and a key that stands twice in a map.
 */
export function checkYaml(root: Node | null): readonly YamlFinding[] {
  const findings: YamlFinding[] = [];
  const waiting: Node[] = root === null ? [] : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isAlias(node)) {
      findings.push({ code: 'file.yamlAlias', node, key: `*${node.source}` });
      continue;
    }
    if (node.anchor !== undefined) findings.push({ code: 'file.yamlAlias', node, key: `&${node.anchor}` });
    if (node.tag !== undefined) findings.push({ code: 'file.yamlTag', node, key: node.tag });
    if (isMap(node)) checkKeys(node.items, findings, waiting);
    else if (isSeq(node)) for (const item of node.items) waiting.push(item as Node);
  }
  return findings;
}

/** Adds what is wrong with the keys to `findings`, and the values to what is waiting to be looked at. */
function checkKeys(pairs: readonly { key: unknown; value: unknown }[], findings: YamlFinding[], waiting: Node[]): void {
  const seen = new Set<string>();
  for (const { key, value } of pairs) {
    const text = keyText(key);
    if (text === undefined) findings.push({ code: 'file.yamlKey', node: key as Node, key: '' });
    else if (seen.has(text)) findings.push({ code: 'file.duplicateKey', node: key as Node, key: text });
    else seen.add(text);
    if (value !== null) waiting.push(value as Node);
  }
}
