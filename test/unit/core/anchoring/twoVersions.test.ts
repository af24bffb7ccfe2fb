import { deepEqual } from 'node:assert/strict';
import { orphaned, type Anchored } from '../../../../src/core/anchoring/anchoring';
import { anchorAll } from '../../../../src/core/anchoring/anchorAll';
import { anchorIn } from '../../../../src/core/anchoring/anchorIn';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { findAgain } from '../../../../src/core/anchoring/findAgain';
import { finished } from '../../../../src/core/anchoring/finished';
import { reanchor } from '../../../../src/core/anchoring/reanchor';
import type { ToAnchor } from '../../../../src/core/anchoring/toAnchor';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { codingsOf, turnsOf } from '../../../support/core/interviews';
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
      finished(reanchor(now, sought, { find: () => found, areApart: () => false })).map(({ state }) => state),
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

  const spoken = turnsOf(3, 40).join('');
  const header = `---\ntitle: ${'A long title. '.repeat(32)}\n---\n`;
  const now = new SourceText(header + spoken);
  const codings = codingsOf(spoken, 1).filter(({ quote }) => quote !== 'Yeah.');
  const known = anchorAll(now, codings);

  it('is where it is for one who has stored none, whatever another one has stored of the same words', () => {
    const again = codingsOf(now.text, 1).filter(({ quote }) => quote !== 'Yeah.');
    const theirs = again.map((anchor, index): ToAnchor => ({
      anchor,
      by: 'anna',
      known: anchorAll(now, again)[index] ?? orphaned,
    }));
    const own = codings.map((anchor, index): ToAnchor => ({ anchor, by: 'bert', known: known[index] ?? orphaned }));
    const states = finished(findAgain(now, [...theirs, ...own])).map(({ state }) => state);
    deepEqual(new Set(states.slice(0, theirs.length)), new Set(['exact']));
    deepEqual(new Set(states.slice(theirs.length)), new Set(['moved']));
  });

  it('is where it is while its coder accepts one place after the other', () => {
    const again = codingsOf(now.text, 1).filter(({ quote }) => quote !== 'Yeah.');
    for (const isAccepted of [2, 3, 5].map((step) => (index: number) => index % step === 0)) {
      const anchors = codings.map((stored, index) => (isAccepted(index) ? (again[index] ?? stored) : stored));
      const places = anchorAll(now, anchors);
      const all = anchors.map((anchor, index): ToAnchor => ({
        anchor,
        by: 'anna',
        known: places[index] ?? orphaned,
      }));
      const states = finished(findAgain(now, all)).map(({ state }) => state);
      deepEqual(
        states,
        anchors.map((_, index) => (isAccepted(index) ? 'exact' : 'moved')),
      );
    }
  });
});
