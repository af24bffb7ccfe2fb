import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frozen, isIntact } from '../../../../../src/core/study/rounds/frozen';
import { heldToFrame } from '../../../../../src/core/study/rounds/heldToFrame';
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

  describe('strata', () => {
    const [a, b] = ['a.transcript', 'b.transcript'];
    const unit = (id: string, transcript: string, stratum = transcript): object => ({
      ...unitOf(transcript, 'Ann: so\n', 'Ann', 'Ann', id),
      stratum,
    });
    const sizes = (...passages: (number | undefined)[]): object => ({
      transcripts: [a, b].map((path, index) => ({ path, sha256: '0'.repeat(64), passages: passages[index] })),
    });
    const units = [unit('u01', a), unit('u02', b), unit('u03', b), { ...unit('u04', a), topUp: 1 }];
    const strata = [
      { name: a, passages: 3, drawn: 1 },
      { name: b, passages: 19, drawn: 2 },
    ];
    const pooled = [{ name: 'type:diary', passages: 22, drawn: 3 }];
    const inPool = units.map((one) => ({ ...one, stratum: 'type:diary' }));
    const rows: readonly [what: string, changed: object, ...told: (string | number)[]][] = [
      ['as they were drawn', {}],
      ['of transcripts whose sizes are not said', { frame: sizes(3, undefined) }],
      ['that are pooled', { strata: pooled, units: inPool }],
      ['that weigh more', { strata: [strata[0], { ...strata[1], passages: 190 }] }, 'strata[1].passages', 190, 19],
      ['that change weights', { strata: [strata[0], { ...strata[1], drawn: 4 }] }, 'strata[1].drawn', 4, 2],
      ['of fewer units than they say', { units: units.slice(1) }, 'strata[0].drawn', 1, 0],
      ['that hold more than all', { strata: [{ ...pooled[0], passages: 40 }], units: inPool }, 'strata', 40, 22],
      ['that are gone', { strata: [] }, 'strata', 0, 22],
      ['that are there twice', { strata: [strata[0], ...strata] }, 'strata[1].drawn', 1, 0],
      [
        'of fewer than were drawn of them',
        { frame: sizes(3, undefined), strata: [{ ...pooled[0], passages: 2 }], units: inPool },
        'strata[0].passages',
        2,
        3,
      ],
    ];
    for (const [what, changed, ...told] of rows) {
      it(`${what}: ${told.length === 0 ? 'are read' : 'are told of, and the draw is not read'}`, () => {
        const text = drawOf({ coders: ['anna'], frame: sizes(3, 19), strata, units, ...changed });
        const { value, problems } = heldToFrame(file, read(text), parseDraw(file, read(text)));
        assert.deepEqual(
          problems.map(({ code, data: { place, said, told: is } }) => [code, place, said, is]),
          told.length === 0 ? [] : [['round.badStrata', ...told]],
        );
        assert.equal(value === undefined, told.length > 0);
      });
    }
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
