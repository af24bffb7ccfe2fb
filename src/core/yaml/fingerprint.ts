import { isAlias, isMap, isScalar, isSeq } from 'yaml';

/**
 * Everything a YAML tree says, order and repeated keys included, as one text: two trees with the same fingerprint read
 * the same. Comments and ways of writing leave no trace.
 * @param leaveOut pairs, entries and values that do not count
 */
export const fingerprint = (root: unknown, leaveOut: ReadonlySet<unknown>): string =>
  JSON.stringify(plain(root, leaveOut));

/** The reader bounds the depth, and with it this recursion. */
function plain(node: unknown, leaveOut: ReadonlySet<unknown>): unknown {
  if (isMap(node)) {
    return node.items
      .filter((pair) => !leaveOut.has(pair))
      .map(({ key, value }) => [plain(key, leaveOut), plain(value, leaveOut)]);
  }
  if (isSeq(node))
    return { list: node.items.filter((item) => !leaveOut.has(item)).map((item) => plain(item, leaveOut)) };
  if (isAlias(node)) return { alias: node.source };
  return isScalar(node) ? { type: typeof node.value, text: String(node.value) } : null;
}
