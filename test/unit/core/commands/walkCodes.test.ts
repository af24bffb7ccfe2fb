import assert from 'node:assert/strict';
import { countStates } from '../../../../src/core/commands/countStates';
import { listCodes } from '../../../../src/core/commands/listCodes';
import { walkCodes } from '../../../../src/core/commands/walkCodes';
import type { CodingFilter } from '../../../../src/core/study/studyIndex';
import { StudyWalk } from '../../../../src/core/study/studyWalk';
import { at } from '../../../support/core/memoryFiles';
import { codingId, group1, openGarden, sidecarOf } from '../../../support/core/memoryStudy';

const viewer = { coder: 'anna' };

/** More transcripts than are gone through at a time; in some the passage is elsewhere than it was. */
function manyTranscripts(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let i = 0; i < count; i++) {
    const name = `transcripts/copy${i}.transcript`;
    const codings = [
      { id: codingId(3 * i), code: 'plan', words: 'no plan' },
      { id: codingId(3 * i + 1), code: i % 2 === 0 ? 'tools' : 'water', words: 'two wheelbarrows' },
    ];
    files[name] = i % 5 === 0 ? `# Of another day\n\n${group1}` : group1;
    files[`${name}.anna.codes.json`] = sidecarOf(group1, ...codings);
    if (i % 3 === 0) {
      files[`${name}.bert.codes.json`] = sidecarOf(group1, {
        id: codingId(3 * i + 2),
        code: 'plan',
        words: 'And now?',
      });
    }
  }
  for (let i = 0; i < 70; i++) {
    files[`transcripts/gone${i}.transcript.anna.codes.json`] = sidecarOf(group1, {
      id: codingId(1000 + i),
      code: 'plan',
      words: 'no plan',
    });
  }
  return { ...files, 'transcripts/gone.transcript.anna.codes.json': sidecarOf(group1) };
}

describe('walkCodes', () => {
  const filters: readonly CodingFilter[] = [
    {},
    { coder: 'all' },
    { coder: 'bert' },
    { role: 'gardener', coder: 'all' },
    { transcript: at('transcripts/copy101.transcript') },
    { transcript: at('transcripts/none.transcript') },
  ];
  for (const filter of filters) {
    it(`counts as a session does: ${JSON.stringify(filter)}`, async () => {
      const { session } = await openGarden(manyTranscripts(150));
      await session.settleAnchors();
      const walk = await StudyWalk.open(session.world);
      const { codes, states, withoutText } = await walkCodes(walk, viewer, filter);
      const index = session.index(viewer);
      assert.deepEqual(codes, listCodes(session.current.codebook, index.counts(filter)));
      assert.deepEqual(states, countStates(index, filter));
      assert.deepEqual(withoutText, index.withoutText(filter));
      assert.equal(withoutText.length, filter.transcript || filter.coder === 'bert' ? 0 : 70);
      assert.equal(states.exact > 0, filter.transcript !== at('transcripts/none.transcript'));
    });
  }

  it('names the codebook, the transcripts and the coders before it has read any', async () => {
    const { session } = await openGarden(manyTranscripts(2));
    const walk = await StudyWalk.open(session.world);
    assert.equal(walk.codebook.codes.length, session.current.codebook.codes.length);
    assert.deepEqual([...walk.transcripts], [...session.current.transcripts.keys()]);
    assert.deepEqual([...walk.coders].sort(), ['anna', 'bert']);
  });
});
