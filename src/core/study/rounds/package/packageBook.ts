import type { Code, Codebook } from '../../../codebook/codebook';
import { childrenOf, roots } from '../../../codebook/tree';
import { exampleSpans } from '../../../sampling/exampleSpans';
import type { SourceText } from '../../../text/sourceText';
import { renderBlockMap, type Field, type FieldValue } from '../../../yaml/renderYaml';

/**
 * The text of a codebook for somebody who is to judge these texts: made anew from its codes, since comments in the file
 * are the first coder's own notes, and without the examples that stand in what is to be judged.
 */
export function packageBook(book: Codebook, judged: readonly SourceText[]): string {
  const isShown = (example: string): boolean => judged.every((text) => exampleSpans(text, [example]).length === 0);
  const entries = (codes: readonly Code[], indent: number): string => codes.map((code) => entry(code, indent)).join('');
  const entry = (code: Code, indent: number): string => {
    const examples = code.examples.filter(isShown);
    const fields: readonly (readonly [key: string, value: FieldValue | undefined])[] = [
      ['id', code.id],
      ['name', code.name],
      ['color', code.color],
      ['definition', code.definition],
      ['include', code.include],
      ['exclude', code.exclude],
      ['examples', some(examples)],
      ['aliases', some(code.aliases)],
      ['created', code.created],
      ['formerIds', some(code.formerIds)],
      ['status', code.status === 'active' ? undefined : code.status],
      ['replacedBy', code.replacedBy],
      ['ordered', code.ordered || undefined],
      ['codable', code.codable ? undefined : false],
    ];
    const blanks = ' '.repeat(indent);
    const place = { flow: false, column: indent + 2, lineEnd: '\n' };
    const own = renderBlockMap(fields.filter(isGiven), place);
    const below = childrenOf(book, code);
    const children = below.length === 0 ? '' : `${blanks}  codes:\n${entries(below, indent + 4)}`;
    return `${blanks}- ${own}\n${children}`;
  };
  const all = roots(book);
  return `format: 1\n${all.length === 0 ? 'codes: []\n' : `codes:\n${entries(all, 2)}`}`;
}

const some = (texts: readonly string[]): readonly string[] | undefined => (texts.length === 0 ? undefined : texts);
const isGiven = (field: readonly [key: string, value: FieldValue | undefined]): field is Field =>
  field[1] !== undefined;
