import assert from 'node:assert/strict';
import { removeDuplicate } from '../../../../../src/core/commands/fixes/removeDuplicate';
import { codingId, group1, openGarden, sidecarOf, type GivenCoding } from '../../../../support/core/memoryStudy';
import { codeOf } from '../../../../support/core/thrown';

const annas = 'transcripts/group1.transcript.anna.codes.json';
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
