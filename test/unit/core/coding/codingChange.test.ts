import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adding, applyChanges, inverseOf, removing, type CodingChange } from '../../../../src/core/coding/codingChange';
import { serializeSidecar } from '../../../../src/core/coding/serializeSidecar';
import { emptySidecar, type Coding, type Sidecar } from '../../../../src/core/coding/sidecar';
import { codePointOffset } from '../../../../src/core/text/offsets';
import { codings, sidecar } from '../../../support/core/sidecarArbitraries';
import { someCoding } from '../../../support/core/sidecars';

const sidecarOf = (...given: readonly Coding[]): Sidecar => ({ ...emptySidecar, codings: given });
const changing = (before: Coding, after: Coding): CodingChange => ({ id: before.id, before, after });
const apply = (start: Sidecar, ...changes: readonly CodingChange[]): Sidecar => applyChanges(start, changes).next;

const one = someCoding(1);
const two = someCoding(2, { memo: 'why', doubtful: true, unknown: { later: [1] } });
const start = sidecarOf(one, two);

function assertRefused(from: Sidecar, ...changes: readonly CodingChange[]): void {
  const before = serializeSidecar(from);
  assert.throws(() => applyChanges(from, changes), { name: 'IntercoderError', code: 'coding.changedMeanwhile' });
  assert.equal(serializeSidecar(from), before);
}

describe('applyChanges', () => {
  it('adds in the order of the text', () => {
    const next = apply(sidecarOf(two), adding(someCoding(3)), adding(one));
    assert.deepEqual(next, sidecarOf(one, two, someCoding(3)));
  });

  it('takes away', () => assert.deepEqual(apply(start, removing(one)), sidecarOf(two)));

  it('changes, and moves to where the coding then belongs', () => {
    const after = { ...one, code: 'parents', start: codePointOffset(900), end: codePointOffset(907) };
    assert.deepEqual(apply(start, changing(one, after)), sidecarOf(two, after));
  });

  it('sets what was not there and takes away what was', () => {
    const { memo, doubtful, ...bare } = two;
    assert.deepEqual(apply(start, changing(two, bare)).codings[1], bare);
    assert.deepEqual(apply(sidecarOf(bare), changing(bare, two)).codings[0], { ...bare, memo, doubtful });
  });

  it('leaves everything else of the sidecar alone, and what it was given', () => {
    fc.assert(
      fc.property(sidecar, (before) => {
        fc.pre(before.codings.every(({ id }) => id !== one.id));
        const copy = structuredClone(before);
        const { codings: after, ...rest } = apply(before, adding(one));
        const { codings: ignored, ...same } = before;
        assert.deepEqual(rest, same);
        assert.equal(after.length, ignored.length + 1);
        assert.deepEqual(before, copy);
      }),
    );
  });

  it('can change the same coding more than once', () => {
    const second = { ...one, memo: 'second' };
    const third = { ...second, code: 'parents' };
    const { next, inverse } = applyChanges(start, [changing(one, second), changing(second, third)]);
    assert.deepEqual(next.codings[0], third);
    assert.deepEqual(apply(next, ...inverse), start);
  });
});

describe('a change that was made on an older state', () => {
  const judgedAnew: readonly (readonly [what: string, now: Coding])[] = [
    ['another code', { ...two, code: 'parents' }],
    ['another memo', { ...two, memo: 'because' }],
    ['no doubt any more', { ...two, doubtful: false }],
  ];
  for (const [what, now] of judgedAnew) {
    it(`is refused where the coding has ${what}`, () => {
      assertRefused(sidecarOf(now), removing(two));
      assertRefused(sidecarOf(now), changing(two, { ...two, code: 'team' }));
    });
  }

  it('takes what was said of a place along with the place, and nothing with what was only said of it', () => {
    const elsewhere = { ...one, start: codePointOffset(900), end: codePointOffset(907) };
    const keptMeanwhile = sidecarOf({ ...one, orphaned: true });
    assert.deepEqual(apply(keptMeanwhile, changing(one, elsewhere)), sidecarOf(elsewhere));
    const keeping = changing(one, { ...one, orphaned: true });
    assert.deepEqual(apply(sidecarOf(elsewhere), keeping), sidecarOf({ ...elsewhere, orphaned: true }));
    assert.deepEqual(apply(keptMeanwhile, inverseOf(keeping)), sidecarOf(one));
  });

  it('is refused where the coding is gone, or there already', () => {
    assertRefused(sidecarOf(two), removing(one));
    assertRefused(sidecarOf(two), changing(one, { ...one, code: 'team' }));
    assertRefused(start, adding(one));
  });

  it('is refused as a whole: nothing of it is done', () => {
    assertRefused(start, removing(one), adding(someCoding(3)), adding(two));
  });

  it('is fine where "not doubtful" was not written then', () => {
    assert.deepEqual(apply(sidecarOf({ ...one, doubtful: false }), removing(one)), emptySidecar);
  });

  it('takes over only the fields it meant, so that a place stored since stays', () => {
    const now = { ...two, start: codePointOffset(250), end: codePointOffset(257), prefix: 'typed before it' };
    assert.deepEqual(apply(sidecarOf(now), changing(two, { ...two, code: 'team' })).codings, [
      { ...now, code: 'team' },
    ]);
    const { memo, ...bare } = two;
    const { memo: same, ...bareNow } = now;
    assert.equal(memo, same);
    assert.deepEqual(apply(sidecarOf(now), changing(two, bare)).codings, [bareNow]);
  });

  it('takes words, context and offsets over as one, never half of one place and half of another', () => {
    const longer = { ...two, quote: 'words 2 and more', suffix: 'then', end: codePointOffset(216) };
    const now = { ...two, prefix: 'typed before it', start: codePointOffset(250), end: codePointOffset(257) };
    assert.deepEqual(apply(sidecarOf(now), changing(two, longer)).codings, [longer]);
  });

  it('keeps fields that only a later version knows', () => {
    const now = { ...two, unknown: { later: [2] } };
    assert.deepEqual(apply(sidecarOf(now), changing(two, { ...two, memo: 'new' })).codings, [{ ...now, memo: 'new' }]);
  });
});

