import assert from 'node:assert/strict';
import { relinkSidecar } from '../../../../../src/core/commands/fixes/relinkSidecar';
import { removeDuplicate } from '../../../../../src/core/commands/fixes/removeDuplicate';
import { checkStudy } from '../../../../../src/core/study/checks/checkStudy';
import { at, diskFull } from '../../../../support/core/memoryFiles';
import { codingId, group1, openGarden, sidecarOf, type GivenCoding } from '../../../../support/core/memoryStudy';
import { codeOf } from '../../../../support/core/thrown';

const annas = 'transcripts/group1.transcript.anna.codes.json';
const gone = at('transcripts/old.transcript.anna.codes.json');
const words = 'two wheelbarrows';

describe('removing a duplicate', () => {
  const codings = (...given: readonly GivenCoding[]): Record<string, string> => ({
    [annas]: sidecarOf(group1, ...given),
  });
  const three = codings(
    { id: codingId(1), words, memo: 'rust' },
    { id: codingId(2), words },
    { id: codingId(3), words: 'no plan' },
    { id: codingId(4), words: 'no plan' },
  );

  for (const number of [1, 2]) {
    it(`keeps the one that says more, whichever of them is named (${number})`, async () => {
      const { files, session } = await openGarden(three);
      const removed = await removeDuplicate(session, codingId(number), 'anna');
      assert.deepEqual(
        removed.map(({ id }) => id),
        [codingId(2)],
      );
      await session.undo('anna');
      assert.equal(files.text(annas), three[annas]);
    });
  }

  it('takes none away where each says something of its own', async () => {
    const given = codings({ id: codingId(1), words, memo: 'a' }, { id: codingId(2), words, doubtful: true });
    const { files, session } = await openGarden(given);
    assert.equal(await codeOf(() => removeDuplicate(session, codingId(1), 'anna')), 'fix.eachSaysMore');
    assert.deepEqual(files.writes, []);
  });

  it("takes none away that has no double among the coder's own", async () => {
    const { session } = await openGarden(codings({ id: codingId(1), words }, { id: codingId(2), code: 'plan', words }));
    for (const id of [codingId(1), codingId(9)]) {
      assert.equal(await codeOf(() => removeDuplicate(session, id, 'anna')), 'fix.noDuplicate');
    }
    const { session: other } = await openGarden(three);
    assert.equal(await codeOf(() => removeDuplicate(other, codingId(1), 'bert')), 'fix.noDuplicate');
  });
});

describe('relinking a sidecar', () => {
  const stored = sidecarOf(group1, { id: codingId(1), words }, { id: codingId(2), words: 'no plan' });

  it('gives it the name of the transcript its passages are in', async () => {
    const { files, session } = await openGarden({ [gone]: stored });
    assert.equal(await relinkSidecar(session, gone, 'anna'), annas);
    assert.equal(files.text(annas), stored);
    assert.ok(!files.paths().includes(gone));
    assert.deepEqual(checkStudy(session, { coder: 'anna' }), []);
    assert.equal(session.index({ coder: 'anna' }).passages().length, 2);
  });

  it('finds passages that moved, and four of five of them are enough', async () => {
    const name = async (...said: readonly string[]): Promise<string | undefined> => {
      const codings = said.map((each, number) => ({ id: codingId(number), words: each }));
      const { session } = await openGarden({
        [gone]: sidecarOf(`${group1}\nP1: Never said. P2: Nor this.`, ...codings),
        'transcripts/group1.transcript': group1.replace('Recorded', 'We recorded'),
      });
      return codeOf(() => relinkSidecar(session, gone, 'anna'));
    };
    const there = [words, 'no plan', 'curtains', 'And now'];
    assert.equal(await name(...there, 'Never said'), undefined);
    assert.equal(await name(...there.slice(1), 'Never said'), 'fix.noRenamed');
    assert.equal(await name(...there, 'Never said', 'Nor this'), 'fix.noRenamed');
  });

  it('guesses nothing: neither between two transcripts, nor without codings', async () => {
    const { session } = await openGarden({ [gone]: stored, 'transcripts/copy.transcript': group1 });
    assert.equal(await codeOf(() => relinkSidecar(session, gone, 'anna')), 'fix.noRenamed');
    const { session: empty } = await openGarden({ [gone]: sidecarOf(group1) });
    assert.equal(await codeOf(() => relinkSidecar(empty, gone, 'anna')), 'fix.noRenamed');
  });

  it('leaves alone what is another coder’s, and a transcript that has its sidecar', async () => {
    const { files, session } = await openGarden({ [gone]: stored });
    assert.equal(await codeOf(() => relinkSidecar(session, gone, 'bert')), 'fix.anothersFile');
    const { session: taken } = await openGarden({ [gone]: stored, [annas]: sidecarOf(group1) });
    assert.equal(await codeOf(() => relinkSidecar(taken, gone, 'anna')), 'fix.noRenamed');
    assert.deepEqual(files.writes, []);
  });

  it('never writes over a file that came meanwhile', async () => {
    const { files, session } = await openGarden({ [gone]: stored });
    files.put(annas, 'mine');
    assert.equal(await codeOf(() => relinkSidecar(session, gone, 'anna')), 'fix.targetExists');
    assert.equal(files.text(annas), 'mine');
    assert.equal(files.text(gone), stored);
  });

  it('keeps the old file where the new one cannot be written', async () => {
    const { files, session } = await openGarden({ [gone]: stored });
    files.onWrite = (path) => {
      throw diskFull(path);
    };
    assert.equal(await codeOf(() => relinkSidecar(session, gone, 'anna')), 'file.writeFailed');
    assert.equal(files.text(gone), stored);
  });
});
