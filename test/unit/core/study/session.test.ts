import assert from 'node:assert/strict';
import { assign } from '../../../../src/core/commands/assign';
import { unassign } from '../../../../src/core/commands/unassign';
import { adding, removing } from '../../../../src/core/coding/codingChange';
import type { StudySession, StudyChange } from '../../../../src/core/study/session';
import { at, diskFull } from '../../../support/core/memoryFiles';
import {
  codingId,
  codingOf,
  diary,
  group1,
  openGarden,
  sidecarOf,
  spanOfWords,
} from '../../../support/core/memoryStudy';
import { codeOf, errorOf } from '../../../support/core/thrown';

const transcript = at('transcripts/group1.transcript');
const annas = 'transcripts/group1.transcript.anna.codes.json';
const wheelbarrows = spanOfWords(group1, 'two wheelbarrows');
const curtains = spanOfWords(group1, 'behind the curtains');

const code = (session: StudySession, codes: string, span = wheelbarrows, coder = 'anna'): ReturnType<typeof assign> =>
  assign(session, { transcript, span, codes: [codes], coder });

const idsIn = (text: string | undefined): string[] =>
  (JSON.parse(text ?? '{"codings":[]}') as { codings: { id: string }[] }).codings.map(({ id }) => id);

describe('StudySession: steps', () => {
  it('writes the one canonical text of a sidecar, in text order', async () => {
    const { files, session } = await openGarden();
    await code(session, 'neighbours', curtains);
    await code(session, 'tools');
    assert.equal(
      files.text(annas),
      sidecarOf(
        group1,
        { id: codingId(2), code: 'tools', created: '2026-03-01T10:00:02Z', words: 'two wheelbarrows' },
        { id: codingId(1), code: 'neighbours', created: '2026-03-01T10:00:01Z', words: 'behind the curtains' },
      ),
    );
  });

  it('undoes and redoes to the same bytes', async () => {
    const { files, session } = await openGarden();
    await code(session, 'tools');
    const one = files.text(annas);
    await code(session, 'neighbours', curtains);
    const two = files.text(annas);
    await unassign(session, { ids: [codingId(1)], coder: 'anna' });
    const three = files.text(annas);
    await session.undo('anna');
    assert.equal(files.text(annas), two);
    await session.undo('anna');
    assert.equal(files.text(annas), one);
    await session.redo('anna');
    assert.equal(files.text(annas), two);
    await session.redo('anna');
    assert.equal(files.text(annas), three);
    assert.equal(await session.redo('anna'), undefined);
  });

  it('says what undo and redo would do next, already to those who hear of the change', async () => {
    const { session } = await openGarden();
    const heard: [string, string | undefined, string | undefined][] = [];
    session.onDidChange(({ origin }) => {
      heard.push([origin, session.nextUndo('anna')?.label, session.nextRedo('anna')?.label]);
    });
    assert.equal(await session.undo('anna'), undefined);
    await code(session, 'tools');
    assert.deepEqual((await session.undo('anna'))?.data, { codes: 'Tools' });
    await session.redo('anna');
    assert.deepEqual(heard, [
      ['user', 'step.assign', undefined],
      ['undo', undefined, 'step.assign'],
      ['undo', 'step.assign', undefined],
    ]);
  });

  it('names the files that are new, and where the change came from', async () => {
    const { session } = await openGarden();
    const heard: StudyChange[] = [];
    const subscription = session.onDidChange((change) => heard.push(change));
    await code(session, 'tools');
    await session.undo('anna');
    subscription.dispose();
    await session.redo('anna');
    assert.deepEqual(heard, [
      { origin: 'user', paths: [annas] },
      { origin: 'undo', paths: [annas] },
    ]);
  });

  it("takes back a coder's own steps alone", async () => {
    const { files, session } = await openGarden();
    await code(session, 'tools');
    assert.deepEqual([session.nextUndo('bert'), await session.undo('bert')], [undefined, undefined]);
    await code(session, 'water', wheelbarrows, 'bert');
    await session.undo('anna');
    assert.deepEqual(idsIn(files.text(annas)), []);
    assert.equal(await session.redo('bert'), undefined);
    assert.deepEqual(idsIn(files.text(`${transcript}.bert.codes.json`)), [codingId(2)]);
    await session.redo('anna');
    assert.deepEqual(idsIn(files.text(annas)), [codingId(1)]);
  });

  it('forgets what could be redone once something new is done', async () => {
    const { session } = await openGarden();
    await code(session, 'tools');
    await session.undo('anna');
    await code(session, 'plan');
    assert.equal(session.nextRedo('anna'), undefined);
  });

  it('takes back one step for each undo that was asked for, even all at once', async () => {
    const { files, session } = await openGarden();
    await code(session, 'tools');
    await code(session, 'plan');
    await code(session, 'water');
    await Promise.all([session.undo('anna'), session.undo('anna')]);
    assert.deepEqual(idsIn(files.text(annas)), [codingId(1)]);
    await Promise.all([session.redo('anna'), session.redo('anna')]);
    assert.deepEqual(idsIn(files.text(annas)), [codingId(1), codingId(2), codingId(3)]);
  });

  it('keeps coding and undoing at once apart', async () => {
    const { files, session } = await openGarden();
    await code(session, 'tools');
    await Promise.all([session.undo('anna'), code(session, 'plan', curtains), code(session, 'water', curtains)]);
    assert.deepEqual(idsIn(files.text(annas)), [codingId(2), codingId(3)]);
    await session.undo('anna');
    await session.undo('anna');
    assert.deepEqual(idsIn(files.text(annas)), []);
  });

  it('gives up an undo whose coding was changed from outside, and can still undo the step before', async () => {
    const { files, session } = await openGarden();
    await code(session, 'tools');
    await code(session, 'neighbours', curtains);
    const changed = files.text(annas)?.replace('"neighbours"', '"water"') ?? '';
    files.put(annas, changed);
    assert.equal(await codeOf(() => session.undo('anna')), 'coding.changedMeanwhile');
    assert.equal(files.text(annas), changed);
    await session.undo('anna');
    assert.deepEqual(idsIn(files.text(annas)), [codingId(2)]);
    assert.equal(await session.undo('anna'), undefined);
  });

  it('undoes a coding whose place was stored anew meanwhile', async () => {
    const { files, session } = await openGarden();
    await code(session, 'tools');
    const moved = `# Shed\n${group1}`;
    files.put(annas, sidecarOf(moved, { ...codingOf(group1, { id: codingId(1), words: 'two' }), words: 'two wheel' }));
    files.put(annas, files.text(annas)?.replace('2026-02-01T09:00:00Z', '2026-03-01T10:00:01Z') ?? '');
    await session.undo('anna');
    assert.deepEqual(idsIn(files.text(annas)), []);
  });
});

