import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { inLanes, intoSegments, type Bar } from '../../../../src/core/coding/lanes';

const bar = (key: string, start: number, end: number, rank = 0): Bar => ({ key, start, end, rank });

/** `a0` is key a in lane 0. */
const laned = (bars: readonly Bar[]): readonly string[] => inLanes(bars).map(({ key, lane }) => `${key}${lane}`);

describe('lanes', () => {
  it('puts bars that overlap beside each other, and others in the first lane', () => {
    deepEqual(laned([bar('a', 0, 10), bar('b', 5, 15), bar('c', 12, 20), bar('d', 20, 30)]), ['a0', 'b1', 'c0', 'd0']);
  });

  it('begins with the lower rank, then with the longer bar', () => {
    deepEqual(laned([bar('short', 0, 5), bar('another', 0, 20, 1), bar('long', 0, 10)]), [
      'long0',
      'short1',
      'another2',
    ]);
  });

  it('draws overlapping bars of one key as one, bars that only touch as two', () => {
    deepEqual(inLanes([bar('a', 0, 5, 1), bar('a', 3, 8), bar('a', 8, 9, 1)]), [
      { ...bar('a', 0, 8), lane: 0 },
      { ...bar('a', 8, 9, 1), lane: 0 },
    ]);
  });

  it('uses no more lanes than bars overlap, and never one for two at once', () => {
    fc.assert(
      fc.property(bars, (all) => {
        const drawn = inLanes(all);
        for (const one of drawn) {
          for (const other of drawn) {
            if (one !== other && one.start < other.end && other.start < one.end) ok(one.lane !== other.lane);
          }
        }
        const most = Math.max(
          0,
          ...drawn.map(({ start }) => drawn.filter((one) => one.start <= start && start < one.end).length),
        );
        equal(Math.max(0, ...drawn.map(({ lane }) => lane + 1)), most);
      }),
    );
  });
});

describe('segments', () => {
  it('are cut where a bar begins or ends, and hold the bars there in lane order', () => {
    const segments = intoSegments(inLanes([bar('a', 0, 10), bar('b', 5, 15), bar('c', 20, 25)]));
    const shown = segments.map(
      ({ start, end, bars: here }) => `${start}-${end} ${here.map(({ key }) => key).join('')}`,
    );
    deepEqual(shown, ['0-5 a', '5-10 ab', '10-15 b', '20-25 c']);
  });

  it('cover every place of every bar once', () => {
    fc.assert(
      fc.property(bars, (all) => {
        const drawn = inLanes(all);
        const segments = intoSegments(drawn);
        for (let at = 0; at < 60; at++) {
          const here = segments.filter(({ start, end }) => start <= at && at < end);
          ok(here.length <= 1);
          const keys = drawn.filter(({ start, end }) => start <= at && at < end).sort((a, b) => a.lane - b.lane);
          deepEqual(here[0]?.bars ?? [], keys);
        }
      }),
    );
  });
});

const bars = fc.array(
  fc
    .record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      start: fc.nat(50),
      length: fc.integer({ min: 1, max: 9 }),
      rank: fc.nat(1),
    })
    .map(({ key, start, length, rank }) => bar(key, start, start + length, rank)),
  { maxLength: 14 },
);
