import assert from 'node:assert/strict';
import { assign } from '../../../../src/core/commands/assign';
import { unassign } from '../../../../src/core/commands/unassign';
import type { Sidecar } from '../../../../src/core/coding/sidecar';
import { at } from '../../../support/core/memoryFiles';
import { codingId, codingOf, group1, openGarden, sidecarOf, spanOfWords } from '../../../support/core/memoryStudy';

const transcript = at('transcripts/group1.transcript');
const annas = 'transcripts/group1.transcript.anna.codes.json';
const outside = { id: codingId(50), code: 'water', words: 'argues about the water' };

const codings = (text: string | undefined): [string, string][] =>
  (JSON.parse(text ?? '{}') as Sidecar).codings.map(({ id, code }) => [id, code]);

describe('StudySession: what others wrote meanwhile', () => {
  it('reads a file again that changed since, and adds to what it holds now', async () => {
    const { files, session } = await openGarden();
    files.put(annas, sidecarOf(group1, outside));
    const span = spanOfWords(group1, 'two wheelbarrows');
    await assign(session, { transcript, span, codes: ['tools'], coder: 'anna' });
    assert.deepEqual(codings(files.text(annas)), [
      [codingId(1), 'tools'],
      [codingId(50), 'water'],
    ]);
    assert.equal(session.index({ coder: 'anna' }).passages().length, 2);
  });

  it('takes a coding away by its id from what the file holds now', async () => {
    const own = { id: codingId(7), words: 'two wheelbarrows' };
    const { files, session } = await openGarden({ [annas]: sidecarOf(group1, own) });
    files.put(annas, sidecarOf(group1, own, outside));
    await unassign(session, { ids: [codingId(7)], coder: 'anna' });
    assert.deepEqual(codings(files.text(annas)), [[codingId(50), 'water']]);
  });

  it('makes a file anew that was taken away, with what this step adds', async () => {
    const { files, session } = await openGarden({ [annas]: sidecarOf(group1, outside) });
    files.delete(annas);
    const span = spanOfWords(group1, 'two wheelbarrows');
    await assign(session, { transcript, span, codes: ['tools'], coder: 'anna' });
    assert.deepEqual(codings(files.text(annas)), [[codingId(1), 'tools']]);
  });

  it('keeps what it does not know: memos, completion, unknown fields', async () => {
    const rest = {
      format: 1,
      complete: { at: '2026-02-01T16:20:00Z', text: 'sha256:00', by: 'hand' },
      memos: [{ id: codingId(60), created: '2026-02-01T16:20:00Z', text: 'rain', target: { kind: 'transcript' } }],
      weather: 'wet',
    };
    const given = { ...codingOf(group1, { id: codingId(61), words: 'no plan' }), certainty: 3 };
    const { files, session } = await openGarden({ [annas]: JSON.stringify({ ...rest, codings: [given] }) });
    const span = spanOfWords(group1, 'two wheelbarrows');
    await assign(session, { transcript, span, codes: ['tools'], coder: 'anna' });
    await session.undo('anna');
    assert.deepEqual(JSON.parse(files.text(annas) ?? ''), { ...rest, codings: [given] });
  });

  it('loses neither of two codings that share an id', async () => {
    const twins = [
      { id: codingId(5), code: 'tools', words: 'two wheelbarrows' },
      { id: codingId(5), code: 'water', words: 'argues about the water' },
    ];
    const { files, session } = await openGarden({ [annas]: sidecarOf(group1, ...twins) });
    const span = spanOfWords(group1, 'And now?');
    await assign(session, { transcript, span, codes: ['plan'], coder: 'anna' });
    assert.deepEqual(codings(files.text(annas)), [
      [codingId(5), 'tools'],
      [codingId(1), 'plan'],
      [codingId(5), 'water'],
    ]);
  });

  it('no longer reports what a step has mended', async () => {
    const twins = [
      { id: codingId(5), words: 'two wheelbarrows' },
      { id: codingId(5), words: 'two wheelbarrows' },
    ];
    const { session } = await openGarden({ [annas]: sidecarOf(group1, ...twins) });
    assert.deepEqual(
      session.current.problems.map(({ code }) => code),
      ['sidecar.duplicateId'],
    );
    await unassign(session, { ids: [codingId(5)], coder: 'anna' });
    assert.deepEqual(session.current.problems, []);
    assert.equal(session.index({ coder: 'anna' }).passages().length, 1);
  });

  it('writes nothing where the bytes would be the same', async () => {
    const { files, session } = await openGarden({ [annas]: sidecarOf(group1, outside) });
    await session.apply({ label: 'step.assign', data: {}, coder: 'anna', changes: [{ transcript, changes: [] }] });
    await session.apply({ label: 'step.assign', data: {}, coder: 'bert', changes: [{ transcript, changes: [] }] });
    assert.deepEqual(files.writes, []);
  });
});
