import assert from 'node:assert/strict';
import type { Coding, Sidecar } from '../../../../src/core/coding/sidecar';
import { serializeSidecar } from '../../../../src/core/coding/serializeSidecar';
import { elsewhereFor } from '../../../../src/core/commands/elsewhereFor';
import { moveElsewhere } from '../../../../src/core/commands/moveElsewhere';
import type { StudySession } from '../../../../src/core/study/session';
import { checkStudy } from '../../../../src/core/study/checks/checkStudy';
import { codingsOf, fileOf, turnsOf } from '../../../support/core/interviews';
import { openKeeping } from '../../../support/core/keepingSession';
import { at, diskFull, MemoryFiles } from '../../../support/core/memoryFiles';
import { codingId, gardenFiles, openGarden } from '../../../support/core/memoryStudy';
import { drawOf } from '../../../support/core/rounds';
import { codeOf } from '../../../support/core/thrown';

const turns = turnsOf(5, 8);
const [left, right] = [at('transcripts/left.transcript'), at('transcripts/right.transcript')];
const [lefts, rights] = [at(`${left}.anna.codes.json`), at(`${right}.anna.codes.json`)];
const codings = codingsOf(turns.join(''), 1);
const moved = codings.slice(5);
const split = {
  [left]: turns.slice(0, 4).join(''),
  [right]: turns.slice(4).join(''),
  [lefts]: fileOf(codings),
};

const idsIn = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : (JSON.parse(text) as Sidecar).codings.map(({ id }) => id);
const idsOf = (all: readonly Coding[]): readonly string[] => all.map(({ id }) => id);

const told = (session: StudySession): readonly string[] =>
  checkStudy(session, { coder: 'anna' })
    .filter(({ severity }) => severity !== 'information')
    .map(({ code }) => code);

async function settled(files: Parameters<typeof openGarden>[0]): ReturnType<typeof openGarden> {
  const opened = await openGarden(files);
  await opened.session.settleAnchors();
  return opened;
}

