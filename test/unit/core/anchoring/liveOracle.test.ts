import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { liveDifference } from '../../../support/core/liveSequence';

describe('passages in a text that is edited at random', () => {
  it('are where the characters are that they are made of, through undo, redo, cut and paste', () => {
    const numbers = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(numbers, (stream) => {
        const between = (low: number, high: number): number => low + (Number(stream.next().value) % (high - low + 1));
        equal(liveDifference({ between }, 16), undefined);
      }),
      { numRuns: 300 },
    );
  });
});
