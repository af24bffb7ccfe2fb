import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addCode } from '../../../../src/core/commands/addCode';
import { addCoder } from '../../../../src/core/commands/addCoder';
import { assign } from '../../../../src/core/commands/assign';
import { markComplete } from '../../../../src/core/commands/markComplete';
import { renameCoder } from '../../../../src/core/commands/renameCoder';
import { unassign } from '../../../../src/core/commands/unassign';
import { StudySession } from '../../../../src/core/study/session';
import { span } from '../../../../src/core/text/offsets';
import { LockedFiles } from '../../../support/core/lockedFiles';
import { at, turn } from '../../../support/core/memoryFiles';
import { gardenFiles, group1, memoryWorld, spanOfWords } from '../../../support/core/memoryStudy';
import { parseText } from '../../../support/core/sidecars';
import { codeOf } from '../../../support/core/thrown';

const transcript = at('transcripts/group1.transcript');
const sidecar = `${transcript}.anna.codes.json`;
const coder = 'anna';
const body = group1.indexOf('MOD: How');

interface Windows {
  readonly files: LockedFiles;
  readonly one: StudySession;
  readonly other: StudySession;
}

async function twoWindows(): Promise<Windows> {
  const files = new LockedFiles(gardenFiles);
  const world = memoryWorld(files);
  return { files, one: await StudySession.open(world), other: await StudySession.open(world) };
}

const idsOn = (files: LockedFiles): string[] =>
  parseText(files.text(sidecar) ?? '{"format":1}')
    .value.codings.map(({ id }) => id)
    .sort();
const code = (session: StudySession, words: string, codes = ['tools']): ReturnType<typeof assign> =>
  assign(session, { transcript, span: spanOfWords(group1, words), codes, coder });

describe('One study in two windows, at the same time', () => {
  it('holds every coding that either of them made, whatever interleaves', async () => {
    const places = fc.uniqueArray(fc.integer({ min: body, max: group1.length - 12 }), { minLength: 2, maxLength: 10 });
    const waits = fc.array(fc.nat(6), { minLength: 10, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(places, waits, async (starts, turns) => {
        const { files, one, other } = await twoWindows();
        const made: string[] = [];
        const work = starts.map(async (start, index) => {
          for (let left = turns[index] ?? 0; left > 0; left--) await turn();
          const session = index % 2 === 0 ? one : other;
          const wanted = { transcript, span: span(start, start + 10), codes: ['plan'], coder };
          await codeOf(async () => made.push(...(await assign(session, wanted)).map(({ id }) => id)));
          if (index % 3 === 0) await session.reload([at(sidecar)]);
        });
        await Promise.all(work);
        assert.deepEqual(idsOn(files), [...made].sort());
        await Promise.all([one.reload(), other.reload()]);
        assert.deepEqual(one.current.sidecars, other.current.sidecars);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps codes and coders that both add, and a name that one changes meanwhile', async () => {
    const { files, one, other } = await twoWindows();
    await Promise.all([
      addCode(one, { name: 'Seeds' }),
      addCode(other, { name: 'Rain' }),
      addCoder(one, { id: 'cato' }),
      renameCoder(other, { id: 'bert', name: 'Bert B.', email: '' }),
      addCoder(other, { id: 'dana' }),
    ]);
    const book = files.text('codebook.yaml') ?? '';
    assert.ok(book.includes('Seeds') && book.includes('Rain'), book);
    const settings = files.text('study.yaml') ?? '';
    for (const word of ['cato', 'dana', 'Bert B.']) assert.ok(settings.includes(word), settings);
  });

  it('takes back one’s own step alone, after what the other window did was read', async () => {
    const { files, one, other } = await twoWindows();
    const [mine] = await code(one, 'two wheelbarrows');
    const [theirs] = await code(other, 'behind the curtains');
    await one.reload();
    await one.undo(coder);
    assert.deepEqual(idsOn(files), [theirs?.id]);
    await other.reload();
    await one.redo(coder);
    assert.deepEqual(idsOn(files), [mine?.id, theirs?.id].sort());
    assert.equal(await codeOf(() => other.undo(coder)), undefined);
    assert.deepEqual(idsOn(files), [mine?.id]);
  });

  it('refuses to take back what the other window has changed since, and keeps the steps before it', async () => {
    const { files, one, other } = await twoWindows();
    const [first] = await code(one, 'two wheelbarrows');
    const [second] = await code(one, 'behind the curtains');
    await other.reload();
    await unassign(other, { ids: [second?.id ?? ''], coder });
    await one.reload();
    assert.equal(await codeOf(() => one.undo(coder)), 'coding.changedMeanwhile');
    assert.deepEqual(idsOn(files), [first?.id]);
    await one.undo(coder);
    assert.deepEqual(idsOn(files), []);
  });

  it('does not mark as read what the other window has just unmarked', async () => {
    const { files, one, other } = await twoWindows();
    await markComplete(one, { transcript, coder, isComplete: true });
    await other.reload();
    await markComplete(other, { transcript, coder, isComplete: false });
    // This window has not heard of it.
    assert.equal(await codeOf(() => one.undo(coder)), 'complete.changedMeanwhile');
    assert.equal(parseText(files.text(sidecar) ?? '').value.complete, undefined);
  });

  it('keeps unwritten codings of a window while another one reads', async () => {
    const { files, one, other } = await twoWindows();
    const slow = code(one, 'two wheelbarrows');
    await Promise.all([one.reload(), other.reload(), slow]);
    const [coding] = await slow;
    assert.deepEqual(
      one.current.sidecars.get(at(sidecar))?.sidecar.codings.map(({ id }) => id),
      [coding?.id],
    );
    assert.deepEqual(idsOn(files), [coding?.id]);
  });
});
