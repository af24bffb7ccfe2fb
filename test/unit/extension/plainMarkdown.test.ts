import { strict as assert } from 'node:assert';
import { plainMarkdown } from '../../../src/extension/plainMarkdown';

describe('plainMarkdown', () => {
  it('leaves words and the blanks between them alone', () => {
    assert.equal(plainMarkdown('Zij draait mee, één dag'), 'Zij draait mee\\, één dag');
  });

  for (const markup of ['*a*', '[a](command:b)', '<img src=x>', 'http://a.b', '1. a', '# a', '&lt;', '`a`', '$(x)']) {
    it(`takes the meaning from ${markup}`, () => {
      assert.equal(
        plainMarkdown(markup)
          .replace(/\\[!-~]/g, '')
          .replace(/[\w ]/g, ''),
        '',
      );
    });
  }

  it('keeps lines apart, and no indentation that would make code of them', () => {
    assert.equal(plainMarkdown('one\n    two\n\nthree'), 'one  \ntwo  \nthree');
  });
});
