import fc from 'fast-check';
import type { Code } from '../../src/core/codebook/codebook';
import { parseCodebook } from '../../src/core/codebook/parseCodebook';
import { SourceText } from '../../src/core/text/sourceText';

/** The codes of a book as read. */
export const codesOf = (text: string): readonly Code[] =>
  parseCodebook(new SourceText(text.replaceAll('\r\n', '\n'))).codebook.codes;

/** What a book says, but for the places of its codes. */
export const said = (codes: readonly Code[]): unknown => codes.map((code) => ({ ...code, at: undefined }));

/** A code of a random book: what it says, and how it is laid out. */
interface Sketch {
  readonly fields: readonly (readonly [string, string])[];
  readonly flow: boolean;
  readonly comment: boolean;
  readonly children: readonly Sketch[];
}

const word = fc.constantFrom('trust', 'a b', "it's", '"x: y"', "'q'", '😀 e', '"#c2410c"', 'één');
const blockText = fc.constantFrom('|\n  l1\n\n  l2', '>-\n  f1\n  f2', 'p1\n  p2', '"d1\n  d2"');
const inline = fc.oneof(word, fc.constantFrom('[a, "b"]', '[]', ''));
const keys = ['name', 'color', 'definition', 'examples', 'aliases', 'created', 'other'];
const fieldsOf = (value: fc.Arbitrary<string>): fc.Arbitrary<[string, string][]> =>
  fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), value), { selector: ([key]) => key, maxLength: 4 });

const { sketch } = fc.letrec<{ sketch: Sketch }>((tie) => ({
  sketch: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      fields: fieldsOf(inline),
      flow: fc.constant(true),
      comment: fc.boolean(),
      children: fc.constant([]),
    }),
    fc.record({
      fields: fieldsOf(fc.oneof(inline, blockText)),
      flow: fc.boolean(),
      comment: fc.boolean(),
      children: fc.array(tie('sketch'), { maxLength: 3 }),
    }),
  ),
}));

/** Writes a book, numbering the ids; the layout follows from the sketches and the indentation. */
function write(sketches: readonly Sketch[], step: number, lineEnd: string): string {
  let next = 0;
  const flowCode = ({ fields, children }: Sketch): string => {
    const id = `id: c${next++}`;
    const own = fields.map(([key, value]) => `${key}: ${value.replace(/^[|>]-?\n\s*/, '').replaceAll(/\n\s*/g, ' ')}`);
    const below = children.length === 0 ? [] : [`codes: [${children.map(flowCode).join(', ')}]`];
    return `{ ${[id, ...own, ...below].join(', ')} }`;
  };
  const blockCode = (sketch: Sketch, column: number): string => {
    const indent = ' '.repeat(column);
    if (sketch.flow) return `${indent}- ${flowCode(sketch)}${sketch.comment ? ' # flow' : ''}`;
    const deeper = `\n${indent}  `;
    const comment = sketch.comment ? ' # note' : '';
    const id = `id: c${next++}${comment}`;
    const own = sketch.fields.map(([key, value]) => {
      const text = value.replaceAll('\n', deeper);
      return `${key}: ${text}${/^[|>]/.test(value) ? '' : comment}`;
    });
    const below =
      sketch.children.length === 0
        ? []
        : [`codes:\n${sketch.children.map((child) => blockCode(child, column + 2 + step)).join('\n')}`];
    return `${indent}- ${[id, ...own, ...below].join(deeper)}`;
  };
  const list = sketches.map((sketch) => blockCode(sketch, step)).join('\n');
  return `# book\nformat: 1\ncodes:\n${list}\n# end\n`.replaceAll('\n', lineEnd);
}

/** Books of every layout: block and flow, indented by 0, 2 or 4, with comments, in LF or CR LF. Ids are c0, c1, … */
export const anyBook = fc
  .tuple(fc.array(sketch, { minLength: 1, maxLength: 4 }), fc.constantFrom(0, 2, 4), fc.constantFrom('\n', '\r\n'))
  .map(([sketches, step, lineEnd]) => write(sketches, step, lineEnd));