describe('moving codings to the transcript that has their passages', () => {
  it('keeps their ids and all that was said of them, as one step for undo and redo', async () => {
    const [first, second, ...rest] = moved;
    assert.ok(first && second);
    const said = [{ ...first, memo: 'look again', unknown: { mark: 1 } }, { ...second, doubtful: true }, ...rest];
    const before = fileOf([...codings.slice(0, 5), ...said]);
    const { files, session } = await settled({ ...split, [lefts]: before });
    const away = await moveElsewhere(session, { coder: 'anna' });
    assert.deepEqual(
      away.map(({ from, to, codings: all }) => [from, to, idsOf(all)]),
      [[left, right, idsOf(moved)]],
    );
    assert.deepEqual([idsIn(files.text(lefts)), idsIn(files.text(rights))], [idsOf(codings.slice(0, 5)), idsOf(moved)]);
    const [one, two] = (JSON.parse(files.text(rights) ?? '') as Sidecar).codings as (Coding & { mark?: number })[];
    assert.deepEqual([one?.memo, one?.mark, two?.doubtful], ['look again', 1, true]);
    assert.equal(session.index({ coder: 'anna' }).passages({ coder: 'anna' }).length, codings.length);
    const after = files.text(rights);
    await session.undo('anna');
    assert.deepEqual([files.text(lefts), idsIn(files.text(rights))], [before, []]);
    await session.redo('anna');
    assert.equal(files.text(rights), after);
    assert.deepEqual(idsIn(files.text(lefts)), idsOf(codings.slice(0, 5)));
  });

  it('has them in the one file before they leave the other', async () => {
    const { files, session } = await settled(split);
    await moveElsewhere(session, { coder: 'anna' });
    assert.deepEqual(files.writes, [rights, lefts]);
    files.writes.length = 0;
    await session.undo('anna');
    assert.deepEqual(files.writes, [lefts, rights]);
  });

  for (const failing of [lefts, rights]) {
    it(`changes nothing where ${failing} cannot be written, also where steps are kept otherwise`, async () => {
      const { files, session } = await settled(split);
      files.onWrite = (path) => {
        if (path === failing) throw diskFull(path);
      };
      assert.equal(await codeOf(() => moveElsewhere(session, { coder: 'anna' })), 'file.writeFailed');
      assert.deepEqual([idsIn(files.text(lefts)), idsIn(files.text(rights))], [idsOf(codings), []]);
      const keeping = await openKeeping(new MemoryFiles({ ...gardenFiles, ...split }));
      keeping.files.onWrite = files.onWrite;
      assert.equal(await codeOf(() => moveElsewhere(keeping.session, { coder: 'anna' })), 'file.writeFailed');
      assert.deepEqual(keeping.unwritten.changes, []);
      assert.deepEqual([idsIn(keeping.files.text(lefts)), idsIn(keeping.files.text(rights))], [idsOf(codings), []]);
    });
  }

  it('leaves what waits for a decision, what has its id twice, and what is kept as not found', async () => {
    const [first, second, third, ...rest] = moved;
    assert.ok(first && second && third);
    const file = serializeSidecar({
      codings: [
        ...codings.slice(0, 5),
        first,
        second,
        { ...second, code: 'water' },
        { ...third, orphaned: true },
        ...rest,
      ],
      memos: [],
      conflicts: [{ in: 'codings', id: first.id, field: 'code', theirs: 'water' }],
    });
    const { session } = await settled({ ...split, [lefts]: file });
    assert.deepEqual(
      [...elsewhereFor(session, { coder: 'anna' }).values()].map(({ coding }) => coding.id),
      idsOf(rest),
    );
  });

  it('takes none along from or to a text that git has not brought together, nor into a file that was not read whole', async () => {
    const marks = '<<<<<<< ours\n=======\n>>>>>>> theirs\n';
    const unmerged = await settled({ ...split, [right]: `${split[right]}${marks}` });
    assert.equal(elsewhereFor(unmerged.session, { coder: 'anna' }).size, 0);
    const { files, session } = await settled({ ...split, [rights]: '{ "format": 1, "codings": [{}] }' });
    assert.equal(await codeOf(() => moveElsewhere(session, { coder: 'anna' })), 'sidecar.notWritable');
    assert.deepEqual(idsIn(files.text(lefts)), idsOf(codings));
  });

  it('tells nothing of what an open round hides', async () => {
    const berts = at(`${left}.bert.codes.json`);
    const round = drawOf({
      coders: ['anna', 'bert'],
      units: [{ id: 'u01', transcript: left, first: {}, last: {} }] as never,
    });
    const shown = await settled({ ...split, [berts]: split[lefts] });
    assert.ok(elsewhereFor(shown.session, { coder: 'anna' }).size > moved.length);
    const hidden = await settled({ ...split, [berts]: split[lefts], 'rounds/one/round.json': round });
    assert.ok(
      [...elsewhereFor(hidden.session, { coder: 'anna' }).values()].every(({ record }) => record.coder === 'anna'),
    );
  });

  it('takes a passage for another one where the same words stand elsewhere with other words around them', async () => {
    const other = turnsOf(9, 6).map((turn) => turn.replace(/P1: .*\n/, () => `P1: ${moved[0]?.quote}\n`));
    const { session } = await settled({ ...split, [right]: other.slice(0, 1).join('') });
    assert.equal(elsewhereFor(session, { coder: 'anna' }).size, 0);
    assert.ok(told(session).length > 0);
  });

  it('gives none of them a time that another coding of the file has', async () => {
    const there = codingsOf(`${split[right]}`, 50, 'water').map((one, at) => ({
      ...one,
      created: moved[at]?.created ?? '',
    }));
    const { files, session } = await settled({ ...split, [rights]: fileOf(there) });
    await moveElsewhere(session, { coder: 'anna' });
    const all = (JSON.parse(files.text(rights) ?? '') as Sidecar).codings;
    assert.equal(all.length, there.length + moved.length);
    assert.equal(new Set(all.map(({ created }) => created)).size, all.length);
    assert.ok(!all.some(({ id }) => id === codingId(0)));
  });
});
