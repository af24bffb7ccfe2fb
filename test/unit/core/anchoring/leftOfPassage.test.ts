import { deepEqual, equal } from 'node:assert/strict';
import { orphaned } from '../../../../src/core/anchoring/anchoring';
import { anchorIn } from '../../../../src/core/anchoring/anchorIn';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { findAgain } from '../../../../src/core/anchoring/findAgain';
import { finished } from '../../../../src/core/anchoring/finished';
import { SourceText } from '../../../../src/core/text/sourceText';
import { aTranscript, placeOf, somePassages, speechOf, write } from '../../../support/tracked/trackedText';
import { Words } from '../../../support/tracked/vocabulary';
import { Random } from '../../../bench/random';
import { spanOfWords } from '../../../support/core/memoryStudy';

const words =
  'Because I have that from my mother. She cleaned every tool twice, and whatever was lent came back, or we fetched it.';
const before = `MOD: Where did the first tools come from?

P1: I do want to say something about the spade. ${words}

MOD: So who cleaned them, in the end, of all of you?

P2: My brother did, every evening, with a brush and a bucket of sand.
`;

/** What becomes of the words, in a text of which the one before is known. */
function stateIn(after: string): string {
  const [old, now] = [new SourceText(before), new SourceText(after)];
  const anchor = describeSpan(old, spanOfWords(before, words));
  const [found] = finished(findAgain(now, [{ anchor, known: anchorIn(now, anchor), old }]));
  return found && 'span' in found ? `${found.state}: ${now.slice(found.span)}` : (found?.state ?? 'none');
}

describe('What is left of a passage', () => {
  it('is not a word of it that another text has too, nor a few strewn over its turns', () => {
    const random = new Random(20261127);
    const speech = speechOf(new Words(random));
    const [one, other] = [aTranscript(random, speech, 20_000), aTranscript(random, speech, 20_000)];
    const written = write(one);
    const [then, now] = [new SourceText(written.text), new SourceText(write(other).text)];
    const sought = somePassages(random, one, 200)
      .flatMap((passage) => placeOf(passage, written) ?? [])
      .map((at) => ({ anchor: describeSpan(then, at), known: orphaned, old: then }));
    equal(sought.length, 200);
    const changed = finished(findAgain(now, sought)).flatMap((one) => (one.state === 'changed' ? one.span : []));
    deepEqual(
      changed.map((at) => now.slice(at)),
      [],
    );
  });

  for (const [side, after] of [
    ['on both sides', before.replace(words, 'Because I have that from my mother.')],
    ['before it', before.slice(0, before.indexOf(words)) + 'Because I have that.\n\nMOD: Which bridge was it?\n'],
    ['after it', `MOD: Which bridge?\nP5: fetched it.${before.slice(before.indexOf(words) + words.length)}`],
  ] as const)
    it(`is what a few of its words are, beside text that was there ${side}`, () => {
      equal(stateIn(after).split(' ')[0], 'changed:');
    });
});
