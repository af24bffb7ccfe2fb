import assert from 'node:assert/strict';
import { anchorAll } from '../../../../src/core/anchoring/anchorAll';
import { orphaned } from '../../../../src/core/anchoring/anchoring';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { findAgain } from '../../../../src/core/anchoring/findAgain';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';

/** What is said in a text, each line unlike any other. */
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => {
    const number = from + index;
    return `P${(number % 3) + 1}: Op dag ${number} ging het over onderwerp ${number * 7} en verder over ${number * 13}.\n`;
  }).join('');

const exchange = `MOD: Kan je daar iets meer over vertellen, over hoe dat ging?
P1: Dat was elke keer weer anders, dat hing af van wie er was.
MOD: En heb je daar ook met de anderen over gesproken toen?
`;
const coded = 'Dat was elke keer weer anders';

/** Where the coded line and those around it are, without an older text. @param others lines that are coded too */
function stateOf(before: string, after: string, others: readonly string[]): string {
  const old = new SourceText(before);
  const now = new SourceText(after);
  const anchors = [coded, ...others].map((words) => {
    const at = before.indexOf(words);
    assert.notEqual(at, -1, words);
    return describeSpan(old, span(at, at + words.length));
  });
  const known = anchorAll(now, anchors);
  const work = findAgain(
    now,
    anchors.map((anchor, index) => ({ anchor, known: known[index] ?? orphaned })),
  );
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value[0]?.state ?? '';
}

describe('A passage that is said twice with all that is around it, without an older text', () => {
  const around = ['onderwerp 35 en verder', 'onderwerp 280 en verder'];
  const [start, between, end] = [lines(0, 10), lines(10, 30), lines(30, 50)];
  const twice = start + exchange + between + exchange + end;

  it('is not said to have moved onto the other one where it was taken out', () => {
    assert.equal(stateOf(twice, start + between + exchange + end, around), 'ambiguous');
  });

  it('nor where something was put in before all', () => {
    assert.equal(stateOf(twice, `${lines(60, 70)}${start}${between}${exchange}${end}`, around), 'ambiguous');
  });

  it('has moved where what is coded around it has too', () => {
    assert.equal(stateOf(start + exchange + end, `${lines(60, 70)}${start}${exchange}${end}`, around), 'moved');
  });

  it('has moved where something was put in before it, and what is coded after it moved as far', () => {
    assert.equal(stateOf(start + exchange + end, start + lines(60, 70) + exchange + end, around), 'moved');
  });

  it('is not told by another that was taken out with it and is said once more as well', () => {
    const other = `P2: Het kwam erop aan wie de deur opendeed, meer was het niet.\n`;
    const both = `${start}${exchange}${lines(70, 74)}${other}${between}${exchange}${lines(80, 84)}${other}${end}`;
    const left = `${start}${lines(70, 74)}${between}${exchange}${lines(80, 84)}${other}${end}`;
    const coded = [
      ...around,
      'Het kwam erop aan wie de deur opendeed',
      'onderwerp 490 en verder',
      'onderwerp 77 en verder',
    ];
    assert.equal(stateOf(both, left, coded), 'ambiguous');
  });
});
