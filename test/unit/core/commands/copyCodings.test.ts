import assert from 'node:assert/strict';
import { copyCodings, originalOf } from '../../../../src/core/commands/copyCodings';
import { at } from '../../../support/core/memoryFiles';
import { codingId, group1, openGarden, sidecarOf } from '../../../support/core/memoryStudy';
import { codeOf } from '../../../support/core/thrown';

const [group, copy] = [at('transcripts/group1.transcript'), at('transcripts/copy.transcript')];
const [annas, annasOfCopy] = [at(`${group}.anna.codes.json`), at(`${copy}.anna.codes.json`)];
const given = [
  { id: codingId(101), words: 'two wheelbarrows', memo: 'rust' },
  { id: codingId(102), code: 'water', words: 'the water' },
] as const;
const stored = sidecarOf(group1, ...given);

describe('the codings of a copied transcript', () => {
  it('are those of the original, with ids of their own', async () => {
    const { session } = await openGarden({ [annas]: stored, [copy]: group1 });
    assert.equal(originalOf(session, copy, 'anna'), group);
    assert.equal(await copyCodings(session, { from: group, to: copy, coder: 'anna' }), 2);
    const [first, second] = session.current.sidecars.get(annasOfCopy)?.sidecar.codings ?? [];
    assert.deepEqual([first?.quote, first?.memo, second?.quote], ['two wheelbarrows', 'rust', 'the water']);
    const ids = [first?.id, second?.id];
    assert.ok(!ids.includes(given[0].id) && !ids.includes(given[1].id) && new Set(ids).size === 2);
    assert.equal(originalOf(session, copy, 'anna'), undefined);
  });

  it('have times of their own, also where two of the original have the same', async () => {
    const { session } = await openGarden({ [annas]: stored, [copy]: group1 });
    const times = (path: typeof annas): readonly string[] =>
      session.current.sidecars.get(path)?.sidecar.codings.map(({ created }) => created) ?? [];
    await copyCodings(session, { from: group, to: copy, coder: 'anna' });
    assert.equal(new Set(times(annas)).size, 1);
    assert.equal(new Set(times(annasOfCopy)).size, 2);
  });

  it('are at their places in a copy that was edited', async () => {
    const edited = group1.replace('Recorded', 'We recorded');
    const { session } = await openGarden({ [annas]: stored, [copy]: edited });
    assert.equal(originalOf(session, copy, 'anna'), group);
    await copyCodings(session, { from: group, to: copy, coder: 'anna' });
    const passages = session.index({ coder: 'anna' }).passages({ transcript: copy });
    assert.deepEqual(
      passages.map(({ state, quote }) => [state, quote]),
      given.map(({ words }) => ['exact', words]),
    );
  });

  it('are not offered where another text is, nor to who has coded nothing, nor between two originals', async () => {
    const { session } = await openGarden({ [annas]: stored, [copy]: 'P1: Something else.\n' });
    assert.equal(originalOf(session, copy, 'anna'), undefined);
    const { session: same } = await openGarden({ [annas]: stored, [copy]: group1 });
    assert.equal(originalOf(same, copy, 'bert'), undefined);
    const third = at('transcripts/third.transcript');
    const { session: three } = await openGarden({
      [annas]: stored,
      [annasOfCopy]: stored,
      [copy]: group1,
      [third]: group1,
    });
    assert.equal(originalOf(three, third, 'anna'), undefined);
  });

  it('never take the place of a file that is there', async () => {
    const { files, session } = await openGarden({ [annas]: stored, [copy]: group1 });
    files.put(annasOfCopy, 'mine');
    const code = await codeOf(() => copyCodings(session, { from: group, to: copy, coder: 'anna' }));
    assert.deepEqual([code, files.text(annasOfCopy)], ['fix.targetExists', 'mine']);
  });
});
