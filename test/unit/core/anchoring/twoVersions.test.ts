import { deepEqual } from 'node:assert/strict';
import { orphaned, type Anchored } from '../../../../src/core/anchoring/anchoring';
import { anchorIn } from '../../../../src/core/anchoring/anchorIn';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { findAgain } from '../../../../src/core/anchoring/findAgain';
import { finished } from '../../../../src/core/anchoring/finished';
import { reanchor } from '../../../../src/core/anchoring/reanchor';
import type { ToAnchor } from '../../../../src/core/anchoring/toAnchor';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { spanOfWords } from '../../../support/core/memoryStudy';

const first = `MOD: How did it begin for the two of you?
P1: With a spade that my mother lent me, and with a lot of rain.
MOD: And what came after that first winter of digging?
P2: Four beds, and a fence that nobody had asked us about.
`;
const second = `---\ntitle: The garden\nrecorded: 2026-01-15\nplace: the shed behind the school\n---\n${first}`;
const third = `P3: I was late, so go on without me, I will listen for a while.\n${second.replace('lot of rain', 'great lot of rain')}`;

const words = 'With a spade that my mother lent me';

/** A passage as it was stored of one version of the text, which is known still. */
function stored(version: string, now = third): ToAnchor {
  const old = new SourceText(version);
  const anchor = describeSpan(old, spanOfWords(version, words));
  const known = anchorIn(new SourceText(now), anchor);
  return known.state === 'exact' ? { anchor, known } : { anchor, known, old };
}

describe('a passage that two coders stored of two versions of a text', () => {
  it('is where it is for one who has stored it again, and for the other who has not', () => {
    const found = finished(findAgain(new SourceText(second), [stored(first, second), stored(second, second)]));
    deepEqual(
      found.map(({ state }) => state),
      ['moved', 'exact'],
    );
  });

  it('is nobody’s for certain where both stood in one text, in two places', () => {
    const twice = `${third}P1: ${words}, and we never gave it back.\n`;
    const old = new SourceText(twice);
    const anchors = [twice.indexOf(words), twice.lastIndexOf(words)].map((at) =>
      describeSpan(old, span(at, at + words.length)),
    );
    const now = new SourceText(twice.replace('And what came', 'But what came'));
    const found: Anchored = { state: 'changed', span: spanOfWords(now.text, words), score: 0.9, via: 'likeness' };
    const sought = anchors.map((anchor) => ({ anchor, known: orphaned }));
    deepEqual(
      finished(reanchor(now, sought, { find: () => found })).map(({ state }) => state),
      ['ambiguous', 'ambiguous'],
    );
  });

  it('is where either comparison has it: what was counted in one text does not tell of the other', () => {
    const found = finished(findAgain(new SourceText(third), [stored(first), stored(second)]));
    const place = spanOfWords(third, words);
    deepEqual(
      found.map((one) => [one.state, 'span' in one ? one.span.start : undefined]),
      [
        ['moved', place.start],
        ['moved', place.start],
      ],
    );
  });
});
