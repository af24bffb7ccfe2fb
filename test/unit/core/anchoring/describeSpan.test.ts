import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import type { Anchor } from '../../../../src/core/coding/sidecar';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { passageIn } from '../../../support/core/anchors';
import { codePoints, unicodeText } from '../../../support/core/texts';

function describeMarked(marked: string): Anchor {
  const { text, at } = passageIn(marked);
  return describeSpan(new SourceText(text), at);
}

const contextOf = ({ prefix, suffix }: Anchor): readonly string[] => [prefix, suffix];

describe('describeSpan', () => {
  it('keeps the words, 32 code points on either side, and offsets in code points', () => {
    const anchor = describeMarked(`${'-'.repeat(40)}😀|twee 😀 dagen|.${'+'.repeat(40)}`);
    assert.deepEqual(anchor, {
      quote: 'twee 😀 dagen',
      prefix: `${'-'.repeat(31)}😀`,
      suffix: `.${'+'.repeat(31)}`,
      start: 41,
      end: 53,
    });
  });

  it('never cuts a character in two at the border of the context', () => {
    for (const inside of [30, 31, 32, 33]) {
      const { prefix, suffix } = describeMarked(`a😀${'-'.repeat(inside)}|x|${'+'.repeat(inside)}😀a`);
      const [before, after] = [codePoints(`a😀${'-'.repeat(inside)}`), codePoints(`${'+'.repeat(inside)}😀a`)];
      assert.deepEqual([prefix, suffix], [before.slice(-32).join(''), after.slice(0, 32).join('')], String(inside));
    }
  });

  it('counts 32 characters also where each takes two units', () => {
    assert.deepEqual(contextOf(describeMarked(`${'😀'.repeat(40)}|x|${'🙂'.repeat(40)}`)), [
      '😀'.repeat(32),
      '🙂'.repeat(32),
    ]);
  });

  it('keeps less only at the ends of the text', () => {
    assert.deepEqual(contextOf(describeMarked('|x|')), ['', '']);
    assert.deepEqual(contextOf(describeMarked('😀|x|\n')), ['😀', '\n']);
    assert.deepEqual(contextOf(describeMarked(`${'-'.repeat(32)}|x|${'+'.repeat(33)}`)), [
      '-'.repeat(32),
      '+'.repeat(32),
    ]);
  });

  it('is not led astray by halves of pairs that stand alone', () => {
    assert.deepEqual(contextOf(describeMarked(`\ude00${'-'.repeat(31)}|x|${'+'.repeat(31)}\ud83d`)), [
      `\ude00${'-'.repeat(31)}`,
      `${'+'.repeat(31)}\ud83d`,
    ]);
  });

  it('is what a slice of code points gives, at any place of any text', () => {
    fc.assert(
      fc.property(unicodeText(60), fc.nat(), fc.nat(), (text, from, length) => {
        const characters = codePoints(text);
        const start = from % (characters.length + 1);
        const end = start + (length % (characters.length - start + 1));
        const part = (first: number, last: number): string => characters.slice(Math.max(first, 0), last).join('');
        const at = span(part(0, start).length, part(0, end).length);
        assert.deepEqual(describeSpan(new SourceText(text), at), {
          quote: part(start, end),
          prefix: part(start - 32, start),
          suffix: part(end, end + 32),
          start,
          end,
        });
      }),
    );
  });
});
