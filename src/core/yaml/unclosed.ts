import type { CST } from 'yaml';

/** Where the quotes and brackets are opened that nothing closes; in no particular order. */
export function unclosedIn(tokens: readonly CST.Token[]): readonly number[] {
  const found: number[] = [];
  const waiting: (CST.Token | null | undefined)[] = [...tokens];
  while (waiting.length > 0) {
    const token = waiting.pop();
    if (!token) continue;
    if (token.type === 'document') waiting.push(token.value);
    if ('items' in token)
      for (const item of token.items) waiting.push('key' in item ? item.key : undefined, item.value);
    const isOpen =
      token.type === 'flow-collection'
        ? !token.end.some(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end')
        : isQuoted(token) && !(token.source.length > 1 && token.source.endsWith(token.source.charAt(0)));
    if (isOpen) found.push(token.offset);
  }
  return found;
}

const isQuoted = (token: CST.Token): token is CST.FlowScalar =>
  token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar';
