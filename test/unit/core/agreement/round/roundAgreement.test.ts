import assert from 'node:assert/strict';
import type { JudgedPassage, PassageUnit } from '../../../../../src/core/agreement/round/judgedPassages';
import { roundAgreement, type Judged } from '../../../../../src/core/agreement/round/roundAgreement';
import { valueOf } from '../../../../support/core/judgements';

const words = 'word word.';
const unit = (index: number, role?: string): PassageUnit => {
  const at = [index * 20, index * 20 + words.length] as const;
  return { speech: [at], whole: at, ...(role === undefined ? {} : { role }) };
};

type Given = readonly (readonly [coder: number, code: number, turn: number])[];

/** A passage of five turns, of which a coach says the first two and nobody known the others. */
function passage(index: number, given: Given, more: Partial<JudgedPassage> = {}): JudgedPassage {
  const turns = [unit(0, 'coach'), unit(1, 'coach'), unit(2), unit(3), unit(4)];
  return {
    id: `u${index}`,
    transcript: `t${index % 2}`,
    stratum: 'all',
    weight: 1,
    text: words.padEnd(20).repeat(5),
    turns,
    sentences: turns,
    given: given.map(([coder, code, turn]) => ({ coder, code, at: unit(turn).whole })),
    judged: ['all', 'all'],
    ...more,
  };
}

const plan = { unit: 'turn', presence: 'any', statistic: 'krippendorffAlpha', minimum: 0.6 } as const;
const agreementOf = (passages: readonly JudgedPassage[], more: Partial<Judged> = {}) =>
  roundAgreement(
    { coders: ['anna', 'bert'], codes: ['trust', 'time'], isAbove: () => false, passages, orders: [], ...more },
    plan,
  );
const twelve = Array.from({ length: 12 }, (_, index) => index);

describe('what of a sample tests a code', () => {
  it('is passages in which two coders or more judged it, and their units', () => {
    // Time was not in the book of the second coder where they judged the last six passages.
    const passages = twelve.map((index) =>
      passage(
        index,
        [
          [0, 0, 0],
          [1, 0, 0],
          [0, 1, 1],
          [1, 1, 1],
        ],
        index < 6 ? {} : { judged: ['all', new Set([0])] },
      ),
    );
    const { tested } = agreementOf(passages);
    assert.deepEqual(
      tested.codes.map(({ code, passages: using, codings, isTested }) => [code, using, codings, isTested]),
      [
        ['trust', 12, 12, true],
        ['time', 6, 12, false],
      ],
    );
  });

  it('is enough passages and too few units of a code, where few turns were judged by two', () => {
    const short = twelve.map((index) => {
      const turns = [unit(0, 'coach')];
      const own = passage(index, [
        [0, 1, 0],
        [1, 1, 0],
        [0, 0, 0],
        [1, 0, 0],
      ]);
      return index < 10 ? { ...own, turns, sentences: turns } : own;
    });
    const long = twelve.map((index) => passage(20 + index, [[0, 0, 0]], { judged: ['all', new Set([0])] }));
    const { tested } = agreementOf([...short, ...long]);
    assert.deepEqual(
      tested.codes.map(({ passages: using, isTested }) => [using, isTested]),
      [
        [24, true],
        [12, false],
      ],
    );
  });
});

describe('parts of a sample whose strata have unequal shares', () => {
  // Coders agree in the stratum that stands for little, and differ where each passage stands for nine.
  const passages = twelve.map((index) =>
    index % 3 === 0
      ? passage(
          index,
          [
            [0, 0, 0],
            [1, 0, 2],
            [1, 1, 3],
          ],
          { stratum: 'large', weight: 9 },
        )
      : passage(
          index,
          [
            [0, 0, 0],
            [1, 0, 0],
          ],
          { stratum: 'small' },
        ),
  );
  const weighted = agreementOf(passages, { orders: [{ coder: 'bert', order: twelve }] });
  const plain = agreementOf(
    passages.map((one) => ({ ...one, weight: 1 })),
    { orders: [{ coder: 'bert', order: twelve }] },
  );

  it('weigh as the whole does', () => {
    const [pair] = weighted.perPair;
    const { statistics } = weighted.byUnit.turn;
    for (const name of ['percentIdentical', 'alphaMasi', 'pooledKappa', 'macroKappa'] as const) {
      assert.ok(Math.abs(valueOf(pair?.[name]) - valueOf(statistics[name])) < 1e-9, name);
    }
    assert.equal(pair?.units, 60);
    assert.equal(pair.percentIdentical.n, 60);
  });

  it('differ from what they were if each passage stood for itself', () => {
    const partsOf = (found: typeof plain): readonly number[] =>
      [found.perTranscript.t0, found.perTranscript.t1, found.perRole.coach, found.drift[0]?.thirds[0]].map((part) =>
        valueOf(part?.percentIdentical),
      );
    const [own, without] = [partsOf(weighted), partsOf(plain)];
    own.forEach((value, index) => assert.ok(value < (without[index] ?? 0), `${index}: ${value}`));
  });

  it('leave nobody out who has no role', () => {
    assert.deepEqual(
      Object.entries(plain.perRole).map(([role, { units }]) => [role, units]),
      [
        ['coach', 24],
        ['', 36],
      ],
    );
    const unknown = passages.map((one) => ({ ...one, turns: [unit(0), unit(1)] }));
    assert.deepEqual(agreementOf(unknown).perRole, {});
  });
});

