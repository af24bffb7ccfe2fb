import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assign } from '../../../../src/core/commands/assign';
import { markComplete } from '../../../../src/core/commands/markComplete';
import { unassign } from '../../../../src/core/commands/unassign';
import { emptySidecar } from '../../../../src/core/coding/sidecar';
import { sidecarBytes } from '../../../../src/core/coding/serializeSidecar';
import { readRecovery, writeRecovery } from '../../../../src/core/study/unwritten/recoveryFile';
import { StudySession } from '../../../../src/core/study/session';
import { openKeeping, type Keeping } from '../../../support/core/keepingSession';
import { at, MemoryFiles } from '../../../support/core/memoryFiles';
import { codingId, gardenFiles, group1, sidecarOf, spanOfWords } from '../../../support/core/memoryStudy';
import { codeOf } from '../../../support/core/thrown';

const transcript = at('transcripts/group1.transcript');
const annas = 'transcripts/group1.transcript.anna.codes.json';
const words = ['two wheelbarrows', 'behind the curtains', 'the whole street', 'argues about the water'] as const;

const open = (files = new MemoryFiles(gardenFiles)): Promise<Keeping> => openKeeping(files);

const code = (session: StudySession, said: string, codes = 'tools', of = transcript): ReturnType<typeof assign> =>
  assign(session, { transcript: of, span: spanOfWords(group1, said), codes: [codes], coder: 'anna' });

const quotes = (text: string | undefined): string[] =>
  (JSON.parse(text ?? '{"codings":[]}') as { codings: { quote: string }[] }).codings.map(({ quote }) => quote);

const shown = (session: StudySession, of = transcript): string[] =>
  session
    .index({ coder: 'anna' })
    .placed(of)
    .map(({ coding }) => coding.quote);

