import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assign } from '../../../../src/core/commands/assign';
import { finishRound } from '../../../../src/core/commands/rounds/finishRound';
import { markUnit, remarkOnUnit } from '../../../../src/core/commands/rounds/markUnit';
import { suggestCode } from '../../../../src/core/commands/rounds/suggestCode';
import { unassignInRound } from '../../../../src/core/commands/rounds/unassignInRound';
import { isIntact } from '../../../../src/core/study/rounds/frozen';
import type { RoundCodes } from '../../../../src/core/study/rounds/roundCodes';
import { roundCodesFrom } from '../../../../src/core/study/rounds/roundFiles';
import { StudySession } from '../../../../src/core/study/session';
import { readRecovery, writeRecovery } from '../../../../src/core/study/unwritten/recoveryFile';
import { unwrittenCopies } from '../../../../src/core/study/unwritten/unwrittenCopies';
import { visibleChange } from '../../../../src/core/study/unwritten/visibleChange';
import { openKeeping, type Keeping } from '../../../support/core/keepingSession';
import { at, MemoryFiles } from '../../../support/core/memoryFiles';
import { codebook, gardenFiles, group1, sidecarOf, spanOfWords } from '../../../support/core/memoryStudy';
import { roundFile, roundOf, unitOf } from '../../../support/core/rounds';
import { codeOf } from '../../../support/core/thrown';

const transcript = at('transcripts/group1.transcript');
const berts = 'rounds/one/bert.codes.json';
const words = ['behind the curtains', 'the whole street', 'argues about the water'] as const;
const bert = { round: 'one', coder: 'bert' };
const study = {
  ...gardenFiles,
  'rounds/one/round.json': roundOf(
    ['anna', 'bert'],
    unitOf(transcript, group1, 'P2: We watched', 'P2: We watched', 'u01'),
    unitOf(transcript, group1, 'P1: Now the whole', 'P2: Now the whole', 'u02'),
  ),
  'rounds/one/codebook.yaml': codebook,
};
const unitOfWords = (said: string): string => (said === words[0] ? 'u01' : 'u02');

const open = (files = new MemoryFiles(study)): Promise<Keeping> => openKeeping(files);

const code = (session: StudySession, said: string): ReturnType<typeof assign> => {
  const inRound = { round: 'one', unit: unitOfWords(said) };
  return assign(session, { transcript, span: spanOfWords(group1, said), codes: ['tools'], coder: 'bert', inRound });
};

const shown = (session: StudySession): RoundCodes | undefined => session.current.rounds[0]?.codes.get('bert')?.codes;
const stored = (files: MemoryFiles): RoundCodes | undefined => {
  const text = files.text(berts);
  return text === undefined ? undefined : roundCodesFrom(at(berts), new TextEncoder().encode(text)).value;
};

/** Everything that a step can say of a unit. */
async function judgeAll(session: StudySession): Promise<void> {
  await code(session, words[0]);
  await markUnit(session, { ...bert, unit: 'u01', as: 'judged' });
  await remarkOnUnit(session, { ...bert, unit: 'u01', list: 'questions', reason: 'Who is this?' });
  await suggestCode(session, { ...bert, unit: 'u01', name: 'Curtains', text: 'Watching' });
  await remarkOnUnit(session, { ...bert, unit: 'u02', list: 'unclear', reason: 'Too noisy' });
}

