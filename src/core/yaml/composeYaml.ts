import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document, ErrorCode } from 'yaml';

/** How many lists and maps may stand inside each other. The deepest codebook anybody would draw needs 25. */
export const maxDepth = 100;

export interface SyntaxProblem {
  readonly code: ErrorCode;
  /** What the YAML library says of it. */
  readonly message: string;
  /** Start and end in the text. */
  readonly pos: readonly [number, number];
}

export type Composed =
  | { readonly kind: 'document'; readonly document: Document.Parsed }
  | { readonly kind: 'broken'; readonly errors: readonly SyntaxProblem[] }
  | { readonly kind: 'several'; readonly at: number }
  | { readonly kind: 'tooDeep'; readonly at: number };

/**
 * The syntax tree of one YAML 1.2 document (core schema). Aliases are not followed and duplicate keys are not looked
 * for: see `checkYaml`. Time is linear in the text, memory bounded by `maxDepth`.
 * @param text with any line ends; the ranges of the nodes are offsets in it
 */
export function composeYaml(text: string): Composed {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // Composing is recursive: measuring the tree before it is built keeps hostile nesting away from the call stack.
    if (parser.stack.length > maxDepth) return { kind: 'tooDeep', at: parser.offset };
  }
  tokens.push(...parser.end());

  const [document, second] = new Composer(options).compose(tokens, true, text.length);
  if (second !== undefined) return { kind: 'several', at: second.range[0] };
  if (document === undefined || document.errors.length > 0) return { kind: 'broken', errors: problemsOf(document) };
  return { kind: 'document', document };
}

const problemsOf = (document: Document.Parsed | undefined): readonly SyntaxProblem[] =>
  (document?.errors ?? []).map(({ code, message, pos }) => ({ code, message, pos: [pos[0], pos[1]] }));

const options = {
  schema: 'core',
  resolveKnownTags: false,
  // The library compares each key with all before it, which is quadratic in a large map.
  uniqueKeys: false,
  prettyErrors: false,
} as const;
