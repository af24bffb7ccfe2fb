import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recode } from '../../../../src/core/commands/recode';
import { StudySession } from '../../../../src/core/study/session';
import { offset } from '../../../../src/core/text/offsets';
import { at, MemoryFiles } from '../../../support/core/memoryFiles';
import { gardenFiles, group1, memoryWorld } from '../../../support/core/memoryStudy';

const transcript = at('transcripts/group1.transcript');
const viewer = { coder: 'anna' };

/** Few places, so that codings lie exactly on each other. */
const places = [...group1.matchAll(/\p{L}{6,}/gu)]
  .slice(-6)
  .map(({ index, 0: word }) => ({ start: offset(index), end: offset(index + word.length) }));

const step = fc.record({
  coder: fc.constantFrom('anna', 'bert'),
  place: fc.nat({ max: places.length - 1 }),
  code: fc.constantFrom('plan', 'tools', 'water'),
  takesAway: fc.boolean(),
});

const told = (session: StudySession): readonly string[] =>
  session
    .index(viewer)
    .placed(transcript)
    .map(({ coder, coding, anchored }) => `${coder} ${coding.id} ${anchored.state}`);

describe('Codings that come and go one by one', () => {
  it('are in the order in which they would be read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const files = new MemoryFiles(gardenFiles);
        const session = await StudySession.open(memoryWorld(files));
        told(session);
        for (const { coder, place, code, takesAway } of steps) {
          const span = places[place];
          if (span === undefined) continue;
          const passages = [{ span, words: group1.slice(span.start, span.end) }];
          await recode(session, {
            transcript,
            passages,
            coder,
            add: takesAway ? [] : [code],
            remove: takesAway ? [code] : [],
          });
          assert.deepEqual(told(session), told(await StudySession.open(memoryWorld(files))));
        }
      }),
    );
  });
});