describe('A step that the disk does not take', () => {
  it('counts as done, is told with its reason, and is written with the next one', async () => {
    const { files, session, unwritten, disk } = await open();
    let told = 0;
    unwritten.onDidChange(() => told++);
    disk(false);
    await code(session, words[0]);
    assert.deepEqual([unwritten.changes.length, unwritten.reason?.data.reason, told > 0], [1, 'ENOSPC', true]);
    assert.deepEqual([shown(session), files.text(annas)], [[words[0]], undefined]);
    disk(true);
    await code(session, words[1]);
    assert.deepEqual(quotes(files.text(annas)), [words[0], words[1]]);
    assert.deepEqual([unwritten.changes.length, unwritten.reason], [0, undefined]);
  });

  it('can be undone, redone and built upon meanwhile, and a retry brings the file to what was shown', async () => {
    const { files, session, unwritten, disk } = await open();
    await code(session, words[0]);
    const before = files.text(annas);
    disk(false);
    await code(session, words[1]);
    await unassign(session, { ids: [codingId(1)], coder: 'anna' });
    await session.undo('anna');
    await session.undo('anna');
    await session.redo('anna');
    await markComplete(session, { transcript, coder: 'anna', isComplete: true });
    assert.equal(await unwritten.retry(), false);
    assert.deepEqual([shown(session), files.text(annas)], [[words[0], words[1]], before]);
    disk(true);
    assert.equal(await unwritten.retry(), true);
    assert.deepEqual(quotes(files.text(annas)), [words[0], words[1]]);
    assert.ok(files.text(annas)?.includes('"complete"'));
    const again = await StudySession.open(session.world);
    assert.deepEqual(again.current.sidecars.get(at(annas))?.sidecar, session.current.sidecars.get(at(annas))?.sidecar);
  });

  it('goes over what another program wrote meanwhile, by id', async () => {
    const { files, session, unwritten, disk } = await open();
    disk(false);
    await code(session, words[0]);
    files.put(annas, sidecarOf(group1, { id: codingId(90), words: words[2] }));
    await session.reload([at(annas)]);
    assert.deepEqual(shown(session), [words[0], words[2]]);
    await session.reload();
    assert.deepEqual(shown(session), [words[0], words[2]]);
    disk(true);
    await unwritten.retry();
    assert.deepEqual(quotes(files.text(annas)), [words[0], words[2]]);
  });

  it('is set apart where it does not fit any more, and those behind it are written', async () => {
    const { files, session, unwritten, disk } = await open();
    await code(session, words[0]);
    disk(false);
    await unassign(session, { ids: [codingId(1)], coder: 'anna' });
    await code(session, words[1]);
    files.put(annas, sidecarOf(group1, { id: codingId(1), words: words[0], code: 'water' }));
    await session.reload();
    disk(true);
    assert.equal(await unwritten.retry(), true);
    assert.deepEqual([quotes(files.text(annas)), shown(session)], [words.slice(0, 2), words.slice(0, 2)]);
    assert.deepEqual(
      unwritten.refused.map((change) => 'changes' in change && change.changes[0]?.id),
      [codingId(1)],
    );
  });

  it('counts as done where its file holds it already, and what it holds is shown', async () => {
    const { files, session, unwritten, disk } = await open();
    disk(false);
    await code(session, words[0]);
    // The disk took it and failed only after that.
    const { sidecar } = session.current.sidecars.get(at(annas)) ?? {};
    files.put(annas, sidecarBytes(sidecar ?? emptySidecar));
    disk(true);
    assert.equal(await unwritten.retry(), true);
    assert.deepEqual([unwritten.refused, quotes(files.text(annas)), shown(session)], [[], [words[0]], [words[0]]]);
  });

  it('stays among what is kept until its file holds it, whatever else is kept meanwhile', async () => {
    const { files, session, unwritten, disk } = await open();
    disk(false);
    await code(session, words[0]);
    const heard: number[] = [];
    disk(true);
    files.onWrite = () => heard.push(unwritten.changes.length);
    unwritten.onDidChange(() => heard.push(unwritten.changes.length));
    await unwritten.retry();
    assert.deepEqual([heard[0], heard.at(-1)], [1, 0]);
  });

  it('goes along where its transcript is in a folder that is renamed, and is written and undone there', async () => {
    const [here, there] = [at('transcripts/2025'), at('transcripts/2026')];
    const [old, moved] = [at(`${here}/g.transcript`), at(`${there}/g.transcript`)];
    const codes = (path: string): string => `${path}.anna.codes.json`;
    const { files, session, unwritten, disk } = await open(new MemoryFiles({ ...gardenFiles, [old]: group1 }));
    await code(session, words[0], 'tools', old);
    disk(false);
    await code(session, words[1], 'tools', old);
    for (const path of [old, codes(old)]) {
      files.put(path.replace(here, there), files.text(path) ?? '');
      files.delete(path);
    }
    await session.pathMoved(here, there);
    // Before anything is read again, too.
    await session.undo('anna');
    await session.redo('anna');
    await session.reload();
    assert.deepEqual(shown(session, moved), [words[0], words[1]]);
    disk(true);
    assert.equal(await unwritten.retry(), true);
    assert.deepEqual(quotes(files.text(codes(moved))), [words[0], words[1]]);
    await session.undo('anna');
    assert.deepEqual([files.text(codes(old)), shown(session, moved), unwritten.refused], [undefined, [words[0]], []]);
  });

  it('that does not fit any more goes along as well', async () => {
    const { files, session, unwritten, disk } = await open();
    await code(session, words[0]);
    disk(false);
    await unassign(session, { ids: [codingId(1)], coder: 'anna' });
    files.put(annas, sidecarOf(group1, { id: codingId(1), words: words[0], code: 'water' }));
    disk(true);
    await unwritten.retry();
    await session.pathMoved(transcript, at('transcripts/new.transcript'));
    assert.deepEqual(
      unwritten.refused.map((change) => 'transcript' in change && change.transcript),
      ['transcripts/new.transcript'],
    );
  });

  it('waits while its file is in the middle of a merge', async () => {
    const { files, session, unwritten, disk } = await open();
    disk(false);
    await code(session, words[0]);
    disk(true);
    const merging = '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n';
    files.put(annas, merging);
    assert.equal(await unwritten.retry(), false);
    assert.equal(files.text(annas), merging);
    files.put(annas, sidecarOf(group1));
    assert.equal(await unwritten.retry(), true);
    assert.deepEqual(quotes(files.text(annas)), [words[0]]);
  });

  it('is given up only when somebody says so', async () => {
    const { files, session, unwritten, disk } = await open();
    disk(false);
    await code(session, words[0]);
    unwritten.discard();
    assert.deepEqual([shown(session), unwritten.changes, session.current.sidecars.has(at(annas))], [[], [], false]);
    disk(true);
    await code(session, words[1]);
    assert.deepEqual(quotes(files.text(annas)), [words[1]]);
  });

  it('fails as ever where nobody asked to keep it, and where the change itself is wrong', async () => {
    const { session, disk } = await open();
    disk(false);
    assert.equal(await codeOf(() => code(session, words[0], 'nothing')), 'code.unknown');
    const plain = await StudySession.open(session.world);
    assert.equal(await codeOf(() => code(plain, words[0])), 'file.writeFailed');
  });

  it('loses nothing, whenever the disk fails and works again', async () => {
    const steps = fc.array(fc.constantFrom('code', 'take', 'undo', 'redo', 'fail', 'work', 'reload', 'retry'), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const failing = await open();
        const sound = await open();
        for (const [index, step] of all.entries()) {
          if (step === 'fail' || step === 'work') failing.disk(step === 'work');
          for (const { session, unwritten } of [failing, sound]) {
            if (step === 'code') await code(session, words[index % words.length] ?? words[0]).catch(() => undefined);
            if (step === 'take') {
              const [first] = session.index({ coder: 'anna' }).placed(transcript);
              if (first) await unassign(session, { ids: [first.coding.id], coder: 'anna' });
            }
            if (step === 'undo') await session.undo('anna');
            if (step === 'redo') await session.redo('anna');
            if (step === 'reload') await session.reload();
            if (step === 'retry') await unwritten.retry();
          }
          assert.deepEqual(shown(failing.session), shown(sound.session));
        }
        failing.disk(true);
        assert.equal(await failing.unwritten.retry(), true);
        assert.deepEqual(quotes(failing.files.text(annas)), quotes(sound.files.text(annas)));
        assert.deepEqual(failing.unwritten.refused, []);
      }),
      { numRuns: 60 },
    );
  });
});

