import assert from 'node:assert/strict';
import { anchorAll } from '../../../../src/core/anchoring/anchorAll';
import { orphaned, type Anchored } from '../../../../src/core/anchoring/anchoring';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { findAgain } from '../../../../src/core/anchoring/findAgain';
import { span, type Span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';

/** Where passages are in a text that was made of another one. */
function follow(before: string, after: string, places: readonly Span[], hasOld: boolean): readonly Anchored[] {
  const old = new SourceText(before);
  const now = new SourceText(after);
  const anchors = places.map((at) => describeSpan(old, at));
  const known = anchorAll(now, anchors);
  const work = findAgain(
    now,
    anchors.map((anchor, index) => ({ anchor, known: known[index] ?? orphaned, ...(hasOld && { old }) })),
  );
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Where the nth lines of a text are. */
function linesAt(text: string, indexes: readonly number[]): readonly Span[] {
  const lines = text.split('\n');
  return indexes.map((index) => {
    const start = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
    return span(start, start + (lines[index] ?? '').length);
  });
}

const isRight = (found: Anchored | undefined, at: Span | undefined): boolean =>
  found !== undefined && 'span' in found && found.span.start === at?.start && found.span.end === at.end;

const indexes = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

describe('Turns of which many read nearly the same, with the older text', () => {
  const answers = ['Yes, we do.', 'No, not here.', 'Often enough.', 'That is true.', 'I would not know.'];
  const stamped = indexes(400).map((index) => {
    const second = `${Math.floor(index / 4)}:${String((index % 4) * 15).padStart(2, '0')}`;
    const answer = answers[(index * index + 3 * index) % answers.length] ?? '';
    return `[0:${second}] ${index % 3 === 0 ? 'Nell' : 'Wout'}: ${answer}`;
  });

  it('are at their place where the speaker of others was renamed, and lines went and came', () => {
    const before = stamped.join('\n');
    const changed = stamped.map((line) => line.replace('Nell:', 'P1:'));
    const after = ['A heading that is new', ...changed.slice(0, 200), 'Somebody comes in.', ...changed.slice(200)].join(
      '\n',
    );
    const kept = indexes(400).filter((index) => index % 3 !== 0);
    const found = follow(before, after, linesAt(before, kept), true);
    const places = linesAt(
      after,
      kept.map((index) => index + (index < 200 ? 1 : 2)),
    );
    assert.deepEqual(
      kept.filter((_, index) => !isRight(found[index], places[index])),
      [],
    );
  });

  it('are at their place in a table of which other rows were changed', () => {
    const rows = indexes(600).map((index) => {
      const [a, b] = [(index * 7) % 5, (index * index) % 3];
      return `| ${index} | ${['yes', 'no', 'not said'][b]} | ${a} | ${['good', 'bad', 'so so', ''][(index * 11) % 4]} |`;
    });
    const changed = rows.map((row, index) => (index % 20 === 10 ? row.replace(/^\| (\d)/, '| x$1') : row));
    const [before, after] = [rows.join('\n'), ['| nr | said | mark | word |', ...changed].join('\n')];
    const kept = indexes(600).filter((index) => index % 20 !== 10);
    const found = follow(before, after, linesAt(before, kept), true);
    const places = linesAt(
      after,
      kept.map((index) => index + 1),
    );
    const right = kept.filter((_, index) => isRight(found[index], places[index]));
    assert.ok(right.length >= 0.99 * kept.length, `${right.length} of ${kept.length}`);
  });

  it('are at their place where only the label of the turn after them went, or the words beside them with a blank', () => {
    const turn = (index: number): string => `Nell: They counted ${index * 37} and then ${index * 91}, all in all.`;
    const turns = indexes(40).map((index) => (index === 20 ? 'Wout: Some of it was not.' : turn(index)));
    const [before, start] = [turns.join('\n'), turns.slice(0, 20).join('\n').length + 1];
    const noLabel = before.replace(turn(21), turn(21).replace('Nell', ''));
    const [whole] = follow(before, noLabel, [span(start + 6, start + 18)], true);
    assert.deepEqual(whole && 'span' in whole && whole.span, span(start + 6, start + 18));
    const [blank] = follow(before, before.replace('it was not', 'was not'), [span(start + 6, start + 14)], true);
    assert.deepEqual(blank && 'span' in blank && blank.span.start, start + 6);
  });

  it('of a word said twice in a row, of which one went, neither is said to be left', () => {
    const start = 'Nell: Ja.\n\nWout: Fiets gezond klei een een de het in binnen ';
    const end =
      ' de gewoon de boot! Ook echt van het een zo eigenaar, als later nog eens naar de haven. Hard is die muur.\n\nNell: Nee.\n';
    // So often that nobody looks at every one of them.
    const often = `Nell: Aan ${'de dijk en '.repeat(300)}zo.\n\n`;
    const before = `${often}${start}de${end}`;
    const after = `${often.replace('Aan', 'Op')}${start}${end}`;
    const at = often.length + start.length;
    const [found] = follow(before, after, [span(at, at + 2)], true);
    assert.equal(found?.state, 'ambiguous');
  });
});

describe('A text of few words, the older one lost', () => {
  const said = [
    'They went home.',
    'We went too.',
    'They go there often.',
    'I never go.',
    'We like the sea.',
    'I went there.',
  ];
  /** Sentences without a rule that a reader would see, the same each time. */
  const few = (from: number, count: number): readonly string[] =>
    indexes(count).map((line) =>
      indexes(4)
        .map(
          (nth) =>
            said[Math.floor(Math.abs(Math.sin((from + line) * 12.9898 + nth * 78.233)) * 43758.5453) % said.length],
        )
        .join(' '),
    );

  it('is followed by more words in a row where no three are said once', () => {
    const lines = few(0, 400);
    const before = lines.join('\n');
    const after = [...few(5000, 60), ...lines.slice(0, 150), ...few(6000, 30), ...lines.slice(150)]
      .join('\n')
      .replaceAll('like', 'are fond of');
    const coded = indexes(400).filter((index) => index % 4 === 0);
    /** The second sentence of a line. */
    const second = ({ start }: Span, text: string): Span => {
      const from = text.indexOf('. ', start) + 2;
      return span(from, text.indexOf('.', from) + 1);
    };
    const sentences = linesAt(before, coded).map((at) => second(at, before));
    const found = follow(before, after, sentences, false);
    const places = linesAt(
      after,
      coded.map((index) => index + (index < 150 ? 60 : 90)),
    ).map((at) => second(at, after));
    const right = coded.filter((_, index) => isRight(found[index], places[index]));
    assert.ok(right.length >= 0.8 * coded.length, `${right.length} of ${coded.length}`);
  });

  it('tells a short turn between names that were replaced, though the context cuts one off', () => {
    const talk = indexes(300).map((index) => {
      const name = ['Maximiliaan', 'Nell', 'Wout'][index % 3] ?? '';
      return index % 5 === 2 ? `${name}: Yes.` : `${name}: It was ${index * 37 + 1000}.`;
    });
    const put = (line: string): string => line.replace('Maximiliaan:', 'P1:');
    const [before, after] = [talk.join('\n'), talk.map(put).join('\n')];
    const coded = indexes(300).filter((index) => index % 5 === 2 && index % 3 !== 0);
    /** What is said in a line. */
    const said = (text: string): readonly Span[] =>
      linesAt(text, coded).map(({ start, end }) => span(text.indexOf(': ', start) + 2, end));
    const all = [...said(before), ...linesAt(before, indexes(300))];
    const found = follow(before, after, all, false);
    const places = said(after);
    const right = coded.filter((_, index) => isRight(found[index], places[index]));
    assert.ok(right.length >= 0.95 * coded.length, `${right.length} of ${coded.length}`);
  });

  it('does not take the last turn of several for another one that says as little', () => {
    const around = (from: number): string =>
      indexes(12)
        .map((n) => `Wout: Number ${from + n * 17} was counted twice.\n`)
        .join('');
    const passage = 'Nell: I would have gone to the fair on foot and come back by boat.\nWout: No.';
    const before = `${around(100)}${passage}\nNell: All the rest of it was told by others.\nWout: No.\nNell: And then the boat sank.\n${around(700)}Wout: No.\n`;
    const after = before.replace('\nWout: No.\nNell: All the rest of it was told by others.', '');
    const [found] = follow(
      before,
      after,
      [span(before.indexOf(passage), before.indexOf(passage) + passage.length)],
      false,
    );
    assert.equal(found?.state, 'ambiguous');
  });
});