describe('StudySession: writes that fail', () => {
  it('leaves file, state and steps as they were', async () => {
    const { files, session } = await openGarden();
    await code(session, 'tools');
    const [text, state, next] = [files.text(annas), session.current, session.nextUndo('anna')];
    files.onWrite = (path) => {
      throw diskFull(path);
    };
    assert.equal(await codeOf(() => code(session, 'plan')), 'file.writeFailed');
    assert.equal(await codeOf(() => session.undo('anna')), 'file.writeFailed');
    assert.deepEqual([files.text(annas), session.current, session.nextUndo('anna')], [text, state, next]);
    files.onWrite = () => undefined;
    await session.undo('anna');
    assert.deepEqual(idsIn(files.text(annas)), []);
  });

  it('rolls a step over two files back where the second cannot be written', async () => {
    const { files, session } = await openGarden({
      [annas]: sidecarOf(group1, { id: codingId(90), words: 'two wheelbarrows' }),
      'transcripts/diary.transcript.anna.codes.json': sidecarOf(diary, { id: codingId(91), words: 'The beans' }),
    });
    const before = files.text(annas);
    files.onWrite = (path) => {
      if (path.includes('diary')) throw diskFull(path);
    };
    const taken = codingOf(group1, { id: codingId(90), words: 'two wheelbarrows' });
    const other = codingOf(diary, { id: codingId(91), words: 'The beans' });
    const step = {
      label: 'step.unassign',
      data: {},
      coder: 'anna',
      changes: [
        { transcript, changes: [removing(taken)] },
        { transcript: at('transcripts/diary.transcript'), changes: [removing(other)] },
      ],
    } as const;
    assert.equal(await codeOf(() => session.apply(step)), 'file.writeFailed');
    assert.equal(files.text(annas), before);
    assert.equal(session.nextUndo('anna'), undefined);
    assert.equal(session.index({ coder: 'anna' }).passages().length, 2);
  });

  it('goes on rolling back past a file that cannot be restored, and says what the step failed with', async () => {
    const { files, session } = await openGarden();
    const first = at('transcripts/a.transcript');
    const second = at('transcripts/b.transcript');
    const third = at('transcripts/c.transcript');
    const coding = codingOf(group1, { id: codingId(1), words: 'two wheelbarrows' });
    const heard: StudyChange[] = [];
    session.onDidChange((change) => heard.push(change));
    let failing = false;
    files.onWrite = (path) => {
      if (path.includes('c.transcript')) failing = true;
      if (failing && !path.includes('a.transcript')) throw diskFull(path);
    };
    const changes = [first, second, third].map((path, index) => ({
      transcript: path,
      changes: [adding({ ...coding, id: codingId(index) })],
    }));
    const failed = session.apply({ label: 'step.assign', data: {}, coder: 'anna', changes });
    const error = await errorOf(() => failed);
    assert.deepEqual([error?.code, error?.data.files], ['step.partly', `${second}.anna.codes.json`]);
    assert.match(error?.message ?? '', /c\.transcript\.anna\.codes\.json: ENOSPC/);
    assert.deepEqual(heard, [{ origin: 'user', paths: [`${second}.anna.codes.json`] }]);
    assert.deepEqual(idsIn(files.text(`${first}.anna.codes.json`)), []);
    assert.deepEqual(idsIn(files.text(`${second}.anna.codes.json`)), [codingId(1)]);
  });

  const unreadable = {
    'a merge under way': '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n',
    'a newer format': '{ "format": 2, "codings": [] }',
    'half a file': '{ "format": 1, "codings": [',
    'an entry that is not complete': '{ "format": 1, "codings": [{ "id": "x" }], "memos": [] }',
    'other bytes than text': new Uint8Array([0x7b, 0xff, 0xfe]),
    'something that may not be read': { unreadable: 'EACCES' },
    'more than is read': { size: 70 * 1024 * 1024 },
  } as const;
  for (const [what, content] of Object.entries(unreadable)) {
    it(`never writes over ${what}`, async () => {
      const { files, session } = await openGarden({ [annas]: content });
      const before = files.text(annas);
      assert.equal(await codeOf(() => code(session, 'tools')), 'sidecar.notWritable');
      assert.deepEqual([files.writes, files.text(annas), session.nextUndo('anna')], [[], before, undefined]);
    });
  }

  it('writes again once what could not be read is gone', async () => {
    const { files, session } = await openGarden({ [annas]: { unreadable: 'EACCES' } });
    files.delete(annas);
    await code(session, 'tools');
    assert.deepEqual(idsIn(files.text(annas)), [codingId(1)]);
  });

  it('does not stop later steps', async () => {
    const { files, session } = await openGarden();
    let full = true;
    files.onWrite = (path) => {
      if (full) throw diskFull(path);
    };
    const failing = codeOf(() => code(session, 'tools'));
    assert.equal(await failing, 'file.writeFailed');
    full = false;
    await code(session, 'plan');
    assert.deepEqual(idsIn(files.text(annas)), [codingId(2)]);
  });
});