describe('A judgement that the disk does not take', () => {
  it('counts as done, whatever it says, and is written with the next one', async () => {
    const { files, session, unwritten, disk } = await open();
    disk(false);
    await judgeAll(session);
    assert.equal(files.text(berts), undefined);
    assert.deepEqual([unwritten.changes.length, unwritten.reason?.data.reason], [5, 'ENOSPC']);
    const seen = shown(session);
    assert.deepEqual(
      [seen?.seen, seen?.codings.length, seen?.questions.length, seen?.unclear.length, seen?.suggestions.length],
      [['u01'], 1, 1, 1, 1],
    );
    assert.deepEqual(session.inRound('one', 'bert')?.index.placed(transcript).length, 1);
    disk(true);
    await markUnit(session, { ...bert, unit: 'u02', as: 'nothingApplies' });
    assert.deepEqual([unwritten.changes, unwritten.reason], [[], undefined]);
    assert.deepEqual(stored(files)?.seen, ['u01', 'u02']);
    const again = await StudySession.open(session.world);
    assert.deepEqual(shown(again), shown(session));
  });

  it('begins its file as it would have been begun, and reads the same after a reload', async () => {
    const { files, session, unwritten, disk } = await open();
    const sound = await open();
    for (const one of [session, sound.session]) {
      if (one === session) disk(false);
      await judgeAll(one);
    }
    await session.reload();
    await session.reload([at(berts), at('rounds/one/round.json')]);
    assert.deepEqual(shown(session), shown(sound.session));
    disk(true);
    assert.equal(await unwritten.retry(), true);
    assert.equal(files.text(berts), sound.files.text(berts));
    assert.deepEqual(
      [stored(files)?.blind, Object.keys(stored(files)?.drawn ?? {})],
      ['shielded', ['plan', 'codebook', 'sample']],
    );
  });

  it('is seen by its coder alone, counts nowhere else, and stays untold to others', async () => {
    const { session, unwritten, disk } = await open(
      new MemoryFiles({ ...study, 'rounds/one/anna.codes.json': roundFile('2026-03-01T10:00:00Z') }),
    );
    disk(false);
    await judgeAll(session);
    for (const coder of ['anna', 'bert']) {
      assert.equal(session.index({ coder }).passages({ coder: 'all' }).length, 0);
      const isVisible = visibleChange({ coder }, session.current);
      assert.deepEqual([...new Set(unwritten.changes.map(isVisible))], [coder === 'bert']);
    }
    assert.deepEqual(session.inRound('one', 'anna')?.index.placed(transcript), []);
  });

  it('shows a coding of a transcript of an open round to its coder alone', async () => {
    const { session, unwritten, disk } = await open();
    disk(false);
    await assign(session, { transcript, span: spanOfWords(group1, words[0]), codes: ['tools'], coder: 'anna' });
    const visible = (coder: string): boolean[] => unwritten.changes.map(visibleChange({ coder }, session.current));
    assert.deepEqual([visible('anna'), visible('bert')], [[true], [false]]);
  });

  it('keeps who finishes from freezing a file that lacks it', async () => {
    const { files, session, disk } = await open();
    disk(false);
    await judgeAll(session);
    assert.equal(await codeOf(() => finishRound(session, bert)), 'file.writeFailed');
    assert.equal(shown(session)?.finished, undefined);
    disk(true);
    await finishRound(session, bert);
    const finished = stored(files);
    assert.ok(finished && isIntact(finished) && finished.finished !== undefined);
    assert.deepEqual([finished.codings.length, finished.seen], [1, ['u01']]);
  });

  it('is set apart where its coder has finished elsewhere meanwhile, and the finished file stays', async () => {
    const { files, session, unwritten, disk } = await open();
    disk(false);
    await code(session, words[0]);
    const finished = roundFile('2026-03-01T10:00:00Z', { seen: ['u01', 'u02'] });
    files.put(berts, finished);
    await session.reload([at(berts)]);
    assert.deepEqual(shown(session)?.codings, []);
    disk(true);
    assert.equal(await unwritten.retry(), true);
    assert.deepEqual([files.text(berts), unwritten.refused.length, unwritten.changes], [finished, 1, []]);
    unwritten.forgetRefused();
    assert.deepEqual(unwritten.refused, []);
  });

  it('goes along where the folder of its round is renamed, and is undone there', async () => {
    const { files, session, unwritten, disk } = await open();
    await code(session, words[0]);
    disk(false);
    await code(session, words[1]);
    for (const path of files.paths().filter((one) => one.startsWith('rounds/one/'))) {
      files.put(path.replace('one', 'two'), files.text(path) ?? '');
      files.delete(path);
    }
    await session.pathMoved(at('rounds/one'), at('rounds/two'));
    await session.reload();
    assert.deepEqual(shown(session)?.codings.length, 2);
    disk(true);
    assert.equal(await unwritten.retry(), true);
    const there = files.text(berts.replace('one', 'two'));
    assert.deepEqual([there?.includes(words[1]), files.text(berts)], [true, undefined]);
    await session.undo('bert');
    assert.deepEqual(shown(session)?.codings.length, 1);
  });

  it('waits while its round is away or its file is in the middle of a merge', async () => {
    const { files, session, unwritten, disk } = await open();
    disk(false);
    await code(session, words[0]);
    disk(true);
    const merging = '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n';
    files.put(berts, merging);
    assert.equal(await unwritten.retry(), false);
    assert.deepEqual([files.text(berts), unwritten.changes.length], [merging, 1]);
    files.put(berts, roundFile());
    const draw = files.text('rounds/one/round.json') ?? '';
    await files.remove(at('rounds/one/round.json'));
    await session.reload();
    assert.equal(await unwritten.retry(), false);
    files.put('rounds/one/round.json', draw);
    await session.reload();
    assert.equal(await unwritten.retry(), true);
    assert.deepEqual(
      stored(files)?.codings.map(({ quote }) => quote),
      [words[0]],
    );
  });

  it('is given up only when somebody says so, and nothing is left of it', async () => {
    const { session, unwritten, disk } = await open();
    const before = session.current.rounds;
    disk(false);
    await judgeAll(session);
    unwritten.discard();
    assert.deepEqual([unwritten.changes, session.current.rounds], [[], before]);
  });

  it('can be saved elsewhere with what its file holds, each file under its own path', async () => {
    const { files, session, disk } = await open();
    await code(session, words[0]);
    disk(false);
    await code(session, words[1]);
    await assign(session, { transcript, span: spanOfWords(group1, words[0]), codes: ['tools'], coder: 'bert' });
    const copies = unwrittenCopies(session);
    assert.deepEqual([...copies.keys()], [`${transcript}.bert.codes.json`, berts]);
    const copy = roundCodesFrom(at(berts), copies.get(at(berts)) ?? new Uint8Array()).value;
    assert.deepEqual(
      copy?.codings.map(({ quote }) => quote),
      [words[0], words[1]],
    );
    assert.equal(stored(files)?.codings.length, 1);
  });

  it('is never lost, whenever the disk fails and works again', async () => {
    const steps = fc.array(
      fc.constantFrom('code', 'take', 'judge', 'ask', 'undo', 'redo', 'fail', 'work', 'reload', 'retry'),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const failing = await open();
        const sound = await open();
        for (const [index, step] of all.entries()) {
          if (step === 'fail' || step === 'work') failing.disk(step === 'work');
          const said = words[index % words.length] ?? words[0];
          const unit = unitOfWords(said);
          for (const { session, unwritten } of [failing, sound]) {
            if (step === 'code') await codeOf(() => code(session, said));
            if (step === 'take') {
              const ids =
                shown(session)
                  ?.codings.slice(0, 1)
                  .map(({ id }) => id) ?? [];
              if (ids.length > 0) await unassignInRound(session, { ...bert, ids });
            }
            if (step === 'judge') await codeOf(() => markUnit(session, { ...bert, unit, as: 'judged' }));
            if (step === 'ask') await remarkOnUnit(session, { ...bert, unit, list: 'unclear', reason: `${index}` });
            if (step === 'undo') await session.undo('bert');
            if (step === 'redo') await session.redo('bert');
            if (step === 'reload') await session.reload();
            if (step === 'retry') await unwritten.retry();
          }
          assert.deepEqual(shown(failing.session), shown(sound.session));
        }
        failing.disk(true);
        assert.equal(await failing.unwritten.retry(), true);
        assert.equal(failing.files.text(berts), sound.files.text(berts));
        assert.deepEqual(failing.unwritten.refused, []);
      }),
      { numRuns: 60 },
    );
  });
});

