import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { Xoshiro128 } from '../../../../src/core/random/xoshiro128';
import { allocate } from '../../../../src/core/sampling/allocate';
import { assignUnits } from '../../../../src/core/sampling/assignUnits';
import { drawSample, sampleSize } from '../../../../src/core/sampling/drawSample';
import type { FrameUnit } from '../../../../src/core/sampling/frame';
import { SourceText } from '../../../../src/core/text/sourceText';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { at } from '../../../support/core/memoryFiles';

const transcriptOf = (type: string) => parseTranscript(new SourceText(`---\ntype: ${type}\n---\nA: so\n`));
const types = { group: transcriptOf('focus-group'), diary: transcriptOf('diary') };

/** A frame of transcripts with so many units each. */
const frame = (sizes: readonly (readonly [path: string, kind: keyof typeof types, units: number])[]): FrameUnit[] =>
  sizes.flatMap(([path, kind, units]) =>
    Array.from({ length: units }, (_, first) => ({
      path: at(path),
      transcript: types[kind],
      first,
      last: first,
      turns: 1,
      words: 3,
    })),
  );

const study = frame([
  ['d1', 'diary', 3],
  ['d2', 'diary', 3],
  ['d3', 'diary', 4],
  ['fg1', 'group', 61],
  ['fg2', 'group', 47],
]);
const names = (units: readonly FrameUnit[]): string[] => units.map(({ path, first }) => `${path} ${first}`);

describe('allocate', () => {
  it('gives each stratum its quota to less than one, never more than it holds, and the whole sample in all', () => {
    const sizes = fc.array(fc.nat(300), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const whole = all.reduce((sum, size) => sum + size, 0);
        const total = sampleSize(share, whole);
        const given = allocate(total, all);
        assert.equal(
          given.reduce((sum, one) => sum + one, 0),
          total,
        );
        given.forEach((one, index) => {
          assert.ok(one <= (all[index] ?? 0));
          if (whole > 0) assert.ok(Math.abs(one - (total * (all[index] ?? 0)) / whole) < 1);
        });
      }),
    );
  });
});

describe('drawSample', () => {
  it('draws the same units from the same frame and seed, on every machine', () => {
    const lines = [0, 1, 20261123, 2 ** 32 - 1].flatMap((seed) => {
      const { units, strata } = drawSample(study, { seed, fraction: 0.12, strata: 'transcript' });
      return [`seed ${seed}`, ...strata.map((one) => JSON.stringify(one)), ...names(units), ''];
    });
    const file = 'test/golden/sampling/draws.txt';
    if (process.env.ACCEPT_GOLDEN === '1') writeFileSync(file, lines.join('\n'));
    assert.equal(lines.join('\n'), readFileSync(file, 'utf8'), 'ACCEPT_GOLDEN=1 accepts what is new');
  });

  it('pools strata that are too small for a unit by document type', () => {
    const { strata } = drawSample(study, { seed: 5, fraction: 0.12, strata: 'transcript' });
    assert.deepEqual(strata, [
      { name: 'type:diary', passages: 10, drawn: 1 },
      { name: 'fg1', passages: 61, drawn: 7 },
      { name: 'fg2', passages: 47, drawn: 6 },
    ]);
  });

  it('draws each unit of a stratum with the same chance', () => {
    const small = frame([['fg', 'group', 10]]);
    const counts = new Map(names(small).map((name) => [name, 0]));
    for (let seed = 0; seed < 4000; seed++)
      for (const name of names(drawSample(small, { seed, fraction: 0.3, strata: 'none' }).units))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    // Each 1,200 times, with a standard deviation of 29.
    for (const [name, count] of counts) assert.ok(Math.abs(count - 1200) < 120, `${name}: ${count}`);
  });

  it('draws everything where all is wanted, in the order of the frame, without repeating any', () => {
    assert.deepEqual(names(drawSample(study, { seed: 0, fraction: 1, strata: 'type' }).units), names(study));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (seed, fraction) => {
          const drawn = names(drawSample(study, { seed, fraction, strata: 'transcript' }).units);
          assert.equal(new Set(drawn).size, sampleSize(fraction, study.length));
          assert.deepEqual(
            drawn,
            names(study).filter((name) => drawn.includes(name)),
          );
        },
      ),
    );
  });
});

describe('assignUnits', () => {
  it('gives every unit so many coders, and every coder about as many units', () => {
    const coders = ['bert', 'cato', 'dora'];
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 3 }), fc.nat(1e6), (units, perUnit, seed) => {
        const assigned = assignUnits(units, coders, perUnit, Xoshiro128.seeded(seed));
        assert.ok(assigned.every((unit) => unit.length === perUnit && new Set(unit).size === perUnit));
        const loads = coders.map((coder) => assigned.filter((unit) => unit.includes(coder)).length);
        assert.ok(Math.max(...loads) - Math.min(...loads) <= 1, loads.join());
      }),
    );
  });
});
