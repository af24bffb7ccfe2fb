import assert from 'node:assert/strict';
import { assign } from '../../../../src/core/commands/assign';
import { StudySession } from '../../../../src/core/study/session';
import { at, diskFull } from '../../../support/core/memoryFiles';
import { codingId, gardenFiles, group1, memoryWorld, sidecarOf, spanOfWords } from '../../../support/core/memoryStudy';
import { ReplacingFiles } from '../../../support/core/replacingFiles';
import { codeOf } from '../../../support/core/thrown';

const transcript = at('transcripts/group1.transcript');
const annas = 'transcripts/group1.transcript.anna.codes.json';
const first = { id: codingId(99), words: 'two wheelbarrows' };
const curtains = spanOfWords(group1, 'behind the curtains');

async function open(): Promise<{
  files: ReplacingFiles;
  session: StudySession;
  code: (id: string) => Promise<unknown>;
}> {
  const files = new ReplacingFiles({ ...gardenFiles, [annas]: sidecarOf(group1, first) });
  const session = await StudySession.open(memoryWorld(files));
  const code = (id: string): Promise<unknown> =>
    assign(session, { transcript, span: curtains, codes: [id], coder: 'anna' });
  return { files, session, code };
}

const idsIn = (files: ReplacingFiles): readonly string[] =>
  (JSON.parse(files.text(annas) ?? '') as { codings: { id: string }[] }).codings.map(({ id }) => id);
const shownIn = (session: StudySession): readonly string[] =>
  session
    .index({ coder: 'anna' })
    .passages()
    .map(({ id }) => id);

describe('A step where the host tells that it is being put in its place', () => {
  it('can be shown then, is told of again when it is in the file, and can be undone from then on', async () => {
    const { files, session, code } = await open();
    const seen: { shown: readonly string[]; stored: readonly string[]; isPlacing: boolean; canUndo: boolean }[] = [];
    session.onDidChange((_, isPlacing) =>
      seen.push({
        shown: shownIn(session),
        stored: idsIn(files),
        isPlacing,
        canUndo: session.nextUndo('anna') !== undefined,
      }),
    );
    await code('plan');
    const both = [first.id, codingId(1)];
    assert.deepEqual(seen, [
      { shown: both, stored: [first.id], isPlacing: true, canUndo: false },
      { shown: both, stored: both, isPlacing: false, canUndo: true },
    ]);
    assert.deepEqual(idsIn(files), [first.id, codingId(1)]);
    assert.deepEqual(shownIn(session), idsIn(files));
    await session.undo('anna');
    assert.deepEqual(idsIn(files), [first.id]);
  });

  it('is taken back where it fails after all: what is shown, undo and redo are as before', async () => {
    const { files, session, code } = await open();
    await code('plan');
    await session.undo('anna');
    const before = session.current.sidecars;
    const shown: (readonly string[])[] = [];
    session.onDidChange(() => shown.push(shownIn(session)));
    files.onPlace = (path) => {
      throw diskFull(path);
    };
    assert.equal(await codeOf(() => code('tools')), 'file.writeFailed');
    assert.deepEqual(shown, [[first.id, codingId(2)], [first.id]]);
    assert.deepEqual(idsIn(files), [first.id]);
    assert.deepEqual([...session.current.sidecars], [...before]);
    assert.equal(session.nextUndo('anna'), undefined);
    files.onPlace = () => undefined;
    await session.redo('anna');
    assert.deepEqual(idsIn(files), [first.id, codingId(1)]);
  });

  it('goes on what the file holds, where that is not what was read', async () => {
    const { files, session, code } = await open();
    const other = { id: codingId(98), words: 'no plan at all' };
    files.put(annas, sidecarOf(group1, first, other));
    await code('plan');
    assert.deepEqual(idsIn(files), [first.id, other.id, codingId(1)]);
    assert.deepEqual(shownIn(session), idsIn(files));
  });

  it('leaves a file alone that cannot be read any more', async () => {
    const { files, session, code } = await open();
    files.put(annas, '{ "format": 1, "codings": [');
    assert.equal(await codeOf(() => code('plan')), 'sidecar.notWritable');
    assert.equal(files.text(annas), '{ "format": 1, "codings": [');
    assert.equal(session.nextUndo('anna'), undefined);
  });
});
