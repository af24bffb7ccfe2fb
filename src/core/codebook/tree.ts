import type { Code, Codebook } from './codebook';

/** The codes at the top, in book order. */
export const roots = (book: Codebook): readonly Code[] => book.codes.filter(({ level }) => level === 0);

/** The codes directly below one, in book order. */
export const childrenOf = (book: Codebook, code: Code): readonly Code[] =>
  code.children.map((id) => book.byId(id)).filter((child) => child !== undefined);

/** Everything below a code, in book order, itself left out. Empty for an unknown id. */
export function descendants(book: Codebook, id: string): readonly Code[] {
  const code = book.byId(id);
  if (code === undefined) return [];
  const first = book.codes.indexOf(code) + 1;
  const next = book.codes.findIndex(({ level }, index) => index >= first && level <= code.level);
  return book.codes.slice(first, next === -1 ? undefined : next);
}

/** From the top to the code itself. Empty for an unknown id. */
export function pathTo(book: Codebook, id: string): readonly Code[] {
  const path: Code[] = [];
  for (let code = book.byId(id); code !== undefined; code = parentOf(book, code)) path.unshift(code);
  return path;
}

/** The names from the top to the code itself, as `Trust › Joining in` is made of. */
export const namePath = (book: Codebook, id: string): readonly string[] => pathTo(book, id).map(({ name }) => name);

const parentOf = (book: Codebook, { parent }: Code): Code | undefined =>
  parent === undefined ? undefined : book.byId(parent);