describe('Steps that were kept when the editor ended', () => {
  it('are in a file from which the next session carries them out', async () => {
    const { files, session, unwritten, disk } = await open();
    await code(session, words[0]);
    disk(false);
    await code(session, words[1]);
    await unassign(session, { ids: [codingId(1)], coder: 'anna' });
    await markComplete(session, { transcript, coder: 'anna', isComplete: true });
    const text = writeRecovery({ at: '2026-03-01T10:00:00Z', changes: unwritten.changes });
    disk(true);
    const next = await open(files);
    const recovery = readRecovery(text);
    assert.ok(recovery);
    assert.deepEqual(recovery.changes, unwritten.changes);
    await next.unwritten.restore(recovery.changes);
    assert.deepEqual(quotes(files.text(annas)), [words[1]]);
    assert.ok(files.text(annas)?.includes('"complete"'));
    assert.deepEqual(next.unwritten.refused, []);
    await next.unwritten.restore(recovery.changes);
    assert.deepEqual([quotes(files.text(annas)), next.unwritten.refused], [[words[1]], []]);
  });

  it('are not refused where some of them were written and the editor ended before that was noted', async () => {
    const kept = await open();
    kept.disk(false);
    await code(kept.session, words[0]);
    await code(kept.session, words[1]);
    await unassign(kept.session, { ids: [codingId(1)], coder: 'anna' });
    const [before] = kept.session.current.sidecars.get(at(annas))?.sidecar.codings ?? [];
    assert.ok(before);
    const noted = { id: before.id, before, after: { ...before, memo: 'Look again' } };
    const step = { label: 'step.reattach', data: {}, coder: 'anna' } as const;
    await kept.session.apply({ ...step, changes: [{ transcript, changes: [noted] }] });
    await markComplete(kept.session, { transcript, coder: 'anna', isComplete: true });
    const { changes } = kept.unwritten;
    assert.equal(changes.length, 5);
    for (const [written] of [...changes, undefined].entries()) {
      const { files, unwritten } = await open();
      await unwritten.restore(changes.slice(0, written));
      const next = await open(files);
      await next.unwritten.restore(changes);
      assert.deepEqual([next.unwritten.refused, next.unwritten.changes], [[], []], `${written} written`);
      const [coding, ...others] = next.session.current.sidecars.get(at(annas))?.sidecar.codings ?? [];
      assert.deepEqual([coding?.quote, coding?.memo, others], [words[1], 'Look again', []]);
      assert.ok(files.text(annas)?.includes('"complete"'));
    }
  });

  it('are not believed blindly', () => {
    const sound = { transcript, coder: 'anna', changes: [] };
    const read = (change: object): unknown =>
      readRecovery(JSON.stringify({ format: 1, at: 'x', changes: [{ ...sound, ...change }] }))?.changes.length;
    assert.equal(read({}), 1);
    for (const bad of [
      { transcript: '../x.transcript' },
      { transcript: '/etc/passwd' },
      { coder: '../anna' },
      { changes: [{ id: 'x' }] },
      { changes: [{ id: 'x', after: { code: 'a' } }] },
      { completion: 1 },
      { completion: { after: { at: 1 } } },
    ])
      assert.equal(read(bad), undefined, JSON.stringify(bad));
    for (const text of ['', '{', '[]', '{"format":2,"at":"x","changes":[]}', '{"format":1}'])
      assert.equal(readRecovery(text), undefined);
    fc.assert(fc.property(fc.json(), (text) => void readRecovery(text)));
  });
});
