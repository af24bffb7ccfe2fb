import assert from 'node:assert/strict';
import { anchorAll } from '../../../../src/core/anchoring/anchorAll';
import { orphaned, type Anchored } from '../../../../src/core/anchoring/anchoring';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { findAgain } from '../../../../src/core/anchoring/findAgain';
import { finished } from '../../../../src/core/anchoring/finished';
import { span, type Span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';

/** What is said in a text, each line unlike any other. */
const lines = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => {
    const day = from + index;
    return `P${(day % 3) + 1}: Spade${day} rain${day * 3} fence${day * 5} bed${day * 7} row${day * 13} seed${day * 17}.`;
  });

const textOf = (...parts: readonly (string | readonly string[])[]): string => parts.flat().join('\n');

/** Where words are in a text, of several places the nth. */
function placeOf(text: string, words: string, nth = 0): Span {
  let at = text.indexOf(words);
  for (let count = 0; count < nth; count++) at = text.indexOf(words, at + 1);
  assert.notEqual(at, -1, words);
  return span(at, at + words.length);
}

function follow(before: string, after: string, places: readonly Span[], hasOld: boolean): readonly Anchored[] {
  const [old, now] = [new SourceText(before), new SourceText(after)];
  const anchors = places.map((at) => describeSpan(old, at));
  const known = anchorAll(now, anchors);
  return finished(
    findAgain(
      now,
      anchors.map((anchor, index) => ({ anchor, known: known[index] ?? orphaned, ...(hasOld && { old }) })),
    ),
  );
}

const isMovedTo = (found: Anchored | undefined, at: Span): void => {
  assert.deepEqual(found && 'span' in found ? [found.state, found.span] : found, ['moved', at]);
};

describe('What is said again and again, with the older text', () => {
  const question = 'MOD: And what did you plant there in the first spring that you had the garden?';

  it('is at its place where a time was put before every turn', () => {
    const turns = [...lines(0, 6), 'Bert: Yes.', ...lines(6, 12)];
    const before = textOf(turns);
    const after = textOf(turns.map((turn, index) => `[00:${String(index + 10)}:07] ${turn}`));
    const [found] = follow(before, after, [placeOf(before, 'Bert: Yes.')], true);
    isMovedTo(found, placeOf(after, 'Bert: Yes.'));
  });

  it('is where nearly the same stands on both sides, though one that was asked elsewhere has a word changed', () => {
    const [one, two, three, four] = [lines(0, 5), lines(5, 10), lines(10, 15), lines(15, 20)];
    const before = textOf(one, question, two, question, three, question, four);
    const answered = three.map((line, index) => (index === 0 ? line.replace('Spade', 'Shovel') : line));
    const after = textOf(
      '# The garden',
      one,
      question.replace('first', 'second'),
      two,
      question,
      answered,
      question,
      four,
    );
    const [found] = follow(before, after, [placeOf(before, 'plant there in the first', 1)], true);
    isMovedTo(found, placeOf(after, 'plant there in the first'));
  });

  it('is not where what was asked elsewhere has come to stand beside the same words', () => {
    const asked = 'I: Which of these beds had you dug before you really cared about it at all?';
    const [one, two, three] = [lines(0, 8), lines(8, 16), lines(16, 24)];
    const before = textOf(
      one,
      asked,
      'P: No.',
      'I: Yeah, yeah.',
      two,
      asked,
      'P: No.',
      'P: Who did?',
      'I: Yeah.',
      three,
    );
    const after = textOf(one, 'P: No.', 'I: Yeah, yeah.', two, asked, 'P: No.', 'I: Yeah.', three);
    const [found] = follow(before, after, [placeOf(before, 'really cared')], true);
    assert.notEqual(found?.state, 'moved');
  });
});

describe('What is said again and again, the older text lost', () => {
  const coded = (text: string, days: readonly number[]): readonly Span[] =>
    days.map((day) => placeOf(text, `fence${day * 5} bed${day * 7} row`));

  it('has not moved to where nothing has come between what is coded there', () => {
    const exchange = lines(100, 120);
    const before = textOf(lines(0, 10), exchange, lines(10, 60), exchange, lines(60, 70));
    const after = textOf(lines(0, 10), lines(10, 60), exchange, lines(60, 70));
    const others = coded(before, [2, 8, ...Array.from({ length: 25 }, (_, index) => 11 + 2 * index), 61, 66]);
    const found = follow(before, after, [...coded(before, [103, 106, 109, 112, 115]), ...others], false);
    assert.deepEqual(
      found.slice(0, 5).filter(({ state }) => state === 'moved' || state === 'exact'),
      [],
    );
  });
});
