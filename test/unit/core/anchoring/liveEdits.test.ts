import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { LiveSpans } from '../../../../src/core/anchoring/liveEdits';
import type { LiveEdit } from '../../../../src/core/anchoring/liveEdit';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { span, type Span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { follow, insert, replace, show } from '../../../support/core/markedText';

describe('passages while typing', () => {
  const cases: readonly (readonly [what: string, before: string, words: string, text: string, after: string])[] = [
    ['a deletion before it shifts it', 'one two |three| four', 'two ', '', 'one |three| four'],
    ['a deletion after it does nothing', 'one |two| three', ' three', '', 'one |two|'],
    ['a deletion of its head shrinks it', 'one |two three| four', 'one two ', '', '|three| four'],
    ['a deletion of its tail shrinks it', 'one |two three| four', ' three four', '', 'one |two|'],
    ['a deletion inside shrinks it', 'one |two three four| five', 'three ', '', 'one |two four| five'],
    ['a deletion of all of it loses it', 'one |two| three', 'two ', '', 'one three'],
    ['a replacement inside belongs to it', 'one |two three four|', 'three', '3', 'one |two 3 four|'],
    ['a replacement of its first word belongs to it', 'one |two three|', 'two', '2', 'one |2 three|'],
    ['a replacement of its last word belongs to it', 'one |two three| four', 'three', '3', 'one |two 3| four'],
    ['a replacement of exactly all of it loses it', 'one |two| three', 'two', '2', 'one 2 three'],
    ['a replacement across its start leaves the rest', 'one |two three|', 'one two', '12', '12| three|'],
    ['a replacement across its end leaves the rest', '|one two| three', 'two three', '23', '|one |23'],
    [
      'a replacement that keeps its words only counts where it differs',
      'one |two| three',
      'one two',
      '1 two',
      '1 |two| three',
    ],
    ['the same words again change nothing', 'one |two| three', 'two', 'two', 'one |two| three'],
  ];
  for (const [what, before, words, text, after] of cases) {
    it(what, () => {
      const live = follow(before);
      replace(live, words, text);
      equal(show(live), after);
    });
  }

  it('takes what is inserted inside, but not at its start or end', () => {
    const live = follow('a |bc| d');
    insert(live, 2, '1');
    insert(live, 4, '2');
    insert(live, 6, '3');
    equal(show(live), 'a 1|b2c|3 d');
  });

  it('keeps growing while typing goes on after a replacement of its last word', () => {
    const live = follow('one |two three| four');
    replace(live, 'three', 'd');
    insert(live, 9, 'r');
    insert(live, 10, 'ie');
    equal(show(live), 'one |two drie| four');
    insert(live, 0, '>');
    insert(live, 13, 'n');
    equal(show(live), '>one |two drie|n four');
  });

  it('never takes half of a character for what an edit left alone', () => {
    const live = follow('one |😀| two');
    replace(live, '😀', '😁');
    equal(live.spanOf('0'), undefined);
  });

  it('applies the edits of several cursors as of the text before them', () => {
    const live = follow('a |b| c |d| e');
    live.apply([
      { start: 0, end: 0, text: '>' },
      { start: 4, end: 5, text: 'CC' },
      { start: 8, end: 9, text: '' },
    ]);
    equal(show(live, 2), '>a |b| CC |d| ');
  });

  describe('what is lost', () => {
    it('comes back where its words are pasted', () => {
      const live = follow('one |two| three.');
      replace(live, 'two ', '');
      insert(live, 10, ' two ');
      equal(show(live), 'one three. |two| ');
    });

    it('comes back when a block that holds it is moved in one event', () => {
      const live = follow('one |two| three\nfour\n');
      live.apply([
        { start: 0, end: 14, text: '' },
        { start: 19, end: 19, text: 'one two three\n' },
      ]);
      equal(show(live), 'four\none |two| three\n');
    });

    it('stays lost where the same words stand in other surroundings', () => {
      const live = follow('P1: |Yes.| And then?\n');
      replace(live, 'P1: Yes. And then?\n', '');
      insert(live, 0, 'P2: Yes. Why?\n');
      equal(live.spanOf('0'), undefined);
    });

    it('is not certain to be back where only some of what was taken with it came', () => {
      const live = follow('P1: And then?\nP2: |Yes, we did.|\nP1: Why was that?\n');
      replace(live, 'P1: And then?\nP2: Yes, we did.\n', '');
      insert(live, 0, 'P2: Yes, we did.\n');
      equal(show(live), 'P2: |Yes, we did.|\nP1: Why was that?\n');
      equal(live.uncertaintyOf('0'), 'elsewhere');
      const whole = follow('P1: And then?\nP2: |Yes, we did.|\nP1: Why was that?\n');
      replace(whole, 'P1: And then?\nP2: Yes, we did.\n', '');
      insert(whole, 18, 'P1: And then?\nP2: Yes, we did.\n');
      equal(show(whole), 'P1: Why was that?\nP1: And then?\nP2: |Yes, we did.|\n');
      equal(whole.uncertaintyOf('0'), undefined);
    });

    it('stays lost where its words fit twice', () => {
      const live = follow('one |two| three');
      replace(live, 'two', '');
      live.apply([
        { start: 0, end: 0, text: 'two' },
        { start: 9, end: 9, text: 'two' },
      ]);
      equal(live.spanOf('0'), undefined);
    });

    it('does not come back a second time', () => {
      const live = follow('one |two| three');
      replace(live, 'two', '');
      insert(live, 0, 'two');
      insert(live, 7, 'two');
      equal(show(live), '|two|one two three');
    });

    it('can be followed without a place, for words that are only known from a file', () => {
      const live = new LiveSpans('one three');
      live.track([{ id: '0', span: undefined, words: { quote: 'two', prefix: '', suffix: '' } }]);
      insert(live, 4, 'two');
      equal(show(live), 'one |two|three');
    });
  });

  describe('undo', () => {
    it('gives a passage back what was deleted from its end', () => {
      const live = follow('one |two three| four');
      replace(live, ' three', '');
      insert(live, 7, ' three');
      equal(show(live), 'one |two three| four');
    });

    it('gives back what was deleted with what stood before it, and redo takes it again', () => {
      const live = follow('one |two three| four');
      replace(live, 'one two ', '');
      insert(live, 0, 'one two ');
      equal(show(live), 'one |two three| four');
      replace(live, 'one two ', '');
      equal(show(live), '|three| four');
    });

    it('is known by the text, so that several steps may be undone as one', () => {
      const live = follow('one |two three| four');
      for (let end = 13; end > 8; end--) live.apply([{ start: end - 1, end, text: '' }]);
      insert(live, 0, '>');
      live.apply([
        { start: 0, end: 1, text: '' },
        { start: 9, end: 9, text: 'three' },
      ]);
      equal(show(live), 'one |two three| four');
    });

    it('brings a passage back that was replaced as a whole', () => {
      const live = follow('one |two| three');
      replace(live, 'two', 'something else');
      replace(live, 'something else', 'two');
      equal(show(live), 'one |two| three');
    });

    it('keeps what it knows when passages come or go', () => {
      const live = follow('one |two three| four |five|');
      replace(live, 'two ', '');
      const [first, second] = [live.spanOf('0'), live.spanOf('1')];
      const words = { quote: 'x', prefix: '', suffix: '' };
      live.track([
        { id: '0', span: first, words },
        { id: 'new', span: second, words },
      ]);
      insert(live, 4, 'two ');
      equal(show(live), 'one |two three| four five');
      deepEqual(live.spanOf('new'), span(19, 23));
    });

    it('forgets where a passage was before somebody moved it', () => {
      const live = follow('one |two three| four');
      replace(live, 'two ', '');
      live.track([{ id: '0', span: span(0, 3), words: { quote: 'one', prefix: '', suffix: '' } }]);
      insert(live, 4, 'two ');
      equal(show(live), '|one| two three four');
    });
  });

  describe('a file that is read again', () => {
    const line = (index: number): string => `P${index % 3}: This is what was said on line ${index}.\n`;
    const lines = Array.from({ length: 40 }, (_, index) => line(index));

    it('keeps passages between two changes where they are', () => {
      const text = lines.join('');
      const live = new LiveSpans(text);
      const places = lines.map((each) => span(text.indexOf(each) + 4, text.indexOf(each) + each.length - 1));
      live.track(
        places.map((place, index) => ({
          id: String(index),
          span: place,
          words: describeSpan(new SourceText(text), place),
        })),
      );
      const changed = lines
        .map((each, index) => (index === 2 || index === 37 ? each.replace('said', 'asked') : each))
        .join('');
      live.apply([{ start: 0, end: text.length, text: changed }]);
      const found = lines.map((_, index) => {
        const at = live.spanOf(String(index));
        return at && changed.slice(at.start, at.end);
      });
      const expected = changed
        .split('\n')
        .slice(0, 40)
        .map((each) => each.slice(4));
      deepEqual(found, expected);
    });

    it('has what was said twice where it is not the other one, or in doubt', () => {
      const [talk, more, rest] = [lines.slice(0, 4).join(''), lines.slice(10, 20).join(''), lines.slice(20).join('')];
      const first = talk.replace('said on line 2', '|$&|');
      const live = follow(`${first}${more}${talk}${rest}`);
      const now = `${more}${talk}${rest}`;
      live.apply([{ start: 0, end: live.text.length, text: now }], 'reload');
      equal(show(live), now);
      const second = follow(`${talk}${more}${first}${rest}`);
      second.apply([{ start: 0, end: second.text.length, text: now }], 'reload');
      equal(second.uncertaintyOf('0') !== undefined || show(second) === `${more}${first}${rest}`, true);
    });

    it('finds a passage on a moved line by its words', () => {
      const [first = '', ...rest] = lines;
      const live = follow(`${first}${rest.join('').replace('what was said on line 20', '|$&|')}`);
      const moved = [...lines.slice(20), ...lines.slice(0, 20)].join('');
      live.apply([{ start: 0, end: moved.length, text: moved }]);
      equal(show(live), moved.replace('what was said on line 20', '|$&|'));
    });
  });

  it('is followed as typed where an event was taken for a file that was read again before', () => {
    fc.assert(
      fc.property(passages, fc.array(smallEdit, { minLength: 1, maxLength: 6 }), ({ text, places }, edits) => {
        const [live, taken] = [new LiveSpans(text), new LiveSpans(text)];
        const source = new SourceText(text);
        const tracked = places.map((place, index) => ({
          id: String(index),
          span: place,
          words: describeSpan(source, place),
        }));
        for (const one of [live, taken]) one.track(tracked);
        for (const [step, each] of edits.entries()) {
          const edit = within(each, live.text.length, step);
          live.apply([edit], 'typed');
          taken.apply([edit], 'reload');
          taken.applyAgain('typed');
          equal(taken.text.toString(), live.text.toString());
          places.forEach((_, index) => deepEqual(taken.spanOf(String(index)), live.spanOf(String(index))));
        }
      }),
    );
  });

  it('moves as the characters do that it is made of', () => {
    fc.assert(
      fc.property(passages, fc.array(smallEdit, { maxLength: 12 }), ({ text, places }, edits) => {
        const live = new LiveSpans(text);
        const words = { quote: '', prefix: '', suffix: '' };
        live.track(places.map((place, index) => ({ id: String(index), span: place, words })));
        let characters = characterwise(text, places);
        for (const [step, each] of edits.entries()) {
          const edit = within(each, live.text.length, step);
          const [before, removed] = [live.text.toString(), live.text.slice(edit.start, edit.end)];
          live.apply([edit]);
          equal(
            live.text.toString(),
            before.slice(0, edit.start) + edit.text + before.slice(edit.start + removed.length),
          );
          characters = edited(characters, edit);
          places.forEach((_, index) => deepEqual(live.spanOf(String(index)), extent(characters, index)));
        }
      }),
    );
  });

  it('is where it was after every undone run of edits', () => {
    fc.assert(
      fc.property(passages, fc.array(smallEdit, { minLength: 1, maxLength: 12 }), ({ text, places }, edits) => {
        const live = new LiveSpans(text);
        const source = new SourceText(text);
        live.track(
          places.map((place, index) => ({ id: String(index), span: place, words: describeSpan(source, place) })),
        );
        const inverses: LiveEdit[] = [];
        for (const [step, each] of edits.entries()) {
          const edit = within(each, live.text.length, step);
          inverses.unshift({
            start: edit.start,
            end: edit.start + edit.text.length,
            text: live.text.slice(edit.start, edit.end),
          });
          live.apply([edit]);
        }
        for (const inverse of inverses) live.apply([inverse]);
        places.forEach((place, index) => deepEqual(live.spanOf(String(index)), place));
      }),
    );
  });
});

const passages = fc
  .record({
    text: fc.string({ minLength: 4, maxLength: 60, unit: fc.constantFrom('a', 'b', ' ', '\n') }),
    cuts: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }),
  })
  .map(({ text, cuts }) => ({
    text,
    places: cuts.map(([a, b]) => {
      const start = a % text.length;
      return span(start, start + 1 + (b % (text.length - start)));
    }),
  }));

