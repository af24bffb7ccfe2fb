import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorAll } from '../../../../src/core/anchoring/anchorAll';
import { anchorIn } from '../../../../src/core/anchoring/anchorIn';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { Random } from '../../../bench/random';
import * as edits from '../../../support/tracked/edits';
import { count, reanchorAll, type Judged } from '../../../support/tracked/judge';
import * as tracked from '../../../support/tracked/trackedText';
import { Words } from '../../../support/tracked/vocabulary';

type Edit = (random: Random, text: tracked.Tracked, speech: tracked.Speech) => void;

/** Each changes about as much as an hour of work on a transcript of half an hour. */
const kinds: readonly Edit[] = [
  (random, text, { words }) => edits.changeWords(random, text, { ...tracked.speechOf(words) }, 0.02),
  (random, text) => edits.removeTurns(random, text, 8),
  (random, text, speech) => edits.addTurns(random, text, speech, 8),
  (random, text) => edits.moveTurns(random, text, 3),
  (_, text) => edits.addHeader(text),
  (_, text, speech) => edits.replaceNames(text, speech, new Map([['P2', 'Annelies']])),
  (_, text, speech) => edits.replaceNames(text, speech, new Map(speech.labels.map((label) => [label, `K-${label}`]))),
  (random, text) => {
    for (const { words } of text.turns) for (const word of words) if (random.next() < 0.1) text.breaks.set(word, '\n');
  },
];

const scene = fc.record({
  seed: fc.nat(1_000_000),
  chosen: fc.subarray(
    kinds.map((_, index) => index),
    { minLength: 1, maxLength: 3 },
  ),
  withOld: fc.boolean(),
});

function run(seed: number, chosen: readonly number[], withOld: boolean): readonly Judged[] {
  const random = new Random(seed);
  const speech = tracked.speechOf(new Words(random, 800));
  const text = tracked.aTranscript(random, speech, 20_000);
  const before = tracked.write(text);
  const passages = tracked.somePassages(random, text, 60);
  for (const index of chosen) kinds[index]?.(random, text, speech);
  return reanchorAll(before, tracked.write(text), passages, { withOld }).judged;
}

const told = ({ anchor, anchored, place }: Judged): string => JSON.stringify({ anchor, anchored, place });

describe('Passages of transcripts edited at random, every word known by identity', () => {
  it('are never said to be where they are not', () => {
    fc.assert(
      fc.property(scene, ({ seed, chosen, withOld }) => {
        const wrong = run(seed, chosen, withOld).filter(({ outcome }) => outcome === 'silently wrong');
        assert.deepEqual(wrong.map(told), []);
      }),
      { numRuns: 60 },
    );
  });

  it('are found, nearly all, where the older text is at hand', () => {
    fc.assert(
      fc.property(scene, ({ seed, chosen }) => {
        const judged = run(seed, chosen, true);
        const survivors = judged.length - count(judged, 'gone');
        assert.ok(
          count(judged, 'right', 'offered') >= survivors * 0.95,
          judged
            .filter(({ outcome }) => outcome === 'lost')
            .map(told)
            .join('\n'),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('Long turns that are said twice, far apart, where all else is in another order', () => {
  it('are not said to be the one or the other where they stand beside nothing that they stood beside', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const random = new Random(seed);
      const speech = { ...tracked.speechOf(new Words(random)), short: 0 };
      const text = tracked.aTranscript(random, speech, 40_000);
      const said = text.turns.filter(({ words }) => words.length > 12);
      const twice = said.filter((_, index) => index % 9 === 0);
      for (const [index, { label, words }] of twice.entries()) {
        const far = said[(index * 9 + 50) % said.length] ?? assert.fail();
        const copy = { label, words: words.map((word) => ({ text: word.text })) };
        text.turns.splice(text.turns.indexOf(far), 0, copy);
      }
      const before = tracked.write(text);
      const passages = twice.map(({ words }) => ({ words: words.slice(2, 9) }));
      text.turns.reverse();
      const { judged } = reanchorAll(before, tracked.write(text), passages, { withOld: true });
      assert.deepEqual(judged.filter(({ outcome }) => outcome === 'silently wrong').map(told), [], `seed ${seed}`);
    }
  });
});

describe('The text read once for all passages', () => {
  it('finds for each what a search of its own finds', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const random = new Random(seed);
        const speech = { ...tracked.speechOf(new Words(random, 50)), short: 0.7 };
        const text = tracked.aTranscript(random, speech, 6_000);
        const before = new SourceText(tracked.write(text).text);
        edits.removeTurns(random, text, 5);
        const now = new SourceText(tracked.write(text).text);
        const anchors = Array.from({ length: 40 }, () => {
          const start = random.between(0, before.length - 2);
          return describeSpan(before, span(start, Math.min(start + random.between(1, 60), before.length)));
        });
        assert.deepEqual(
          anchorAll(now, anchors),
          anchors.map((anchor) => anchorIn(now, anchor)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('comes to an end on hostile repetition', () => {
    const source = new SourceText('ab'.repeat(300_000));
    const anchor = describeSpan(source, span(1000, 200_000));
    const others = Array.from({ length: 20 }, (_, index) => ({ ...anchor, quote: `${anchor.quote}${index}` }));
    assert.ok(anchorAll(source, others).every(({ state }) => state === 'orphaned'));
  });
});
