import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startsOf } from '../../../../src/core/anchoring/nearbyPlaces';
import { TextIndex } from '../../../../src/core/anchoring/textIndex';

/** Texts in which much stands twice, and some of it a thousand times. */
const repetitive = fc
  .array(fc.tuple(fc.constantFrom('yes', 'no, ', 'well', 'and so on ', '한국어 '), fc.constantFrom(1, 2, 5, 900)), {
    maxLength: 12,
  })
  .map((parts) => parts.map(([part, times]) => part.repeat(times)).join(''));

describe('The index of a text', () => {
  it('finds what reading the text from its beginning finds, in the same order', () => {
    fc.assert(
      fc.property(
        repetitive,
        fc.nat(),
        fc.nat(60),
        fc.constantFrom('', 'x'),
        fc.constantFrom(1, 3, 200),
        (...drawn) => {
          const [text, from, length, more, limit] = drawn;
          const words = text.slice(from % (text.length + 1)).slice(0, length) + more;
          assert.deepEqual(new TextIndex(text).startsOf(words, limit), startsOf(text, words, limit));
        },
      ),
      { numRuns: 300 },
    );
  });
});
