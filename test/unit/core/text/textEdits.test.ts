import assert from 'node:assert/strict';
import { applyTextEdits } from '../../../../src/core/text/textEdits';

describe('applyTextEdits', () => {
  it('makes all edits, whatever their order, counting in the text as it was', () => {
    const edits = [
      { start: 4, end: 6, text: 'E' },
      { start: 0, end: 1, text: '' },
      { start: 3, end: 3, text: '+' },
      { start: 3, end: 4, text: 'D' },
    ];
    assert.equal(applyTextEdits('abcdef', edits), 'bc+DE');
    assert.equal(applyTextEdits('abc', []), 'abc');
  });

  it('refuses edits that overlap or lie outside', () => {
    for (const edits of [
      [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ],
      [{ start: 2, end: 4, text: '' }],
      [{ start: 2, end: 1, text: '' }],
    ]) {
      assert.throws(() => applyTextEdits('abc', edits), RangeError);
    }
  });
});