describe('two codings with the same id', () => {
  const twin = someCoding(3, { id: one.id, code: 'parents' });

  it('both survive a change of something else', () => {
    assert.deepEqual(apply(sidecarOf(one, two, twin), removing(two)), sidecarOf(one, twin));
    assert.deepEqual(apply(sidecarOf(one, twin), adding(two)), sidecarOf(one, two, twin));
  });

  it('are told apart by what was judged', () => {
    assert.deepEqual(apply(sidecarOf(one, twin), removing(twin)), sidecarOf(one));
    assert.deepEqual(apply(sidecarOf(one, twin), removing(one)), sidecarOf(twin));
    const changed = { ...twin, memo: 'which?' };
    assert.deepEqual(apply(sidecarOf(one, twin), changing(twin, changed)), sidecarOf(one, changed));
  });

  it('go one at a time, even where they say the same', () => {
    assert.deepEqual(apply(sidecarOf(one, { ...one }), removing(one)), sidecarOf(one));
    assert.deepEqual(apply(sidecarOf(one, { ...one }), removing(one), removing(one)), emptySidecar);
    assertRefused(sidecarOf(one, { ...one }), removing(one), removing(one), removing(one));
  });
});

describe('the inverse', () => {
  it('swaps before and after', () => {
    assert.deepEqual(inverseOf(adding(one)), removing(one));
    assert.deepEqual(inverseOf(removing(one)), adding(one));
    assert.deepEqual(inverseOf(changing(one, two)), { id: one.id, before: two, after: one });
  });

  it('brings back what was really there, not what the change remembered', () => {
    const now = { ...one, start: codePointOffset(250), end: codePointOffset(257), unknown: { later: 1 } };
    for (const change of [removing(one), changing(one, { ...one, memo: 'new' })]) {
      const { next, inverse } = applyChanges(sidecarOf(now), [change]);
      assert.deepEqual(apply(next, ...inverse), sidecarOf(now));
    }
  });

  it('of any run of steps, the last first, leads back to the start', () => {
    const edits = fc.record(
      { memo: fc.string(), code: fc.constantFrom('a', 'b'), doubtful: fc.boolean() },
      { requiredKeys: [] },
    );
    const step = fc.tuple(fc.constantFrom('add', 'remove', 'change', 'clear'), fc.nat(), edits);
    const run = fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(sidecar, codings, run, (first, spare, steps) => {
        const taken = new Set(first.codings.map(({ id }) => id));
        const fresh = spare.filter(({ id }) => !taken.has(id));
        const begin = apply(first);
        const undo: (readonly CodingChange[])[] = [];
        const states = [begin];
        for (const step of steps) {
          let now = states.at(-1) ?? begin;
          const changes = step.flatMap(([kind, pick, edit]) => {
            const change = changeOf(kind, pick, edit, now, fresh);
            if (change) now = apply(now, change);
            return change ? [change] : [];
          });
          const applied = applyChanges(states.at(-1) ?? begin, changes);
          assert.deepEqual(applied.next, now);
          undo.push(applied.inverse);
          states.push(applied.next);
        }
        for (const inverse of undo.reverse()) {
          const undone = apply(states.pop() ?? begin, ...inverse);
          assert.deepEqual(undone, states.at(-1));
        }
      }),
    );
  });
});

/** A change that fits `now`, or none. */
function changeOf(
  kind: string,
  pick: number,
  edit: Partial<Coding>,
  now: Sidecar,
  fresh: readonly Coding[],
): CodingChange | undefined {
  if (kind === 'add') return fresh.filter(({ id }) => now.codings.every((each) => each.id !== id)).map(adding)[0];
  const current = now.codings[pick % Math.max(now.codings.length, 1)];
  if (current === undefined) return undefined;
  if (kind === 'remove') return removing(current);
  const { memo: memoNow, ...bare } = current;
  return changing(
    current,
    kind === 'clear' && memoNow !== undefined
      ? bare
      : { ...current, ...edit, start: codePointOffset(pick % 50), end: codePointOffset(99) },
  );
}
