import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCodeId, slugOf } from '../../../../src/core/codebook/slug';

describe('slugOf', () => {
  it('folds case and accents and makes everything else a hyphen', () => {
    assert.equal(slugOf('Één  idee: (vertrouwen)!'), 'een-idee-vertrouwen');
    assert.equal(slugOf('Coach’s rol & taak'), 'coach-s-rol-taak');
  });

  it('has an answer for names in other scripts', () => {
    assert.equal(slugOf('信頼'), 'code');
    assert.equal(slugOf(''), 'code');
  });

  it('numbers ids that are taken, within the length', () => {
    const taken = new Set(['trust', 'trust-2', 'x'.repeat(64)]);
    const isTaken = (id: string): boolean => taken.has(id);
    assert.equal(slugOf('Trust', isTaken), 'trust-3');
    assert.equal(slugOf('x'.repeat(80), isTaken), `${'x'.repeat(62)}-2`);
  });

  it('always gives an id that is valid and free', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.nat(12), (name, count) => {
        const taken = new Set<string>();
        for (let i = 0; i <= count; i++) {
          const id = slugOf(name, (other) => taken.has(other));
          assert.ok(isCodeId(id), id);
          assert.ok(!taken.has(id));
          taken.add(id);
        }
      }),
    );
  });
});
