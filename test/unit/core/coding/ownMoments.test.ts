import assert from 'node:assert/strict';
import { ownMoments } from '../../../../src/core/coding/ownMoments';

describe('times of codings', () => {
  it('are those of the clock where nobody has them, and the next part of the second otherwise', () => {
    const moment = ownMoments(['2026-01-15T11:00:00Z', '2026-01-15T11:00:00.000001Z']);
    assert.deepEqual(
      ['2026-01-15T11:00:00Z', '2026-01-15T11:00:00.5Z', '2026-01-15T11:00:01Z', '2026-01-15T11:00:00Z'].map(moment),
      ['2026-01-15T11:00:00.000002Z', '2026-01-15T11:00:00.5Z', '2026-01-15T11:00:01Z', '2026-01-15T11:00:00.000003Z'],
    );
  });

  it('are all different, however many are made in one second', () => {
    const moment = ownMoments([]);
    const times = Array.from({ length: 20_000 }, () => moment('2026-01-15T11:00:00Z'));
    assert.equal(new Set(times).size, times.length);
  });

  it('stay as they are where a file has something else', () => {
    const moment = ownMoments(['yesterday']);
    assert.equal(moment('yesterday'), 'yesterday');
  });
});
