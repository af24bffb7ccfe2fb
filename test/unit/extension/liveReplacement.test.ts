import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { replaceMuch } from '../../support/core/liveReplacement';

describe('an open transcript of which much is replaced at once', () => {
  it('never shows or stores a passage for sure where it is not, and undo puts every passage back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
        const between = (low: number, high: number): number => low + (Number(stream.next().value) % (high - low + 1));
        const { wrong, saved, notTakenBack } = await replaceMuch({ between });
        deepEqual([...wrong, ...saved.wrong, ...notTakenBack], []);
      }),
      { numRuns: 25 },
    );
  });
});
