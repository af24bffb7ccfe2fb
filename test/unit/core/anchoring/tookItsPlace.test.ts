import { equal } from 'node:assert/strict';
import { anchorAll } from '../../../../src/core/anchoring/anchorAll';
import { orphaned } from '../../../../src/core/anchoring/anchoring';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { finished } from '../../../../src/core/anchoring/finished';
import { reanchor } from '../../../../src/core/anchoring/reanchor';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';

/** What is said of the passage between the bars when the text became another one. */
function becomes(marked: readonly string[], after: readonly string[]): string {
  const text = marked.join('\n');
  const [start, end] = [text.indexOf('|'), text.lastIndexOf('|') - 1];
  const [old, now] = [new SourceText(text.replaceAll('|', '')), new SourceText(after.join('\n'))];
  const anchor = describeSpan(old, span(start, end));
  const [known = orphaned] = anchorAll(now, [anchor]);
  return finished(reanchor(now, [{ anchor, known, old }]))[0]?.state ?? 'orphaned';
}

const opened = 'MOD: So tell me how the two of you came to dig there at all, from the very start.';
const dug = 'Wout: We dug for the whole of that first winter, and nobody in the street had asked us to.';
const rained = 'Nell: It rained for weeks, and I had borrowed the boots of my sister, which were too small.';
const fenced = 'Wout: After that there was the fence, and the man of the council who came to look at it.';
const closed = 'MOD: And that is how it went on until the summer, as far as both of you remember?';
const filled = 'Nell: The beds were filled by then, mostly with beans, since those were what we had.';

describe('what came to stand where a passage would be', () => {
  it('is not the passage where it stood there before, and only the words after it became the same', () => {
    const said = (words: string): readonly string[] => [dug, `Nell: The ${words}.`, 'Wout: Yeah.', 'Nell: Yeah.'];
    const [first, again] = [said('|beans it was|'), said('beans it was')];
    const before = [opened, ...first, 'Wout: Then we ate.', rained, filled, ...again, closed, fenced];
    const after = [opened, 'Wout: Then we ate.', rained, filled, ...again, 'Wout: And on it went.', closed, fenced];
    equal(becomes(before, after), 'ambiguous');
  });

  it('may be either of two equal turns in a row, where one of them went elsewhere', () => {
    const before = [opened, dug, 'Wout: She began.', 'Nell: N|ee.|', 'Nell: Nee.', 'Wout: Ja.', rained, fenced, closed];
    const after = [
      opened,
      'Nell: Nee.',
      dug,
      'Wout: She began.',
      'Nell: Nee.',
      filled,
      'Wout: Ja.',
      rained,
      fenced,
      closed,
    ];
    equal(becomes(before, after), 'ambiguous');
  });

  it('is another turn where a turn and a label came before the same word', () => {
    const before = [opened, dug, 'Wout: |Ja.|', 'Mia: We began to dig with spades.', rained];
    const after = [opened, dug, 'Nell: Nee.', 'Nell: Ja.', 'Nell: It was a group with coaches.', filled, fenced];
    equal(becomes(before, after), 'ambiguous');
  });

  it('may begin with the turn that stood before one that went, though scraps of that are the same', () => {
    const before = ['Nell: Nee.', dug, 'Nell: |Nee.', rained, `${fenced}|`, closed, filled];
    const after = ['---', 'title: digging', '---', 'Nell: Nee.', rained, fenced, closed, 'Nell: Nee.', filled];
    equal(becomes(before, after), 'ambiguous');
  });

  it('may be a copy of a turn that reads nearly the same, where that is still said', () => {
    const nearly = `${dug.slice(0, -3)}along.`;
    const before = [nearly, rained, opened, closed, dug.replace('that first winter', '|$&|'), fenced, filled];
    const after = [nearly, rained, opened, closed, 'Mia: Sorry, I am late for all of this.', nearly, rained, filled];
    equal(becomes(before, after), 'ambiguous');
  });
});
