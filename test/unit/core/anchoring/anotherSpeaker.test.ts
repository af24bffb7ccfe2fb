import { equal } from 'node:assert/strict';
import { anchorIn } from '../../../../src/core/anchoring/anchorIn';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { findAgain } from '../../../../src/core/anchoring/findAgain';
import { finished } from '../../../../src/core/anchoring/finished';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';

/** What is told of the words after `before` in `old`, in `now`. */
function stateOf(old: string, now: string, before: string, words: string): string {
  const [then, is] = [new SourceText(old), new SourceText(now)];
  const start = old.indexOf(`${before}${words}`) + before.length;
  const anchor = describeSpan(then, span(start, start + words.length));
  const [found] = finished(findAgain(is, [{ anchor, known: anchorIn(is, anchor), old: then }]));
  return found?.state ?? '';
}

const text = [
  'MOD: How did it begin for the two of you?',
  'P1: With a spade that my mother lent me, and with a lot of rain.',
  'P2: Yeah.',
  'MOD: And what came after that first winter of digging?',
  'P1: Four beds, and a fence that nobody had asked us about.',
  'P2: We never talked about it with the people from the street.',
  'P1: Yeah.',
  'MOD: Would you do it again, knowing what you know by now?',
  'P2: At once, but with better boots and a smaller garden to begin with.',
  'P1: So would I, if somebody else sees to the fence.',
  '',
].join('\n');

describe('a few words that others say too, under another label', () => {
  it('are not said to be the same where that label alone is another', () => {
    equal(stateOf(text, text.replace('P2: Yeah.', 'P1: Yeah.'), 'P2: ', 'Yeah.'), 'ambiguous');
  });

  it('are the same where the label was corrected everywhere', () => {
    equal(stateOf(text, text.replaceAll('P2:', 'Ann:'), 'P2: ', 'Yeah.'), 'moved');
  });

  it('are the same where nobody has the old label any more, and nobody had the new one', () => {
    const short = text.replace('P2: Yeah.', 'P7: Yeah.');
    equal(stateOf(short, short.replace('P7: Yeah.', 'Ann: Yeah.'), 'P7: ', 'Yeah.'), 'moved');
  });

  it('are the same where nobody else says them', () => {
    const once = text.replace('P1: Yeah.', 'P1: Not with anybody.');
    equal(stateOf(once, once.replace('P2: Yeah.', 'P1: Yeah.'), 'P2: ', 'Yeah.'), 'moved');
  });
});

describe('a passage that ends with the first words of a turn', () => {
  const words = 'Four beds, and a fence that nobody had asked us about.\nP2: We ';

  it('is not said to be the same where somebody says something else there', () => {
    const other = text.replace(
      'We never talked about it with the people from the street.',
      'We were all of us quite tired.',
    );
    equal(stateOf(text, other, 'P1: ', words), 'ambiguous');
  });

  it('is the same where little of that turn has changed', () => {
    const corrected = text.replace('never talked about it', 'never spoke about it');
    equal(stateOf(text, corrected, 'P1: ', words), 'moved');
  });
});
