import assert from 'node:assert/strict';
import { parseCodebook } from '../../../../src/core/codebook/parseCodebook';
import { childrenOf, descendants, namePath, pathTo, roots } from '../../../../src/core/codebook/tree';
import type { Code } from '../../../../src/core/codebook/codebook';
import { SourceText } from '../../../../src/core/text/sourceText';

const book = parseCodebook(
  new SourceText(`codes:
  - id: a
    name: Alpha
    codes:
      - { id: b, name: Beta, codes: [{ id: c, name: Gamma }] }
      - { id: d, name: Delta }
  - { id: e, name: Epsilon }
`),
).codebook;

const ids = (codes: readonly Code[]): string => codes.map(({ id }) => id).join(' ');

describe('the tree of codes', () => {
  it('has roots, children and descendants in book order', () => {
    assert.equal(ids(roots(book)), 'a e');
    assert.equal(ids(childrenOf(book, book.codes[0]!)), 'b d');
    assert.equal(ids(descendants(book, 'a')), 'b c d');
    assert.equal(ids(descendants(book, 'b')), 'c');
    assert.equal(ids(descendants(book, 'e')), '');
    assert.equal(ids(descendants(book, 'unknown')), '');
  });

  it('knows the way from the top', () => {
    assert.equal(ids(pathTo(book, 'C')), 'a b c');
    assert.deepEqual(namePath(book, 'c'), ['Alpha', 'Beta', 'Gamma']);
    assert.deepEqual(namePath(book, 'unknown'), []);
  });
});
