import { strict as assert } from 'node:assert';
import { plain } from '../../../src/extension/markdown';

describe('words of a study as Markdown', () => {
  it('leaves words and the blanks between them alone', () => {
    assert.equal(plain('Zij draait mee, één dag'), 'Zij draait mee\\, één dag');
  });

  for (const markup of ['*a*', '[a](command:b)', '<img src=x>', 'http://a.b', '1. a', '# a', '&lt;', '`a`', '$(x)']) {
    it(`takes the meaning from ${markup}`, () => {
      assert.equal(
        plain(markup)
          .replace(/\\[!-~]/g, '')
          .replace(/[\w ]/g, ''),
        '',
      );
    });
  }

  it('keeps lines apart, and no indentation that would make code of them', () => {
    assert.equal(plain('one\n    two\r\nthree'), 'one  \ntwo  \nthree');
  });
});
