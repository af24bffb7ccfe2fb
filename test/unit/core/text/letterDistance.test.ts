import assert from 'node:assert/strict';
import fc from 'fast-check';
import { letterDistance, letterLikeness } from '../../../../src/core/text/letterDistance';

/** The definition, word for word: drop a letter of either, or go on in both. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [one, two] = [a.slice(1), b.slice(1)];
  const change = plainDistance(one, two) + (a.startsWith(b.charAt(0)) ? 0 : 1);
  return Math.min(change, plainDistance(one, b) + 1, plainDistance(a, two) + 1);
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('The distance of letters', () => {
  it('is what its definition says, to the whole and to any beginning', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const beginnings = Array.from({ length: b.length + 1 }, (_, length) => plainDistance(a, b.slice(0, length)));
        assert.deepEqual(letterDistance(a, b), { whole: plainDistance(a, b), prefix: Math.min(...beginnings) });
        assert.equal(letterLikeness(a, b), 1 - plainDistance(a, b) / Math.max(a.length, b.length, 1));
      }),
    );
  });
});
