import assert from 'node:assert/strict';
import { anchorAll } from '../../../../src/core/anchoring/anchorAll';
import { orphaned, type Anchored } from '../../../../src/core/anchoring/anchoring';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { findAgain } from '../../../../src/core/anchoring/findAgain';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';

const opening = 'MOD: Wat gebeurde er de eerste keer dat de coach op de groep kwam, van begin tot eind?';
const coded = 'P1: Zij ging gewoon mee op de mat zitten en zong een liedje, en toen vertrouwde ik haar ineens.';
const nearly = 'P1: Zij ging gewoon mee op de mat zitten en zong een versje, en toen vertrouwde ik haar ineens.';
const next = 'P2: Bij ons duurde dat heel wat langer, want zij kwam telkens met een schrift in de hand.';
const last = 'P3: In mijn groep weet ik van tevoren wanneer het ophoudt, en dat maakt het voor mij goed.';
const quote = 'mee op de mat zitten';

function find(before: readonly string[], after: readonly string[], withOld: boolean, words = quote): Anchored {
  const old = new SourceText(before.join('\n\n'));
  const now = new SourceText(after.join('\n\n'));
  const start = old.text.indexOf(words);
  const anchor = describeSpan(old, span(start, start + words.length));
  const [known = orphaned] = anchorAll(now, [anchor]);
  const work = findAgain(now, [{ anchor, known, ...(withOld && { old }) }]);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value[0] ?? orphaned;
}

/** The numbers of the lines that are offered. */
const offered = (found: Anchored, lines: readonly string[]): readonly number[] =>
  found.state === 'ambiguous'
    ? found.candidates.map(({ start }) => lines.join('\n\n').slice(0, start).split('\n\n').length - 1)
    : [];

describe('A long line that was copied', () => {
  const before = [opening, coded, next, last];

  it('is offered twice where a block of turns was put in again just after itself', () => {
    const after = [opening, coded, opening, coded, next, last];
    assert.deepEqual(offered(find(before, after, true, 'toen vertrouwde ik haar ineens.'), after), [1, 3]);
  });

  it('is offered beside the line that stands in its place with another word', () => {
    const after = ['MOD: Even voorstellen, graag.', opening, nearly, next, last, coded];
    assert.deepEqual(offered(find(before, after, true), after), [2, 5]);
  });

  it('is at its place where all around it is as it was', () => {
    const after = ['MOD: Even voorstellen, graag.', opening, coded, next, last, coded, 'P4: Ja.'];
    const found = find(before, after, true);
    assert.equal(found.state, 'moved');
    assert.equal('span' in found && found.span.start, after.join('\n\n').indexOf(quote));
  });

  it('is offered at each place where it is said, also where it was put in the place of another turn', () => {
    const note = 'W1: Well. There was a note on the fridge. "Wednesday coach." Only it was Monday.';
    const gone = 'W2: It was different for me, I was only three weeks in the place. So everybody was new to me.';
    const asked = 'MOD: And had anyone said she was coming?';
    const [opened, closed] = ['MOD: So what did you do that first day, Coach 2?', 'C2: Not a lot, I think.'];
    const lines = [asked, note, 'M1: It was. (.) I admit that.', gone, '[laughter]', opened, closed];
    const after = [asked, 'M1: It was. (.) I admit that.', note, '[laughter]', note, opened, closed];
    const found = find(lines, after, true, 'There was a note on the fridge. "Wednesday coach." Only it was Monday.');
    assert.deepEqual(offered(found, after), [2, 4]);
  });

  it('is moved where it was taken from its place', () => {
    const after = [opening, next, last, coded];
    assert.equal(find(before, after, true).state, 'moved');
  });
});

describe('Of two long lines that read the same, the one that is left', () => {
  const [later, answer] = [
    'MOD: En hoe ging dat later in het jaar?',
    'P2: Dat weet ik niet meer, dat is te lang geleden.',
  ];
  const added = 'MOD: Dat klinkt mooi, en daar kom ik straks graag nog even op terug.';
  const before = [opening, coded, next, last, later, coded, answer];

  it('has moved where nothing that reads nearly the same has come', () => {
    const after = ['MOD: Even voorstellen.', opening, coded, added, next, last, later, answer];
    assert.equal(find(before, after, true).state, 'moved');
  });

  it('is offered beside one that came with a word changed, and may be what it was', () => {
    const after = ['MOD: Even voorstellen.', opening, coded, added, nearly, next, last, later, answer];
    assert.deepEqual(offered(find(before, after, true), after), [2, 4]);
  });
});