describe('Judgements that were kept when the editor ended', () => {
  it('are in a file from which the next session carries them out', async () => {
    const { files, session, unwritten, disk } = await open(
      new MemoryFiles({ ...study, [berts]: roundFile(undefined, { unclear: [{ unit: 'u01', reason: 'x' }] }) }),
    );
    disk(false);
    await judgeAll(session);
    await assign(session, { transcript, span: spanOfWords(group1, words[1]), codes: ['tools'], coder: 'anna' });
    const text = writeRecovery({ at: '2026-03-01T10:00:00Z', changes: unwritten.changes });
    const recovery = readRecovery(text);
    assert.ok(recovery);
    assert.deepEqual(recovery.changes, unwritten.changes);
    disk(true);
    const next = await open(files);
    await next.unwritten.restore(recovery.changes);
    assert.deepEqual([next.unwritten.changes, next.unwritten.refused], [[], []]);
    assert.deepEqual(stored(files), shown(session));
    assert.ok(files.text(`${transcript}.anna.codes.json`)?.includes(words[1]));
  });

  it('are not refused where some were written, and their coder finished, before that was noted', async () => {
    const kept = await open();
    kept.disk(false);
    await judgeAll(kept.session);
    await remarkOnUnit(kept.session, { ...bert, unit: 'u02', list: 'unclear', reason: 'Really too noisy' });
    const { changes } = kept.unwritten;
    for (const [written] of [...changes, undefined].entries()) {
      const { files, session, unwritten } = await open();
      await unwritten.restore(changes.slice(0, written));
      if (written === changes.length) await finishRound(session, bert);
      const before = files.text(berts);
      const next = await open(files);
      await next.unwritten.restore(changes);
      assert.deepEqual([next.unwritten.refused, next.unwritten.changes], [[], []], `${written} written`);
      if (written === changes.length) assert.equal(files.text(berts), before);
      else assert.deepEqual(stored(files), shown(kept.session));
    }
  });

  it('wait where the disk still does not take them, or the file is being merged', async () => {
    const first = await open();
    first.disk(false);
    await judgeAll(first.session);
    const { changes } = first.unwritten;
    const next = await open(new MemoryFiles({ ...study, [berts]: '<<<<<<< ours\n' }));
    await next.unwritten.restore(changes);
    assert.deepEqual([next.unwritten.changes, next.unwritten.refused], [changes, []]);
    next.files.put(berts, roundFile());
    await next.session.reload();
    next.disk(false);
    assert.equal(await next.unwritten.retry(), false);
    assert.deepEqual(shown(next.session)?.seen, ['u01']);
    next.disk(true);
    assert.equal(await next.unwritten.retry(), true);
    assert.deepEqual(stored(next.files)?.seen, ['u01']);
  });

  it('are not believed blindly', () => {
    const coding = JSON.parse(sidecarOf(group1, { id: 'x', words: words[0] })) as { codings: object[] };
    const after = { ...coding.codings[0], unit: 'u01' };
    const sound = { ...bert, codings: [{ id: 'x', after }], entries: [{ list: 'seen', after: 'u01', index: 0 }] };
    const read = (change: object): unknown =>
      readRecovery(JSON.stringify({ format: 1, at: 'x', changes: [{ ...sound, ...change }] }))?.changes.length;
    assert.equal(read({}), 1);
    for (const bad of [
      { round: '../one' },
      { round: 1 },
      { coder: '../bert' },
      { codings: [{ id: 'x' }] },
      { codings: [{ id: 'x', after: coding.codings[0] }] },
      { entries: [{ list: '__proto__', after: 'u01' }] },
      { entries: [{ list: 'codings', after }] },
      { entries: [{ list: 'seen' }] },
      { entries: [{ list: 'unclear', after: 'u01' }] },
      { entries: [{ list: 'seen', after: 'u01', index: -1 }] },
    ])
      assert.equal(read(bad), undefined, JSON.stringify(bad));
  });
});
