import assert from 'node:assert/strict';
import type { JudgedPassage, Stretch } from '../../../../../src/core/agreement/round/judgedPassages';
import { spanAgreement } from '../../../../../src/core/agreement/round/spanAgreement';
import { uAlphas } from '../../../../../src/core/agreement/spans/uAlpha';
import { valueOf } from '../../../../support/core/judgements';

const codes = ['trust', 'time'];
const coders = ['anna', 'bert'];
// Two turns of a label, then five words of four letters; the label is no speech.
const line = 'P1: aaaa bbbb cccc dddd eeee\n';
const text = line + line;
const word = (turn: number, index: number): Stretch => [
  turn * line.length + 4 + index * 5,
  turn * line.length + 8 + index * 5,
];
const from = ([start]: Stretch, [, end]: Stretch): Stretch => [start, end];
const speech = (turn: number): Stretch => from(word(turn, 0), word(turn, 4));
const turns = [0, 1].map((turn) => ({
  speech: [speech(turn)],
  whole: [turn * line.length, speech(turn)[1]] as Stretch,
}));

type Given = readonly (readonly [coder: number, code: number, at: Stretch])[];
const passage = (given: Given, more: Partial<JudgedPassage> = {}): JudgedPassage => ({
  id: 'u1',
  transcript: 't',
  stratum: 't',
  weight: 1,
  text,
  turns,
  sentences: turns,
  given: given.map(([coder, code, at]) => ({ coder, code, at })),
  judged: ['all', 'all'],
  ...more,
});

describe('how alike passages of a round were marked', () => {
  it('is computed on the speech that is judged, the passages one after the other', () => {
    const across = from(word(0, 3), word(1, 1));
    const found = spanAgreement(
      [
        passage([
          [0, 0, across],
          [1, 0, from(word(0, 4), word(1, 1))],
        ]),
        passage([
          [0, 1, speech(0)],
          [1, 1, speech(0)],
        ]),
      ],
      codes,
      coders,
    );
    assert.deepEqual([found.passages, found.characters, found.words], [2, 80, 20]);
    const byHand = uAlphas({
      length: 80,
      codes,
      coders: [
        [
          { start: 12, end: 28, code: 'trust' },
          { start: 40, end: 60, code: 'time' },
        ],
        [
          { start: 16, end: 28, code: 'trust' },
          { start: 40, end: 60, code: 'time' },
        ],
      ],
    });
    for (const name of ['uAlpha', 'uAlphaBinary', 'cuAlpha'] as const) assert.deepEqual(found[name], byHand[name]);
    assert.deepEqual(found.perCode.trust?.valueAlpha, byHand.perValue.trust?.alpha);
    // 12 of 16 characters are less than 90 %, and enough for 75 %.
    assert.deepEqual([found.segments.matched, found.segments.first, found.segments.second], [1, 2, 2]);
    const at75 = spanAgreement(
      [
        passage([
          [0, 0, across],
          [1, 0, from(word(0, 4), word(1, 1))],
        ]),
      ],
      codes,
      coders,
      75,
    );
    assert.equal(at75.segments.matched, 1);
  });

  it('takes a word apart as a near miss, and no edge of a passage for a boundary', () => {
    const { boundaries } = spanAgreement(
      [
        passage([
          [0, 0, from(word(0, 0), word(0, 2))],
          [1, 0, from(word(0, 0), word(0, 3))],
          // Inside words: whole words count.
          [0, 1, [word(1, 1)[0] + 1, word(1, 3)[0] + 2]],
          [1, 1, from(word(1, 1), word(1, 3))],
        ]),
      ],
      codes,
      coders,
    );
    // Ends after the third and the fourth word are a near miss; both of the other coding are the same.
    assert.deepEqual(boundaries, { value: 1 - 0.5 / 3, n: 3 });
  });

  it('counts only passages that all judged, and a code only where all could judge it', () => {
    const both: Given = [
      [0, 0, speech(0)],
      [1, 0, speech(0)],
      [0, 1, speech(1)],
      [1, 1, word(1, 0)],
    ];
    const one = passage(both);
    const alone = passage([[0, 0, speech(1)]], { judged: ['all', undefined] });
    const partly = passage(
      [
        [0, 0, speech(0)],
        [0, 1, speech(1)],
      ],
      { judged: ['all', new Set([1])] },
    );
    const found = spanAgreement([one, alone, partly], codes, coders);
    assert.equal(found.passages, 2);
    // Trust was not in the second coder's book where they judged the last passage.
    const { uAlpha, segments, boundaries, marked } = found.perCode.trust!;
    const alike = spanAgreement([one], codes, coders).perCode.trust!;
    assert.deepEqual(
      { uAlpha, segments, boundaries, marked },
      { uAlpha: alike.uAlpha, segments: alike.segments, boundaries: alike.boundaries, marked: alike.marked },
    );
    assert.equal(valueOf(found.perCode.trust?.uAlpha), 1);
    assert.deepEqual(found.perCode.time?.marked, [2, 1]);
  });

  it('is told of each pair where there are three, on what that pair judged', () => {
    const given: Given = [
      [0, 0, speech(0)],
      [1, 0, speech(0)],
      [2, 0, speech(1)],
    ];
    const found = spanAgreement(
      [passage(given, { judged: ['all', 'all', undefined] }), passage(given, { judged: ['all', undefined, 'all'] })],
      codes,
      [...coders, 'cato'],
    );
    const none = { value: null, undefined: 'no_pairable_units', n: 0 };
    assert.deepEqual([found.passages, found.uAlpha, found.boundaries], [0, none, none]);
    assert.deepEqual(
      found.perPair?.map(({ first, second, passages }) => [first, second, passages]),
      [
        ['anna', 'bert', 1],
        ['anna', 'cato', 1],
        ['bert', 'cato', 0],
      ],
    );
    const [own, other] = found.perPair ?? [];
    assert.equal(own?.uAlpha.value, 1);
    assert.ok(valueOf(other?.uAlpha) < 0);
  });

  it('says that codes overlap, and tells of each code by itself', () => {
    const { uAlpha, perCode } = spanAgreement(
      [
        passage([
          [0, 0, speech(0)],
          [0, 1, speech(0)],
          [1, 0, speech(0)],
          // The same once more is one, and a label alone marks nothing.
          [1, 0, speech(0)],
          [1, 1, [0, 3]],
        ]),
      ],
      codes,
      coders,
    );
    assert.deepEqual(uAlpha, { value: null, undefined: 'overlapping_codes' });
    assert.equal(valueOf(perCode.trust?.uAlpha), 1);
    assert.deepEqual(
      [perCode.trust?.marked, perCode.time?.marked],
      [
        [1, 1],
        [1, 0],
      ],
    );
    assert.ok(!('valueAlpha' in (perCode.trust ?? {})));
  });
});
