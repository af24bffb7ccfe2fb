import assert from 'node:assert/strict';
import { hiddenCoders, hidingRounds } from '../../../../src/core/study/hiddenCoders';
import { codingId, diary, group1, openGarden, sidecarOf } from '../../../support/core/memoryStudy';
import { roundFile, roundOf, unitOf } from '../../../support/core/rounds';

const group = 'transcripts/group1.transcript';
const inUnit = sidecarOf(group1, { id: codingId(1), words: 'behind the curtains' });
const elsewhere = sidecarOf(diary, { id: codingId(2), words: 'The beans' });
const round = roundOf(['anna', 'bert'], unitOf(group, group1, 'P2: We watched', 'MOD: And now?'));
const finished = roundFile('2026-02-01T09:00:00Z');

describe('hiddenCoders', () => {
  for (const [what, files, hidden] of [
    ['nobody where no round is open', {}, []],
    ['who coded nothing else than what is drawn', { 'rounds/one/round.json': round }, ['bert', 'cato']],
    [
      'nobody of whom something else shows, nor who coded nothing',
      {
        'rounds/one/round.json': round,
        'transcripts/diary.transcript.bert.codes.json': elsewhere,
        [`${group}.cato.codes.json`]: sidecarOf(group1),
      },
      [],
    ],
    ['everybody where a round cannot be read', { 'rounds/one/round.json': '{' }, ['bert', 'cato']],
    [
      'nobody once the round is closed',
      {
        'rounds/one/round.json': round,
        'rounds/one/anna.codes.json': finished,
        'rounds/one/bert.codes.json': finished,
      },
      [],
    ],
  ] as const) {
    it(`are ${what}`, async () => {
      const { session } = await openGarden({
        [`${group}.anna.codes.json`]: inUnit,
        [`${group}.bert.codes.json`]: inUnit,
        [`${group}.cato.codes.json`]: inUnit,
        'transcripts/gone.transcript.dora.codes.json': elsewhere,
        ...files,
      });
      const { current } = session;
      assert.deepEqual([...hiddenCoders(current, session.index({ coder: 'anna' }))], hidden);
      assert.equal(hidingRounds(current).length > 0, /drawn|shows|read$/.test(what));
    });
  }
});
