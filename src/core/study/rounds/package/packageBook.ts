import { stringify } from 'yaml';
import type { Code, Codebook } from '../../../codebook/codebook';
import { childrenOf, roots } from '../../../codebook/tree';
import { exampleSpans } from '../../../sampling/exampleSpans';
import type { SourceText } from '../../../text/sourceText';

/**
 * The text of a codebook for somebody who is to judge these texts: made anew from its codes, since comments in the file
 * are the first coder's own notes, and without the examples that stand in what is to be judged.
 */
export function packageBook(book: Codebook, judged: readonly SourceText[]): string {
  const isShown = (example: string): boolean => judged.every((text) => exampleSpans(text, [example]).length === 0);
  const entry = (code: Code): object => {
    const { id, name, color, definition, include, exclude, examples, aliases, created, formerIds } = code;
    const { status, replacedBy, ordered, codable } = code;
    const below = childrenOf(book, code).map(entry);
    return {
      id,
      name,
      ...(color !== undefined && { color }),
      ...(definition !== undefined && { definition }),
      ...(include !== undefined && { include }),
      ...(exclude !== undefined && { exclude }),
      ...(examples.some(isShown) && { examples: examples.filter(isShown) }),
      ...(aliases.length > 0 && { aliases }),
      ...(created !== undefined && { created }),
      ...(formerIds.length > 0 && { formerIds }),
      ...(status !== 'active' && { status }),
      ...(replacedBy !== undefined && { replacedBy }),
      ...(ordered && { ordered }),
      ...(!codable && { codable }),
      ...(below.length > 0 && { codes: below }),
    };
  };
  return stringify({ format: 1, codes: roots(book).map(entry) }, { lineWidth: 0 });
}