describe('A line that has a word changed, while a copy of it stands elsewhere as it was', () => {
  const before = [opening, coded, next, last, 'P4: Dat is bij ons nooit anders geweest, ook niet in het begin.'];
  const after = [opening, nearly, next, last, 'P4: Dat is bij ons nooit anders geweest.', opening, coded, next];
  for (const withOld of [true, false]) {
    it(`is not said to be the copy (older text ${withOld ? 'at hand' : 'lost'})`, () => {
      assert.equal(find(before, after, withOld).state, 'ambiguous');
      assert.equal(find(before, after, withOld, 'P1: Zij ging gewoon mee').state, 'ambiguous');
    });
  }
});

describe('A passage of several lines, where one of two lines in a row that read the same went', () => {
  const yes = 'P2: Ja, zo was dat.';

  it('may begin with the one that went', () => {
    const [before, after] = [
      [opening, yes, yes, coded, next, last],
      [opening, yes, coded, next, last],
    ];
    assert.equal(find(before, after, true, `${yes}\n\n${coded}`).state, 'changed');
  });

  it('may end with it', () => {
    const [before, after] = [
      [opening, coded, yes, yes, next, last],
      [opening, coded, yes, next, last],
    ];
    assert.equal(find(before, after, true, `${coded}\n\n${yes}`).state, 'ambiguous');
  });

  it('is where it was moved to where none went', () => {
    const [before, after] = [
      [opening, yes, coded, next, last],
      [last, opening, yes, coded, next],
    ];
    assert.equal(find(before, after, true, `${yes}\n\n${coded}`).state, 'moved');
  });
});

describe('A passage at the end of a text', () => {
  const before = [opening, next, 'P2: Dat weet ik niet.'];

  it('is not what is said there now with more after it', () => {
    const after = [opening, 'P2: Dat weet ik niet.', next, 'P2: Dat weet ik niet. Of toch, een keer misschien.'];
    assert.equal(find(before, after, false, 'Dat weet ik niet.').state, 'ambiguous');
  });

  it('is where it was when the text goes on after it', () => {
    const after = [...before, 'MOD: Goed, dan gaan wij verder.'];
    assert.equal(find(before, after, false, 'Dat weet ik niet.').state, 'moved');
  });
});

describe('A short turn whose label did not change as that label did everywhere else', () => {
  const said = [
    'P1: Eerst dit.',
    'P1: Dan iets anders.',
    'P1: Nog wat.',
    'P2: Mm-hm.',
    'P1: En dat ook.',
    'P1: Mm-hm.',
  ];

  it('may be the one that has the new label', () => {
    const after = said.map((turn) => turn.replace('P1', 'R1')).map((turn) => `${turn} `);
    after[3] = 'R1: Mm-hm. ';
    after[5] = 'P1: Mm-hm. ';
    const found = find([...said, last], [...after, last], true, 'P1: Mm-hm.');
    assert.equal(found.state, 'ambiguous');
  });
});

describe('A short turn', () => {
  it('of which another word is left in place is offered beside the same words next to it', () => {
    const before = [opening, 'P2: Nee.', next, last];
    const after = [opening, 'Anna: Nee.', 'MOD: Nee echt wel dus.', next, last];
    assert.notEqual(find(before, after, true, 'Nee.').state, 'orphaned');
    assert.notEqual(find(before, after, true, 'Nee.').state, 'changed');
  });

  it('of which only the beginning is left is offered where no older text is known', () => {
    const before = [opening, 'P2: Ja, precies.', next, last];
    const after = ['MOD: Heel wat anders dan wat er eerst stond.', 'P2: Ja,', next, last];
    assert.deepEqual(offered(find(before, after, false, 'Ja, precies.'), after), [1]);
  });
});
