import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Code } from '../../../../src/core/codebook/codebook';
import { moveCode, removeCode } from '../../../../src/core/codebook/treeEdits';
import { IntercoderError } from '../../../../src/core/intercoderError';
import { applyTextEdits } from '../../../../src/core/text/textEdits';
import { anyBook, codesOf, said } from '../../../support/codebooks';

const removed = (text: string, id: string): string => applyTextEdits(text, removeCode(text, id));
const moved = (text: string, id: string, parent?: string): string => applyTextEdits(text, moveCode(text, id, parent));
const throws = (code: string) => (error: unknown) => error instanceof IntercoderError && error.code === code;

describe('removeCode', () => {
  it('takes the code with its lines, its comments and one blank line', () => {
    const text = 'codes:\n- id: a\n\n- id: b # b\n  name: B\n  # about b\n\n- id: c\n';
    assert.equal(removed(text, 'B'), 'codes:\n- id: a\n\n- id: c\n');
    assert.equal(removed(text, 'a'), text.replace('- id: a\n', ''));
  });

  it('takes the list along with its last code', () => {
    assert.equal(removed('x: 1\ncodes:\n  - id: a\ny: 2\n', 'a'), 'x: 1\ny: 2\n');
    assert.equal(removed('codes: [{ id: a, codes: [{ id: b }] }]\n', 'b'), 'codes: [{ id: a }]\n');
  });

  it('refuses codes that are not there, and books it cannot read', () => {
    assert.throws(() => removed('codes: []\n', 'a'), throws('code.unknown'));
    assert.throws(() => removed('codes: [\n', 'a'), throws('codebook.cannotEdit'));
  });
});

describe('moveCode', () => {
  it('moves a code as it is written, indented as its new place asks', () => {
    assert.equal(
      moved('codes:\n  - id: a # first\n    definition: |\n      x\n\n        y\n  - id: b\n', 'a', 'b'),
      'codes:\n  - id: b\n    codes:\n      - id: a # first\n        definition: |\n          x\n\n            y\n',
    );
    assert.equal(
      moved('codes:\n- id: a\n  codes:\n  - { id: b } # in braces\n- id: c\n', 'b'),
      'codes:\n- id: a\n- id: c\n- { id: b } # in braces\n',
    );
  });

  it('does not put a code below itself, nor lines between braces', () => {
    const text = 'codes:\n- id: a\n  codes:\n  - id: b\n- { id: c }\n';
    assert.throws(() => moved(text, 'a', 'b'), throws('code.intoItself'));
    assert.throws(() => moved(text, 'a', 'a'), throws('code.intoItself'));
    assert.throws(() => moved(text, 'b', 'c'), throws('codebook.cannotEdit'));
    assert.throws(() => moved(text, 'b', 'nobody'), throws('code.unknown'));
  });
});

/** A code and all below it, by id. */
function branchOf(codes: readonly Code[], top: Code): ReadonlySet<string> {
  const branch = new Set([top.id]);
  for (const { id, parent } of codes) if (parent !== undefined && branch.has(parent)) branch.add(id);
  return branch;
}

/** What a code says by itself, wherever it stands. */
const alone = (code: Code): Code => ({ ...code, level: 0, children: [] });

describe('tree edits of random books', () => {
  it('remove a branch and leave what all others say', () => {
    fc.assert(
      fc.property(anyBook, fc.nat(), (text, pick) => {
        const before = codesOf(text);
        const code = before[pick % before.length]!;
        const branch = branchOf(before, code);
        const expected = before
          .filter(({ id }) => !branch.has(id))
          .map((other) => ({ ...other, children: other.children.filter((id) => id !== code.id) }));
        assert.deepEqual(said(codesOf(removed(text, code.id))), said(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('move a branch to the end of its new siblings, and change nothing else', () => {
    fc.assert(
      fc.property(anyBook, fc.nat(), fc.option(fc.nat()), (text, pick, place) => {
        const before = codesOf(text);
        const code = before[pick % before.length]!;
        const branch = branchOf(before, code);
        const parents = before.filter(({ id }) => !branch.has(id));
        const parent = place === null ? undefined : parents[place % parents.length];
        let after: readonly Code[];
        try {
          after = codesOf(moved(text, code.id, parent?.id));
        } catch (error) {
          assert.ok(throws('codebook.cannotEdit')(error));
          assert.ok(parent !== undefined && isInBraces(text, parent.id) && !isInBraces(text, code.id));
          return;
        }
        const now = after.find(({ id }) => id === code.id);
        assert.equal(now?.parent, parent?.id);
        const siblings = after.filter((other) => other.parent === parent?.id);
        assert.equal(siblings.at(-1)?.id, code.id);
        const sorted = (codes: readonly Code[]): unknown =>
          said(codes.map(alone).map((other) => (other.id === code.id ? { ...other, parent: '' } : other)));
        const order = [...parents, ...before.filter(({ id }) => branch.has(id))].map(({ id }) => id);
        const byOrder = (codes: readonly Code[]): readonly Code[] =>
          codes.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
        assert.deepEqual(sorted(byOrder(after)), sorted(byOrder(before)));
      }),
      { numRuns: 300 },
    );
  });
});

const isInBraces = (text: string, id: string): boolean =>
  text.includes(`{ id: ${id},`) || text.includes(`{ id: ${id} }`);
