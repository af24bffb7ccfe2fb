import assert from 'node:assert/strict';
import { findQuote } from '../../../../src/core/commands/findQuote';
import { SourceText } from '../../../../src/core/text/sourceText';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import type { Transcript } from '../../../../src/core/transcript/transcript';
import { group1, spanOfWords } from '../../../support/core/memoryStudy';
import { errorOf } from '../../../support/core/thrown';

const read = (text: string): Transcript => parseTranscript(new SourceText(text));
const source = read(group1);

describe('findQuote', () => {
  it('finds the one place where words stand', () => {
    assert.deepEqual(findQuote(source, 'digs, and argues'), spanOfWords(group1, 'digs, and argues'));
    assert.deepEqual(findQuote(source, 'all.\nP2'), spanOfWords(group1, 'all.\nP2'));
  });

  const rows = [
    ['words that are not there', 'three wheelbarrows', 'quote.notFound', { quote: 'three wheelbarrows' }],
    ['words in another case', 'TWO', 'quote.notFound', { quote: 'TWO' }],
    [
      'words that are there twice',
      'Now the whole street',
      'quote.several',
      { quote: 'Now the whole street', count: 2, lines: '14, 15' },
    ],
    ['nothing', '', 'passage.empty', {}],
    ['blanks', ' \n', 'passage.empty', {}],
  ] as const;
  for (const [what, words, code, data] of rows) {
    it(`refuses ${what}`, async () => {
      const error = await errorOf(() => findQuote(source, words));
      assert.deepEqual([error?.code, error?.data], [code, data]);
    });
  }

  it('counts places that overlap, and names the first ten lines', async () => {
    const error = await errorOf(() => findQuote(read('aaa'), 'aa'));
    assert.equal(error?.data.count, 2);
    const many = await errorOf(() => findQuote(read('ja\n'.repeat(500)), 'ja'));
    assert.deepEqual([many?.data.count, many?.data.lines], [500, '1, 2, 3, 4, 5, 6, 7, 8, 9, 10']);
  });

  it('looks for what somebody said: not in the front matter, and whatever the line ends of the words', () => {
    const text = '---\ntitle: The beans\n---\nP1: The beans\nare up.\n';
    assert.deepEqual(findQuote(read(text), 'The beans\r\nare'), spanOfWords(text, 'The beans\nare'));
    assert.equal(findQuote(read(text), 'The beans').start, text.lastIndexOf('The beans'));
  });
});
