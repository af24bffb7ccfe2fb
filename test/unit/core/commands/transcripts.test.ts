import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  listTranscripts,
  type TranscriptOrder,
  type TranscriptRow,
} from '../../../../src/core/commands/listTranscripts';
import { markComplete } from '../../../../src/core/commands/markComplete';
import type { StudySession } from '../../../../src/core/study/session';
import { codedShare } from '../../../../src/core/study/transcriptFigures';
import { span } from '../../../../src/core/text/offsets';
import { at } from '../../../support/core/memoryFiles';
import { codebook, codingId, group1, openGarden, sidecarOf } from '../../../support/core/memoryStudy';
import { codeOf } from '../../../support/core/thrown';

const anna = { coder: 'anna' };
const diaryPath = at('transcripts/diary.transcript');
const groupPath = at('transcripts/group1.transcript');
const annas = 'transcripts/group1.transcript.anna.codes.json';

const rows = (session: StudySession, order?: TranscriptOrder): readonly TranscriptRow[] =>
  listTranscripts(session, anna, 'anna', order);
const group = (session: StudySession): TranscriptRow => rows(session).find(({ path }) => path === groupPath)!;

describe('listTranscripts', () => {
  it('tells of each transcript what it is and how far its coder is', async () => {
    const { session } = await openGarden({
      [annas]: sidecarOf(
        group1,
        { id: codingId(1), words: 'We watched from behind the curtains.' },
        { id: codingId(2), words: 'P2: We watched from behind', code: 'plan' },
      ),
      'transcripts/group1.transcript.bert.codes.json': sidecarOf(group1, { id: codingId(3), words: 'no plan at all' }),
    });
    const [first, second] = rows(session);
    assert.deepEqual(
      [first?.path, first?.title, first?.turns, first?.words, first?.coded, first?.passages],
      [diaryPath, 'Diary of a gardener', 0, 10, 0, 0],
    );
    const speech = [
      'Recorded in the shed, 🌧️ rain on the roof.',
      'How did the garden begin?',
      'With two wheelbarrows 🌱 and no plan at all.',
      'We watched from behind the curtains.',
      'And now?',
      'Now the whole street digs.',
      'Now the whole street digs, and argues about the water.',
    ];
    assert.deepEqual([second?.title, second?.turns, second?.passages], ['Garden group 1', 6, 2]);
    assert.equal(second?.coded, 36 / speech.join('').length);
  });

  it('shows nobody’s coding where it is not known whose', async () => {
    const { session } = await openGarden({ [annas]: sidecarOf(group1, { id: codingId(1), words: 'And now?' }) });
    const [, row] = listTranscripts(session, { coder: undefined }, undefined);
    assert.deepEqual([row?.coded, row?.passages, row?.complete], [0, 0, { kind: 'none' }]);
  });

  it('sorts, and by path what is the same', async () => {
    const dated = (date: string): string => `---\ntitle: Z\ndate: ${date}\n---\nOne two three four.\n`;
    const { session } = await openGarden({
      'transcripts/a.transcript': dated('2024-02-01'),
      'transcripts/b.transcript': dated('2023-12-31'),
      [annas]: sidecarOf(group1, { id: codingId(1), words: 'And now?' }),
    });
    const order = (by: TranscriptOrder): string =>
      rows(session, by)
        .map(({ path }) => path.slice(12, 13))
        .join('');
    assert.deepEqual((['path', 'title', 'date', 'words', 'coded'] as const).map(order), [
      'abdg',
      'dgab',
      'badg',
      'gdab',
      'abdg',
    ]);
  });

  it('keeps a file in the list that cannot be read', async () => {
    const { session } = await openGarden({ 'transcripts/bad.transcript': new Uint8Array([0xff, 0xfe, 0x41]) });
    const row = rows(session).find(({ path }) => path.endsWith('bad.transcript'));
    assert.deepEqual([row?.isReadable, row?.words, row?.coded], [false, 0, undefined]);
  });
});

