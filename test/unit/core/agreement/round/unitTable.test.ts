import assert from 'node:assert/strict';
import type {
  GivenCode,
  JudgedPassage,
  PassageUnit,
  UnitType,
} from '../../../../../src/core/agreement/round/judgedPassages';
import { unitTable } from '../../../../../src/core/agreement/round/unitTable';
import { verdictOn } from '../../../../../src/core/agreement/round/verdict';

const text = 'A: one two three.\nB: four five.\nM: six?';
const place = (words: string): readonly [number, number] => {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, words);
  return [start, start + words.length];
};
const turn = (whole: string, speech: string): PassageUnit => ({
  whole: place(whole),
  speech: [place(speech)],
  role: 'coach',
});

/** Two turns that are judged and one that is only shown. */
const passage = (
  given: readonly (readonly [coder: number, words: string])[],
  judged: JudgedPassage['judged'] = ['all', 'all'],
): JudgedPassage => ({
  id: 'u1',
  transcript: 'fg1',
  stratum: 'fg1',
  weight: 1,
  text,
  turns: [turn('A: one two three.', 'one two three.'), turn('B: four five.', 'four five.')],
  sentences: [turn('one two three.', 'one two three.'), turn('four five.', 'four five.')],
  given: given.map(([coder, words]): GivenCode => ({ coder, code: 0, at: place(words) })),
  judged,
});

const judgements = (one: JudgedPassage, type: UnitType, presence: 'any' | 'half' = 'any'): readonly number[] => [
  ...unitTable([one], ['trust'], 2, type, presence).table.judgements,
];

describe('judgements by unit', () => {
  it('has a code in every turn whose speech shares a word with it', () => {
    assert.deepEqual(
      judgements(
        passage([
          [0, 'three.\nB: four'],
          [1, 'one'],
        ]),
        'turn',
      ),
      [1, 1, 1, 0],
    );
  });

  it('does not count what only shares a full stop or a blank', () => {
    assert.deepEqual(judgements(passage([[0, '.\nB: four five']]), 'turn'), [0, 0, 1, 0]);
  });

  it('asks for half of the characters that are no blanks, where the plan says so', () => {
    const given = passage([
      [0, 'one two'],
      [1, 'two three'],
    ]);
    assert.deepEqual(judgements(given, 'turn', 'half'), [1, 1, 0, 0]);
    assert.deepEqual(
      judgements(
        passage([
          [0, 'one'],
          [1, 'three.'],
        ]),
        'turn',
        'half',
      ),
      [0, 1, 0, 0],
    );
  });

  it('gives what touches no speech to the turn it covers most', () => {
    assert.deepEqual(judgements(passage([[0, 'B:']]), 'turn'), [0, 0, 1, 0]);
  });

  it('gives a coding that touches no speech to its turn, also where another of the same code touches some', () => {
    const both = passage([
      [0, 'one'],
      [0, 'B:'],
      [1, 'three'],
    ]);
    assert.deepEqual(judgements(both, 'turn'), [1, 1, 1, 0]);
    assert.deepEqual(judgements(both, 'turn', 'half'), [0, 0, 1, 0]);
    assert.deepEqual(
      judgements(both, 'sentence'),
      judgements(
        passage([
          [0, 'one'],
          [1, 'three'],
        ]),
        'sentence',
      ),
    );
  });

  it('agrees by passage where turns differ, and less by character', () => {
    const apart = passage([
      [0, 'one two three.'],
      [1, 'four five.'],
    ]);
    assert.deepEqual(judgements(apart, 'passage'), [1, 1]);
    assert.deepEqual(judgements(apart, 'turn'), [1, 0, 0, 1]);
    const { table } = unitTable([apart], ['trust'], 2, 'character', 'any');
    assert.deepEqual([...(table.multiplicity ?? [])], ['onetwothree.'.length, 'fourfive.'.length]);
  });

  it('is missing, and not absent, where a coder could not judge', () => {
    assert.deepEqual(judgements(passage([[0, 'one']], ['all', undefined]), 'turn'), [1, -1, 0, -1]);
    assert.deepEqual(
      judgements(
        passage(
          [
            [0, 'one'],
            [1, 'one'],
          ],
          ['all', new Set()],
        ),
        'passage',
      ),
      [1, -1],
    );
  });
});

describe('a verdict', () => {
  const value = (low: number, high: number) => ({ value: (low + high) / 2, ciBca: [low, high] as const });

  it('is met above, not met below, undecided where the interval spans the minimum', () => {
    assert.equal(verdictOn(value(0.667, 0.8), 0.667, true), 'met');
    assert.equal(verdictOn(value(0.3, 0.6), 0.667, true), 'notMet');
    assert.equal(verdictOn(value(0.3, 0.667), 0.667, true), 'undecided');
  });

  it('is not testable without enough, without a value and without an interval, and met where nobody disagreed', () => {
    assert.equal(verdictOn(value(0.9, 1), 0.667, false), 'notTestable');
    assert.equal(verdictOn({ value: null, undefined: 'no_variation' }, 0.667, true), 'notTestable');
    assert.equal(verdictOn({ value: 0.9 }, 0.667, true), 'notTestable');
    assert.equal(verdictOn({ value: 1 }, 0.667, true), 'met');
  });
});
