import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document, ErrorCode, Node } from 'yaml';
import { readPlainYaml } from './plain/readPlainYaml';
import { unclosedIn } from './unclosed';

/** How many lists and maps may stand inside each other. The deepest codebook anybody would draw needs 25. */
export const maxDepth = 100;

/**
 * How many words and signs the library reads; as many as this take it about half a second. A codebook of 2,000 codes
 * has some 60,000.
 */
export const maxLexemes = 250_000;

/**
 * After so many mistakes nothing more is read: what has hundreds of thousands is no YAML, and each costs the library as
 * much as a word does. More than anybody is told of.
 */
const mostMistakes = 100;

/**
 * How many lists, maps and words are read of a text that needs no library. 10,000 participants with a role each have
 * 60,000. A node takes two words or signs at least, so where these are too many, so are those.
 */
const maxPlainNodes = 225_000;

export interface SyntaxProblem {
  readonly code: ErrorCode;
  /** What the YAML library says of it. */
  readonly message: string;
  /** Start and end in the text. */
  readonly pos: readonly [number, number];
}

export type Composed =
  | { readonly kind: 'document'; readonly root: Node | null }
  | { readonly kind: 'broken'; readonly errors: readonly SyntaxProblem[] }
  | { readonly kind: 'several'; readonly at: number }
  | { readonly kind: 'tooDeep'; readonly at: number }
  | { readonly kind: 'tooLong'; readonly at: number };

/**
 * The syntax tree of one YAML 1.2 document (core schema). Aliases are not followed and duplicate keys are not looked
 * for: see `checkYaml`. Time is linear in the text and bounded by `maxLexemes`, recursion by `maxDepth`.
 * @param text with any line ends; the ranges of the nodes are offsets in it
 */
export function composeYaml(text: string): Composed {
  const read = readPlainYaml(text, maxPlainNodes);
  if (read === undefined) return composeWhole(text);
  return 'tooLongAt' in read ? { kind: 'tooLong', at: read.tooLongAt } : { kind: 'document', root: read };
}

/** As `composeYaml`, by the library alone. */
export function composeWhole(text: string): Composed {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let lexemes = 0;
  let mistakes = 0;
  let isGivenUp = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (++lexemes > maxLexemes) return { kind: 'tooLong', at: parser.offset };
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'error') mistakes++;
    }
    isGivenUp = mistakes > mostMistakes || endOf(parser.stack.at(-1)) > mostMistakes;
    if (isGivenUp) break;
    // Composing is recursive: measuring the tree before it is built keeps hostile nesting away from the call stack.
    if (parser.stack.length > maxDepth) return { kind: 'tooDeep', at: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);

  const [document, second] = withoutStacks(() => [...new Composer(options).compose(tokens, true, text.length)]);
  if (second !== undefined) return { kind: 'several', at: second.range[0] };
  if (document === undefined || document.errors.length > 0)
    return { kind: 'broken', errors: problemsOf(document, tokens) };
  // What was not read to its end is never taken for what it says so far.
  return isGivenUp ? { kind: 'tooLong', at: parser.offset } : { kind: 'document', root: document.contents };
}

/**
 * How much stands behind a word, or a list in brackets, on its line: a blank and a remark, unless something else is there
 * that does not belong. Other tokens gather the lines after them.
 */
const endOf = (token: CST.Token | undefined): number =>
  token !== undefined && 'end' in token && gathersLine.has(token.type) ? token.end.length : 0;

const gathersLine: ReadonlySet<CST.Token['type']> = new Set([
  'alias',
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'flow-collection',
]);

/**
 * The library makes an `Error` of each thing it finds. In a text that is no YAML at all these are hundreds of thousands,
 * and recording where in the program each was made takes ten times as long as the reading.
 */
function withoutStacks<T>(work: () => T): T {
  const errors = Error as ErrorConstructor & { stackTraceLimit?: number };
  const before = errors.stackTraceLimit;
  errors.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    if (before === undefined) Reflect.deleteProperty(errors, 'stackTraceLimit');
    else errors.stackTraceLimit = before;
  }
}

function problemsOf(document: Document.Parsed | undefined, tokens: readonly CST.Token[]): readonly SyntaxProblem[] {
  const errors = document?.errors ?? [];
  // The library points at where something should have been closed, which may be at the end of the file.
  const opened = errors.some(isUnclosed) ? unclosedIn(tokens) : [];
  return errors.map((error) => {
    const { code, message, pos } = error;
    const at = isUnclosed(error) ? Math.max(-1, ...opened.filter((one) => one < pos[0])) : -1;
    return { code, message, pos: at === -1 ? [pos[0], pos[1]] : [at, at + 1] };
  });
}

/** Whether a mistake is a quote or a bracket that nothing closes. */
export const isUnclosed = ({ message }: Pick<SyntaxProblem, 'message'>): boolean =>
  message.startsWith('Missing closing') || /^Flow \w+ (?:in block collection )?must /.test(message);

const options = {
  schema: 'core',
  resolveKnownTags: false,
  // The library compares each key with all before it, which is quadratic in a large map.
  uniqueKeys: false,
  prettyErrors: false,
} as const;