describe('codedShare', () => {
  it('counts each character of speech once, however passages overlap', () => {
    const stretch = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => span(start, start + length));
    const tiles = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 9 })), { minLength: 1 }).map((steps) => {
      let end = 0;
      return steps.map(([gap, length]) => span((end += gap), (end += length)));
    });
    fc.assert(
      fc.property(tiles, fc.array(stretch), (speech, passages) => {
        const sorted = passages.toSorted((a, b) => a.start - b.start);
        const length = speech.reduce((sum, { start, end }) => sum + end - start, 0);
        const inside = (at: number, spans: typeof speech): boolean => spans.some((s) => s.start <= at && at < s.end);
        const coded = Array.from({ length: 600 }, (_, i) => i).filter((i) => inside(i, speech) && inside(i, sorted));
        assert.equal(codedShare({ turns: 0, words: 0, speech, length }, sorted), coded.length / length);
      }),
    );
  });
});

describe('markComplete', () => {
  const mark = (session: StudySession, isComplete = true): Promise<boolean> =>
    markComplete(session, { transcript: groupPath, coder: 'anna', isComplete });

  it('keeps in the coder’s own file when it was read and what its text was', async () => {
    const before = sidecarOf(group1, { id: codingId(1), words: 'And now?' });
    const { files, session } = await openGarden({ [annas]: before });
    assert.equal(await mark(session), true);
    const file = JSON.parse(files.text(annas) ?? '') as { complete: { at: string; text: string }; codings: unknown[] };
    assert.equal(file.complete.at, '2026-03-01T10:00:01Z');
    assert.match(file.complete.text, /^sha256:[0-9a-f]{64}$/);
    assert.equal(file.codings.length, 1);
    assert.deepEqual(group(session).complete, { kind: 'fresh', at: '2026-03-01T10:00:01Z' });
    assert.deepEqual(files.writes, [annas]);
  });

  it('is a step: taken back, done again, and what was coded meanwhile stays', async () => {
    const { files, session } = await openGarden();
    await mark(session);
    const marked = files.text(annas);
    await session.undo('anna');
    assert.deepEqual(group(session).complete, { kind: 'none' });
    await session.redo('anna');
    assert.equal(files.text(annas), marked);
    await mark(session, false);
    assert.deepEqual(group(session).complete, { kind: 'none' });
    await session.undo('anna');
    assert.equal(files.text(annas), marked);
  });

  it('is stale once the text says something else, and fresh when it is as it was', async () => {
    const { files, session } = await openGarden();
    await mark(session);
    files.put(groupPath, group1.replace('And now?', 'And then?'));
    await session.reload([groupPath]);
    const { complete } = group(session);
    assert.ok(complete.kind === 'stale' && complete.isTextNew);
    files.put(groupPath, group1.replaceAll('\n', '\r\n'));
    await session.reload([groupPath]);
    assert.equal(group(session).complete.kind, 'fresh');
  });

  it('is stale for codes made on a later day that can be given', async () => {
    const { files, session } = await openGarden();
    await mark(session);
    const later = (created: string, rest = ''): Promise<void> => {
      files.put('codebook.yaml', `${codebook}  - { id: rain, name: Rain, created: ${created}${rest} }\n`);
      return session.reload([at('codebook.yaml')]);
    };
    const states: string[] = [];
    for (const made of ['2026-03-01', '2026-02-28', '2026-03-02']) {
      await later(made);
      states.push(group(session).complete.kind);
    }
    await later('2026-03-02', ', codable: false');
    states.push(group(session).complete.kind);
    await later('2026-03-02', ', status: retired');
    states.push(group(session).complete.kind);
    assert.deepEqual(states, ['fresh', 'fresh', 'stale', 'fresh', 'fresh']);
  });

  it('refuses to take back what was marked anew from elsewhere, and gives that step up', async () => {
    const { files, session } = await openGarden();
    await mark(session);
    files.put(annas, (files.text(annas) ?? '').replace('10:00:01Z', '11:30:00Z'));
    assert.equal(await codeOf(() => session.undo('anna')), 'complete.changedMeanwhile');
    assert.equal(session.nextUndo('anna'), undefined);
    assert.match(files.text(annas) ?? '', /11:30:00Z/);
  });

  it('takes nothing back where there is no mark, and refuses who or what the study does not know', async () => {
    const { files, session } = await openGarden();
    assert.equal(await mark(session, false), false);
    const zoe = { transcript: groupPath, coder: 'zoe', isComplete: true };
    assert.equal(await codeOf(() => markComplete(session, zoe)), 'coder.unknown');
    const nowhere = { transcript: at('transcripts/none.transcript'), coder: 'anna', isComplete: true };
    assert.equal(await codeOf(() => markComplete(session, nowhere)), 'transcript.unknown');
    assert.deepEqual(files.writes, []);
  });
});
