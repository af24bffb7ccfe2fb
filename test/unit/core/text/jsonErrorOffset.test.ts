import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonErrorOffset } from '../../../../src/core/text/jsonErrorOffset';

/** Texts with the place where each stops being JSON marked by ▸. */
const broken = [
  '▸',
  '  ▸',
  '▸x',
  '{▸',
  '{"a"▸',
  '{"a"▸}',
  '{"a":▸}',
  '{"a": 1▸',
  '{"a": 1 ▸"b": 2}',
  '{"a": 1,▸}',
  '{▸,}',
  '{▸a: 1}',
  '{"a": 1▸]',
  '[1▸}',
  '[▸,1]',
  '[1,▸]',
  '[1 ▸2]',
  '[1]▸]',
  '[1] ▸1',
  '"ab▸',
  '"a▸\nb"',
  '"a▸\\x"',
  '"a▸\\u12g4"',
  '▸tru',
  'true▸ly',
  '0▸1',
  '1▸.',
  '▸-',
  '1▸e',
  '▸+1',
  "▸'a'",
  '{"a": ▸undefined}',
  '[1, 2, {"b": ["c", ▸NaN]}]',
  '1▸//',
  '▸\u00a01',
];

describe('jsonErrorOffset', () => {
  for (const marked of broken) {
    it(`marks ${JSON.stringify(marked)}`, () => {
      const text = marked.replace('▸', '');
      assert.throws(() => JSON.parse(text), SyntaxError);
      assert.equal(jsonErrorOffset(text), marked.indexOf('▸'));
    });
  }

  it('reaches the end exactly where a text is JSON, or would be if it went on', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-1.5e3',
      'null',
      'tru',
      ' ',
      '\n',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const at = jsonErrorOffset(text);
        assert.ok(at >= 0 && at <= text.length);
        if (isJson(text)) assert.equal(at, text.length);
        // What stands before the place can still become JSON: cutting there moves nothing.
        assert.equal(jsonErrorOffset(text.slice(0, at)), at);
      }),
      { numRuns: 1000 },
    );
  });

  it('accepts all that an engine writes', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(4), (compact, indent) => {
        const text = JSON.stringify(JSON.parse(compact), null, indent);
        assert.equal(jsonErrorOffset(text), text.length);
      }),
    );
  });

  it('copes with what is deep or long', () => {
    assert.equal(jsonErrorOffset('['.repeat(500_000)), 500_000);
    assert.equal(jsonErrorOffset(`"${'a'.repeat(5_000_000)}`), 5_000_001);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
