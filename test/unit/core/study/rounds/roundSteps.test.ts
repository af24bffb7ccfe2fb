import assert from 'node:assert/strict';
import type { Coding } from '../../../../../src/core/coding/sidecar';
import { frozen } from '../../../../../src/core/study/rounds/frozen';
import type { RoundCodes } from '../../../../../src/core/study/rounds/roundCodes';
import type { RoundChange } from '../../../../../src/core/study/rounds/roundChange';
import type { StudySession } from '../../../../../src/core/study/session';
import type { Step } from '../../../../../src/core/study/stepStack';
import { at, diskFull, type MemoryFiles } from '../../../../support/core/memoryFiles';
import { codingId, codingOf, group1, openGarden, settings, sidecarOf } from '../../../../support/core/memoryStudy';
import { roundFile, roundOf, unitOf } from '../../../../support/core/rounds';
import { codeOf } from '../../../../support/core/thrown';

const group = 'transcripts/group1.transcript';
const berts = 'rounds/one/bert.codes.json';
const unit = unitOf(group, group1, 'P2: We watched', 'MOD: And now?');
const coding = {
  ...codingOf(group1, { id: codingId(7), code: 'water', words: 'behind the curtains' }),
  unit: 'u01',
} as Coding;

async function opened(more: Record<string, string> = {}): Promise<{ files: MemoryFiles; session: StudySession }> {
  const round = roundOf(['anna', 'bert'], unit);
  return openGarden({ 'study.yaml': settings, 'rounds/one/round.json': round, ...more });
}

const step = (change: Partial<RoundChange>, coder = 'bert'): Step => ({
  label: 'step.judged',
  data: { unit: 'u01' },
  coder,
  changes: [],
  rounds: [{ round: 'one', codings: [], entries: [], ...change }],
});
const coded = step({ codings: [{ id: coding.id, after: coding }] });
const seen = step({ entries: [{ list: 'seen', after: 'u01' }] });
const now = (session: StudySession, judge = 'bert'): RoundCodes | undefined =>
  session.current.rounds[0]?.codes.get(judge)?.codes;

describe('steps in a round', () => {
  it('go to the coder’s own file of the round, and are undone and redone one by one', async () => {
    const { files, session } = await opened();
    await session.apply(coded);
    await session.apply(seen);
    assert.deepEqual(now(session)?.seen, ['u01']);
    assert.deepEqual(
      now(session)?.codings.map(({ id, unit: of }) => [id, of]),
      [[codingId(7), 'u01']],
    );
    assert.deepEqual(files.writes, [berts, berts]);
    const both = files.text(berts);
    await session.undo('bert');
    assert.deepEqual(now(session)?.seen, []);
    await session.undo('bert');
    assert.deepEqual(now(session)?.codings, []);
    await session.redo('bert');
    await session.redo('bert');
    assert.equal(files.text(berts), both);
    assert.equal(session.nextUndo('anna'), undefined);
  });

  it('never count outside the round', async () => {
    const { session } = await opened();
    await session.apply(coded);
    for (const coder of ['anna', 'bert']) assert.equal(session.index({ coder }).passages({ coder: 'all' }).length, 0);
  });

  it('put a judgement back where it stood in the order of judging', async () => {
    const { session } = await opened({ [berts]: roundFile(undefined, { seen: ['u03', 'u01', 'u02'] }) });
    await session.apply(step({ entries: [{ list: 'seen', before: 'u01' }] }));
    assert.deepEqual(now(session)?.seen, ['u03', 'u02']);
    await session.undo('bert');
    assert.deepEqual(now(session)?.seen, ['u03', 'u01', 'u02']);
  });

  it('are applied to what the file holds by now, or refused where it does not fit', async () => {
    const { files, session } = await opened();
    await session.apply(seen);
    files.put(berts, roundFile(undefined, { seen: ['u01', 'u02'] }));
    await session.apply(coded);
    assert.deepEqual(now(session)?.seen, ['u01', 'u02']);
    files.put(berts, roundFile());
    const before = files.text(berts);
    await session.undo('bert').catch(() => undefined);
    assert.equal(await codeOf(() => session.undo('bert')), 'round.changedMeanwhile');
    assert.equal(files.text(berts), before);
  });

  it('are refused once the coder has finished, also undo, and by name of a round or coder that is not in it', async () => {
    const { files, session } = await opened();
    await session.apply(seen);
    await session.editRound('one', 'bert', (codes) => frozen(codes, '2026-03-01T10:00:00Z'));
    const before = files.text(berts);
    assert.equal(await codeOf(() => session.apply(coded)), 'round.finished');
    assert.equal(await codeOf(() => session.undo('bert')), 'round.finished');
    assert.equal(session.nextUndo('bert'), undefined);
    assert.equal(files.text(berts), before);
    assert.equal(await codeOf(() => session.apply({ ...coded, coder: 'cato' })), 'round.notYours');
    const other = { ...coded, rounds: [{ round: 'two', codings: [], entries: [] }] };
    assert.equal(await codeOf(() => session.apply(other)), 'round.unknown');
  });

  it('are refused over a file that cannot be read, which stays', async () => {
    for (const text of ['{', '{ "format": 2 }', '{ "format": 1, "blind": "none", "seen": [1], "codings": [] }']) {
      const { files, session } = await opened({ [berts]: text });
      assert.equal(await codeOf(() => session.apply(seen)), 'round.notWritable');
      assert.equal(files.text(berts), text);
    }
  });

  it('take back what they did in a sidecar where the round cannot be written', async () => {
    const anna = `${group}.bert.codes.json`;
    const { files, session } = await opened({ [anna]: sidecarOf(group1) });
    files.onWrite = (path) => {
      if (path === berts) throw diskFull(path);
    };
    const both = { ...seen, changes: [{ transcript: at(group), changes: [{ id: coding.id, after: coding }] }] };
    assert.equal(await codeOf(() => session.apply(both)), 'file.writeFailed');
    assert.equal(files.text(anna), sidecarOf(group1));
    assert.equal(session.nextUndo('bert'), undefined);
  });
});
