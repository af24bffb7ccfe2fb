import assert from 'node:assert/strict';
import { adding, applyChanges, removing, type CodingChange } from '../../../../src/core/coding/codingChange';
import { ownMoments } from '../../../../src/core/coding/ownMoments';
import { serializeSidecar } from '../../../../src/core/coding/serializeSidecar';
import { emptySidecar, type Coding } from '../../../../src/core/coding/sidecar';
import { codePointOffset } from '../../../../src/core/text/offsets';
import { gitMerge } from '../../../support/core/gitMerge';
import { readSound, someCoding } from '../../../support/core/sidecars';

const codings = [1, 2, 3, 4].map((number) => someCoding(number, { memo: `memo ${number}` }));
const base = { ...emptySidecar, codings };
const given = (number: number): Coding => codings[number - 1] ?? someCoding(number);
const edit = (number: number, fields: Partial<Coding>): CodingChange => ({
  id: given(number).id,
  before: given(number),
  after: { ...given(number), ...fields },
});
const withoutMemo = (number: number): CodingChange => {
  const { memo: gone, ...after } = given(number);
  assert.equal(gone, `memo ${number}`);
  return { id: after.id, before: given(number), after };
};

describe('one coder on two machines', () => {
  const cases: readonly (readonly [what: string, ours: readonly CodingChange[], theirs: readonly CodingChange[]])[] = [
    [
      'the memo of one coding here; the code of the next and one more coding there',
      [edit(2, { memo: 'a better memo' })],
      [edit(3, { code: 'parents' }), adding(someCoding(6))],
    ],
    [
      'doubt about one here, another code for the next there',
      [edit(1, { doubtful: true })],
      [edit(2, { code: 'parents' })],
    ],
    ['a memo taken away here, one changed in the next there', [withoutMemo(2)], [edit(3, { memo: 'new' })]],
    ['a coding in the middle here, one at the end there', [adding(someCoding(2.5))], [adding(someCoding(9))]],
    ['one taken away here, one further on changed there', [removing(given(1))], [edit(3, { doubtful: true })]],
  ];
  for (const [what, ours, theirs] of cases) {
    it(`merges ${what}`, () => {
      const textAfter = (changes: readonly CodingChange[]): string =>
        serializeSidecar(applyChanges(base, changes).next);
      const merged = gitMerge(serializeSidecar(base), textAfter(ours), textAfter(theirs));
      assert.ok(merged !== undefined, 'git reports a conflict');
      const both = applyChanges(base, [...ours, ...theirs]).next;
      assert.deepEqual(readSound(merged), both);
      assert.equal(merged, serializeSidecar(both));
    });
  }

  it('has a conflict where the same memo was changed two ways, and never silently one of both', () => {
    const textWith = (memo: string): string => serializeSidecar(applyChanges(base, [edit(2, { memo })]).next);
    assert.equal(gitMerge(serializeSidecar(base), textWith('mine'), textWith('theirs')), undefined);
  });

  const places: readonly (readonly [what: string, place: Partial<Coding>])[] = [
    [
      'moved along with the text',
      { start: codePointOffset(given(2).start + 9), end: codePointOffset(given(2).end + 9) },
    ],
    ['grown at its end', { quote: `${given(2).quote} too`, end: codePointOffset(given(2).end + 4) }],
    ['grown at its start', { quote: `so ${given(2).quote}`, start: codePointOffset(given(2).start - 3) }],
    ['attached to other words', { quote: 'other words', start: codePointOffset(3), end: codePointOffset(14) }],
  ];
  for (const [what, place] of places) {
    it(`has a conflict where a passage was kept as not found here and is ${what} there`, () => {
      const textWith = (fields: Partial<Coding>): string =>
        serializeSidecar(applyChanges(base, [edit(2, fields)]).next);
      const [kept, placed] = [textWith({ orphaned: true }), textWith(place)];
      assert.equal(gitMerge(serializeSidecar(base), kept, placed), undefined);
      assert.equal(gitMerge(serializeSidecar(base), placed, kept), undefined);
    });
  }

  it('has a conflict where one of several codings made in one step is taken away here and given another code there', () => {
    const moment = ownMoments([]);
    const together = [1, 2, 3, 4].map((number) =>
      someCoding(number, { code: 'care', created: moment('2026-01-15T11:00:00Z'), doubtful: true }),
    );
    const before = { ...emptySidecar, codings: together };
    for (const one of together) {
      const taken = applyChanges(before, [removing(one)]).next;
      const recoded = applyChanges(before, [{ id: one.id, before: one, after: { ...one, code: 'parents' } }]).next;
      const [first, second] = [serializeSidecar(taken), serializeSidecar(recoded)];
      assert.equal(gitMerge(serializeSidecar(before), first, second), undefined);
      assert.equal(gitMerge(serializeSidecar(before), second, first), undefined);
    }
  });
});
