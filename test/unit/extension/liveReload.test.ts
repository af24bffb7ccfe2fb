import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { Random } from '../../bench/random';
import { reload } from '../../support/core/liveReload';

describe('an open transcript whose file another program changes', () => {
  it('never shows or stores a passage for sure where it is not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
        const between = (low: number, high: number): number => low + (Number(stream.next().value) % (high - low + 1));
        const { wrong, saved } = await reload({ between });
        deepEqual([...wrong, ...saved.wrong], []);
      }),
      { numRuns: 25 },
    );
  });

  it('nor where of two turns that read the same one was changed, and the other stands beside what only it stood beside', async () => {
    const { wrong, saved } = await reload(new Random(20261954));
    deepEqual([...wrong, ...saved.wrong], []);
  });
});
