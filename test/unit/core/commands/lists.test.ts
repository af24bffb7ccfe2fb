import assert from 'node:assert/strict';
import { listCodes } from '../../../../src/core/commands/listCodes';
import { listPassages } from '../../../../src/core/commands/listPassages';
import { readTurns } from '../../../../src/core/commands/readTurns';
import { summarizeStudy } from '../../../../src/core/commands/summarizeStudy';
import { at } from '../../../support/core/memoryFiles';
import {
  codebook,
  codingId,
  codingOf,
  diary,
  group1,
  openGarden,
  sidecarOf,
  type Opened,
} from '../../../support/core/memoryStudy';
import { codeOf } from '../../../support/core/thrown';

const viewer = { coder: 'anna' };
const codePoints = (text: string): number => Array.from(text).length;
const open = (): Promise<Opened> =>
  openGarden({
    'transcripts/group1.transcript.anna.codes.json': sidecarOf(
      group1,
      { id: codingId(1), code: 'equipment', memo: 'old', words: 'two wheelbarrows 🌱' },
      { id: codingId(2), code: 'beginning', words: 'the garden begin' },
    ),
    'transcripts/diary.transcript.anna.codes.json': JSON.stringify({
      format: 1,
      codings: [codingOf('Nobody wrote this.', { id: codingId(3), code: 'water', words: 'wrote' })],
    }),
    'transcripts/group1.transcript.bert.codes.json': sidecarOf(group1, {
      id: codingId(4),
      code: 'plan',
      words: 'no plan',
    }),
  });

describe('listPassages', () => {
  it('answers in code points and lines from 1, with null for what is not known', async () => {
    const { session } = await open();
    const [lost, begin, wheels] = listPassages(session, viewer);
    const start = codePoints(group1.slice(0, group1.indexOf('two wheel')));
    assert.deepEqual(wheels, {
      id: codingId(1),
      code: 'tools',
      coder: 'anna',
      transcript: 'transcripts/group1.transcript',
      start,
      end: start + codePoints('two wheelbarrows 🌱'),
      line: 11,
      speaker: 'P1',
      role: 'gardener',
      quote: 'two wheelbarrows 🌱',
      memo: 'old',
      state: 'exact',
    });
    assert.equal(begin?.line, 10);
    const nothing = { start: null, end: null, line: null, speaker: null, role: null, memo: null };
    assert.deepEqual(lost, { ...lost, ...nothing, id: codingId(3), quote: 'wrote', state: 'orphaned' });
  });

  it('finds a code by its current or former id, and the codes below it', async () => {
    const { session } = await open();
    const ids = (wanted: Parameters<typeof listPassages>[2]): number[] =>
      listPassages(session, viewer, wanted).map(({ id }) => Number(id.slice(-4)));
    assert.deepEqual(ids({ code: 'tools' }), [1]);
    assert.deepEqual(ids({ code: 'EQUIPMENT' }), [1]);
    assert.deepEqual(ids({ code: 'beginning' }), [2]);
    assert.deepEqual(ids({ code: 'beginning', withDescendants: true }), [2, 1]);
    assert.deepEqual(ids({ code: 'beginning', withDescendants: true, coder: 'all' }), [2, 1, 4]);
    assert.equal(await codeOf(() => ids({ code: 'spade' })), 'code.unknown');
  });

  it('finds what is coded with an unclear code', async () => {
    const { session } = await openGarden({
      'codebook.yaml': `${codebook}  - { id: a, name: A, formerIds: [old] }\n  - { id: b, name: B, formerIds: [old] }\n`,
      'transcripts/diary.transcript.anna.codes.json': sidecarOf(diary, {
        id: codingId(1),
        code: 'Old',
        words: 'beans',
      }),
    });
    assert.deepEqual(
      listPassages(session, viewer, { code: 'old' }).map(({ code }) => code),
      ['Old'],
    );
  });
});

describe('listCodes', () => {
  it('lists the book flat, in its order, with null above the top', async () => {
    const { session } = await open();
    const rows = listCodes(session.current.codebook, session.index(viewer).counts({ coder: 'all' }));
    assert.deepEqual(
      rows.map(({ id, parent, count, total, transcripts }) => [id, parent, count, total, transcripts]),
      [
        ['beginning', null, 1, 3, 1],
        ['tools', 'beginning', 1, 1, 1],
        ['plan', 'beginning', 1, 1, 1],
        ['people', null, 0, 0, 0],
        ['neighbours', 'people', 0, 0, 0],
        ['water', null, 0, 0, 0],
        ['weeds', null, 0, 0, 0],
      ],
    );
  });
});

describe('readTurns', () => {
  it('gives lines from 1 and offsets in code points', async () => {
    const { session } = await openGarden({
      'transcripts/group1.transcript': `${group1}P1 [00:01:23]: 🌱 Yes.\nZoë: Me too. 🌱\n`,
    });
    const { turns, problems } = readTurns(
      session.current.transcripts.get(at('transcripts/group1.transcript'))!.transcript,
    );
    const at7 = codePoints(group1);
    assert.equal(turns.length, 8);
    assert.deepEqual(turns.slice(6), [
      { speaker: 'P1', role: 'gardener', line: 16, start: at7, end: at7 + 21, speech: at7 + 15, time: '00:01:23' },
      { speaker: 'Zoë', line: 17, start: at7 + 22, end: at7 + 36, speech: at7 + 27 },
    ]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['transcript.labelOnce'],
    );
  });
});

describe('summarizeStudy', () => {
  it('counts transcripts, turns, words, codes, and codings by coder, also of those nobody declared', async () => {
    const { session } = await openGarden({
      'transcripts/diary.transcript.zoe.codes.json': sidecarOf(diary, { id: codingId(9), words: 'beans' }),
      'transcripts/broken.transcript': new Uint8Array([0xff]),
    });
    assert.deepEqual(summarizeStudy(session, viewer), {
      title: 'The street garden',
      transcripts: 3,
      turns: 6,
      words: 10 + 8 + 6 + 8 + 6 + 2 + 5 + 10,
      codes: 7,
      codings: { anna: 0, bert: 0, zoe: 1 },
      states: { exact: 1, moved: 0, changed: 0, ambiguous: 0, orphaned: 0 },
      withoutText: [],
    });
  });
});