describe('how often a code is given', () => {
  it('counts judgements, where one of three coders alone gave it and where one could not', () => {
    const passages = twelve.map((index) =>
      passage(
        index,
        [
          [0, 0, 0],
          [1, 0, 1],
          [2, 0, 1],
        ],
        { judged: index < 6 ? ['all', 'all', 'all'] : ['all', 'all', undefined] },
      ),
    );
    const { all, some, judgements, present } = agreementOf(passages, { coders: ['anna', 'bert', 'cato'] }).byUnit.turn
      .statistics.perCode.trust ?? { all: 0, some: 0, judgements: 0, present: 0 };
    assert.deepEqual([all, some], [0, 24]);
    assert.deepEqual([judgements, present], [6 * 5 * 3 + 6 * 5 * 2, 6 * 3 + 6 * 2]);
  });
});

describe('how many units a figure rests on', () => {
  // The first coder judged all, the others half each; one passage of each half nobody else ever saw.
  const passages = twelve.map((index) => {
    const isSeen = index > 0 && index < 11;
    const judged = ['all', isSeen && index < 6 ? 'all' : undefined, isSeen && index > 5 ? 'all' : undefined] as const;
    return passage(index, [[0, 0, 0]], { judged });
  });
  const { byUnit, perPair, perTranscript, perRole } = agreementOf(passages, { coders: ['anna', 'bert', 'cato'] });

  it('is those that two judged, in a whole sample and in every part of it', () => {
    const { units, n } = byUnit.turn;
    assert.deepEqual([units, n], [60, 50]);
    assert.deepEqual(
      perPair.map((pair) => [pair.first, pair.second, pair.units, pair.n]),
      [
        ['anna', 'bert', 60, 25],
        ['anna', 'cato', 60, 25],
        ['bert', 'cato', 60, 0],
      ],
    );
    for (const parts of [perTranscript, perRole]) {
      const all = Object.values(parts);
      assert.equal(
        all.reduce((sum, part) => sum + part.n, 0),
        50,
      );
      for (const part of all) assert.equal(part.n, part.percentIdentical.n ?? 0);
    }
  });
});

describe('agreement in the order of coding', () => {
  // bert gives in the end what the first coder does not; cato does so in the beginning, and goes through them backwards.
  const passages = twelve.map((index) =>
    passage(
      index,
      [
        [0, 0, 0],
        [1, 0, index < 8 ? 0 : 1],
        [2, 0, index < 4 ? 1 : 0],
      ],
      { judged: ['all', 'all', index === 11 ? undefined : 'all'] },
    ),
  );
  const orders = [
    { coder: 'bert', order: twelve },
    { coder: 'cato', order: [...twelve].reverse().slice(1) },
  ];
  const coders = ['anna', 'bert', 'cato'];

  it('is of each coder with the first one, whatever the others do', () => {
    const { drift } = agreementOf(passages, { coders, orders });
    assert.deepEqual(
      drift.map(({ coder, with: other, thirds }) => [
        coder,
        other,
        thirds.map(({ percentIdentical }) => valueOf(percentIdentical)),
      ]),
      [
        ['bert', 'anna', [1, 1, 0.6]],
        ['cato', 'anna', [1, 1, 0.6]],
      ],
    );
    assert.deepEqual(
      drift.map(({ thirds }) => thirds.map(({ n }) => n)),
      [
        [20, 20, 20],
        [20, 15, 20],
      ],
    );
  });

  it('is of the first coder with each of the others, where they judged in the round too', () => {
    const { drift } = agreementOf(passages, { coders, orders: [{ coder: 'anna', order: twelve }] });
    assert.deepEqual(
      drift.map(({ coder, with: other, thirds }) => [
        coder,
        other,
        thirds.map(({ percentIdentical }) => valueOf(percentIdentical)),
      ]),
      [
        ['anna', 'bert', [1, 1, 0.6]],
        ['anna', 'cato', [0.6, 1, 1]],
      ],
    );
  });
});

describe('coders who make no difference between units', () => {
  it('are told with the codes that they gave never or always, where another did otherwise', () => {
    // cato gave trust never and time always; bert gave time never, and did not judge trust.
    const turns = [0, 1, 2, 3, 4];
    const passages = twelve.map((index) =>
      passage(index, [[0, 0, 0], [0, 1, 1], ...turns.map((turn) => [2, 1, turn] as const)], {
        judged: ['all', new Set([1]), 'all'],
      }),
    );
    const { constantCoders, perPair } = agreementOf(passages, { coders: ['anna', 'bert', 'cato'] });
    assert.deepEqual(constantCoders, [
      { coder: 'bert', codes: ['time'] },
      { coder: 'cato', codes: ['trust', 'time'] },
    ]);
    for (const { pooledKappa } of perPair) assert.equal(valueOf(pooledKappa), 0);
  });

  it('are not those who gave a code as another did, or gave some of it', () => {
    const alike = twelve.map((index) =>
      passage(index, [
        [0, 0, 0],
        [1, 0, 1],
      ]),
    );
    assert.deepEqual(agreementOf(alike).constantCoders, []);
  });
});
