import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frozen, isIntact } from '../../../../../src/core/study/rounds/frozen';
import type { RoundCodes } from '../../../../../src/core/study/rounds/roundCodes';
import {
  parseDraw,
  parseRoundCodes,
  serializeDraw,
  serializeRoundCodes,
} from '../../../../../src/core/study/rounds/roundFiles';
import { at } from '../../../../support/core/memoryFiles';
import { drawOf, unitOf } from '../../../../support/core/rounds';
import { coding } from '../../../../support/core/sidecarArbitraries';

const file = at('rounds/one/round.json');
const read = (text: string) => ({ kind: 'file', bytes: new TextEncoder().encode(text) }) as const;
const unitIds = fc.constantFrom('u01', 'u02', 'u10');

const codes: fc.Arbitrary<RoundCodes> = fc.record(
  {
    blind: fc.constantFrom('package', 'shielded', 'none'),
    seen: fc.uniqueArray(unitIds),
    unclear: fc.array(fc.record({ unit: unitIds, reason: fc.string() }), { maxLength: 2 }),
    questions: fc.array(fc.record({ unit: unitIds, reason: fc.string() }), { maxLength: 2 }),
    codings: fc.array(
      fc.tuple(coding, unitIds).map(([one, unit]) => ({ ...one, unit })),
      { maxLength: 4 },
    ),
    suggestions: fc.array(fc.record({ id: fc.uuid(), unit: unitIds, name: fc.string({ minLength: 1 }) }), {
      maxLength: 2,
    }),
    unknown: fc.constant({ later: [1, { a: null }] }),
  },
  { requiredKeys: ['blind', 'seen', 'unclear', 'questions', 'codings', 'suggestions'] },
);

describe('the files of a round', () => {
  it('come back as they were written, the same bytes again, unknown keys kept', () => {
    fc.assert(
      fc.property(codes, (value) => {
        const text = serializeRoundCodes(value);
        const back = parseRoundCodes(file, read(text));
        assert.deepEqual(back.problems, []);
        assert.equal(serializeRoundCodes(back.value!), text);
        if (value.unknown) assert.deepEqual(back.value!.unknown, value.unknown);
        assert.equal(back.value!.codings.length, value.codings.length);
      }),
    );
  });

  it('keep what this version does not know at every level of a draw', () => {
    const unit = { ...unitOf('a.transcript', 'Ann: so\n', 'Ann'), later: 1 };
    const text = drawOf({ coders: ['anna'], units: [unit], future: { b: 2 }, assignment: { kind: 'all', more: [3] } });
    const { value, problems } = parseDraw(file, read(text));
    assert.deepEqual(problems, []);
    const written = JSON.parse(serializeDraw(value!)) as Record<string, unknown>;
    const given = JSON.parse(text) as Record<string, unknown>;
    assert.deepEqual(written, given);
    assert.deepEqual(Object.keys(written).at(-1), 'future');
  });

  it('say where a value does not hold', () => {
    const unit = unitOf('a.transcript', 'Ann: so\n', 'Ann') as { first: { anchor: object } };
    const bad = { ...unit, first: { anchor: { ...unit.first.anchor, start: -1 } } };
    const { value, problems } = parseDraw(file, read(drawOf({ coders: ['anna'], units: [unit, bad] })));
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ code, data }) => [code, data.keys]),
      [['round.badPlan', 'units[1].first.anchor.start']],
    );
  });

  it('any JSON is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.object({ withNullPrototype: false }), (value) => {
        const text = JSON.stringify({ format: 1, ...value });
        for (const parse of [parseDraw, parseRoundCodes])
          assert.ok(parse(file, read(text)).value !== undefined || parse(file, read(text)).problems.length > 0);
      }),
    );
  });

  it('once finished, any later change shows, and none that is only layout', () => {
    fc.assert(
      fc.property(codes, (value) => {
        const done = frozen(value, '2026-03-01T10:00:00Z');
        const again = (text: string): RoundCodes => parseRoundCodes(file, read(text)).value!;
        const text = serializeRoundCodes(done);
        assert.ok(isIntact(again(text)));
        assert.ok(isIntact(again(JSON.stringify(JSON.parse(text)).replaceAll('\n', '\r\n'))));
        assert.ok(!isIntact({ ...again(text), seen: [...done.seen, 'u99'] }));
        assert.ok(!isIntact({ ...again(text), finished: '2026-03-02T10:00:00Z' }));
      }),
    );
  });
});