/** An insertion or a deletion; `at` and `length` are brought within the text. */
const smallEdit = fc.oneof(
  fc.record({ at: fc.nat(), length: fc.constant(0), inserted: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ at: fc.nat(), length: fc.integer({ min: 1, max: 200 }), inserted: fc.constant(0) }),
);

interface SmallEdit {
  readonly at: number;
  readonly length: number;
  readonly inserted: number;
}

/** `step`: every insertion has a character of its own, so that a text comes back only when its characters do. */
function within({ at, length, inserted }: SmallEdit, size: number, step: number): LiveEdit {
  const start = at % (size + 1);
  const text = String.fromCharCode(0xe000 + step).repeat(inserted);
  return { start, end: Math.min(start + length, size), text };
}

/** A text as its characters, each with the passages it belongs to: the rules in their plainest form. */
type Character = ReadonlySet<number>;

const characterwise = (text: string, places: readonly Span[]): readonly Character[] =>
  Array.from(
    text,
    (_, at) => new Set(places.flatMap(({ start, end }, index) => (start <= at && at < end ? [index] : []))),
  );

function edited(characters: readonly Character[], { start, end, text }: LiveEdit): readonly Character[] {
  const [before, after] = [characters[start - 1] ?? new Set<number>(), characters[end] ?? new Set<number>()];
  const both = new Set([...before].filter((index) => after.has(index)));
  return [...characters.slice(0, start), ...Array.from(text, () => both), ...characters.slice(end)];
}

function extent(characters: readonly Character[], passage: number): Span | undefined {
  const start = characters.findIndex((each) => each.has(passage));
  const end = characters.findLastIndex((each) => each.has(passage)) + 1;
  return start === -1 ? undefined : span(start, end);
}
