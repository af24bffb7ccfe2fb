import assert from 'node:assert/strict';
import { unassign } from '../../../../src/core/commands/unassign';
import { codingId, diary, group1, openGarden, sidecarOf, type Opened } from '../../../support/core/memoryStudy';
import { codeOf } from '../../../support/core/thrown';

const annas = 'transcripts/group1.transcript.anna.codes.json';
const diarys = 'transcripts/diary.transcript.anna.codes.json';
const gone = 'transcripts/gone.transcript.anna.codes.json';

const open = (): Promise<Opened> =>
  openGarden({
    [annas]: sidecarOf(
      group1,
      { id: codingId(1), words: 'two wheelbarrows' },
      { id: codingId(2), code: 'unheard-of', words: 'no plan' },
    ),
    [diarys]: sidecarOf(diary, { id: codingId(3), words: 'The beans' }),
    [gone]: sidecarOf(diary, { id: codingId(4), words: 'The beans' }),
    'transcripts/group1.transcript.bert.codes.json': sidecarOf(group1, { id: codingId(5), words: 'no plan' }),
  });

const left = ({ session }: Opened): number[] =>
  [...session.current.sidecars.values()].flatMap(({ sidecar }) =>
    sidecar.codings.map(({ id }) => Number(id.slice(-4))),
  );

describe('unassign', () => {
  it('takes codings of several files away in one step, and gives them back in one', async () => {
    const opened = await open();
    const { session, files } = opened;
    const before = [annas, diarys, gone].map((path) => files.text(path));
    const taken = await unassign(session, { ids: [1, 3, 2, 4].map(codingId), coder: 'anna' });
    assert.deepEqual(
      taken.map(({ id }) => id),
      [1, 3, 2, 4].map(codingId),
    );
    assert.deepEqual(left(opened), [5]);
    assert.deepEqual(session.nextUndo('anna')?.data, { codes: 'Tools, Tools, unheard-of, Tools' });
    await session.undo('anna');
    assert.deepEqual(
      [annas, diarys, gone].map((path) => files.text(path)),
      before,
    );
  });

  it('takes a coding away once, however often it is named', async () => {
    const opened = await open();
    assert.equal((await unassign(opened.session, { ids: [codingId(1), codingId(1)], coder: 'anna' })).length, 1);
    assert.deepEqual(left(opened), [3, 4, 2, 5]);
  });

  const rows = [
    ['an id that nobody has', [codingId(1), codingId(77)], 'coding.unknown'],
    ['another coder’s coding', [codingId(1), codingId(5)], 'coding.anothers'],
  ] as const;
  for (const [what, ids, code] of rows) {
    it(`refuses ${what}, and takes nothing away`, async () => {
      const opened = await open();
      assert.equal(await codeOf(() => unassign(opened.session, { ids, coder: 'anna' })), code);
      assert.deepEqual([left(opened).length, opened.files.writes], [5, []]);
    });
  }

  it('finds one’s own coding where another’s has the same id', async () => {
    const opened = await openGarden({
      [annas]: sidecarOf(group1, { id: codingId(1), words: 'no plan' }),
      'transcripts/group1.transcript.bert.codes.json': sidecarOf(group1, { id: codingId(1), words: 'no plan' }),
    });
    await unassign(opened.session, { ids: [codingId(1)], coder: 'bert' });
    assert.equal(opened.session.current.sidecars.get(annas as never)?.sidecar.codings.length, 1);
  });
});
