import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { firstIndex } from '../../../../src/core/text/firstIndex';

describe('firstIndex', () => {
  it('is the first that passes, or behind the last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.integer({ min: -6, max: 6 }), (values, least) => {
        const sorted = values.sort((a, b) => a - b);
        const expected = sorted.findIndex((value) => value >= least);
        equal(
          firstIndex(sorted, (value) => value >= least),
          expected === -1 ? sorted.length : expected,
        );
      }),
    );
  });
});
