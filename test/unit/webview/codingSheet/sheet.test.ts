import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReturnedFile } from '../../../../src/core/commands/rounds/returnedPackage';
import { isIntact } from '../../../../src/core/study/rounds/frozen';
import type { SheetData } from '../../../../src/core/commands/rounds/sheetData';
import { codesFound } from '../../../../src/webview/codingSheet/codeList';
import { SheetStore } from '../../../../src/webview/codingSheet/sheetStore';
import type { SheetLine } from '../../../../src/core/commands/rounds/sheetData';
import { chosenBy, chosenOf, chosenTurns, spanOf, type Choice } from '../../../../src/webview/codingSheet/choice';
import { wordsIn } from '../../../../src/webview/codingSheet/words';

const text = 'P1: The 🌱 tap was open.\nP2: Again.\n';
const path = 'a.transcript';
const line = { speaker: 'P1', start: 4, end: 23, part: 'unit', judged: true } as const;
const unitOf = (id: string) => ({ id, path, title: 'A', lines: [line] });
const data: SheetData = {
  round: 'one',
  receiver: 'cato',
  sent: 'sha256:x',
  codebook: 'sha256:b',
  texts: { [path]: 'sha256:t' },
  sources: { [path]: text },
  codes: [{ id: 'water', name: 'Water', level: 0, codable: true, notes: [] }],
  units: [unitOf('u01'), unitOf('u02')],
};
const newStore = (): SheetStore => new SheetStore(data, () => undefined);

describe('a coding sheet', () => {
  it('gives and takes codes on words, with their place in code points', () => {
    const store = newStore();
    const [start, end] = [text.indexOf('tap'), text.indexOf(' was')];
    assert.equal(store.toggle('u01', path, 'water', start, end), true);
    const [coding] = store.codingsIn('u01');
    assert.deepEqual([coding?.quote, coding?.start], ['tap', 10]);
    assert.deepEqual(store.placeOf(path, coding!), { start, end });
    assert.equal(store.toggle('u01', path, 'water', start, end), false);
    assert.deepEqual(store.codingsIn('u01'), []);
  });

  it('gives no two codings the same time, by which git tells them apart', () => {
    const store = newStore();
    store.toggle('u01', path, 'water', 4, 7);
    store.toggle('u01', path, 'water', 8, 10);
    store.toggle('u01', path, 'water', 11, 14);
    assert.equal(new Set(store.codingsIn('u01').map(({ created }) => created)).size, 3);
  });

  it('holds a passage for judged, or for unclear, and never for both', () => {
    const store = newStore();
    store.judged('u01');
    store.remark('unclear', 'u01', 'I know who this is');
    assert.deepEqual([store.codes.seen, store.codes.unclear.length], [[], 1]);
    assert.deepEqual(store.left, ['u02']);
    store.judged('u01');
    assert.deepEqual([store.codes.seen, store.codes.unclear.length], [['u01'], 0]);
    store.remark('questions', 'u01', 'Who?');
    store.remark('questions', 'u01', '');
    assert.deepEqual(store.codes.questions, []);
  });

  it('saves a file that the shell reads, and goes on from it', () => {
    const store = newStore();
    store.toggle('u01', path, 'water', 4, 7);
    store.judged('u01');
    store.suggest('u02', 'Weather', '');
    const again = newStore();
    assert.equal(again.open(store.file), true);
    assert.deepEqual(again.codes, store.codes);
    store.finish();
    const returned = readReturnedFile(store.file, 'one');
    assert.deepEqual([returned.receiver, returned.codes.seen, returned.codes.codings.length], ['cato', ['u01'], 1]);
    assert.equal(store.toggle('u01', path, 'water', 8, 10), false);
    assert.ok(isIntact(returned.codes));
    const edited = readReturnedFile(store.file.replace('"water"', '"weeds"'), 'one');
    assert.ok(!isIntact(edited.codes));
  });

  it('knows a file of its own, and whether there is anything to lose', () => {
    const store = newStore();
    assert.deepEqual([store.isEmpty, store.isOfThis(store.file), store.isOfThis('{}')], [true, true, false]);
    store.remark('questions', 'u01', 'Who?');
    assert.equal(store.isEmpty, false);
  });

  it('finds codes by how their name begins, then by what is in it, and by meaning where no name fits', () => {
    const code = (id: string, name: string, ...notes: string[]) => ({ id, name, level: 0, codable: true, notes });
    const codes = [code('a', 'Rain water', 'tap'), code('b', 'Water'), code('c', 'Tools', 'A spade, water')];
    const found = (filter: string): string =>
      codesFound(codes, filter)
        .map(({ id }) => id)
        .join('');
    assert.deepEqual(['water', 'RAIN', 'spade', '', 'snow'].map(found), ['ba', 'a', 'c', 'abc', '']);
  });

  it('does not open a file of another sheet, or what is none', () => {
    const store = newStore();
    for (const text of [
      '',
      '{',
      '[]',
      'null',
      '{}',
      store.file.replace('sha256:x', 'sha256:y'),
      store.file.replace('"seen": []', '"seen": 3'),
    ])
      assert.equal(store.open(text), false);
  });

  it('chooses words by keys, and stays within the line whatever is pressed', () => {
    assert.deepEqual(
      wordsIn(text, line.start, line.end).map(([from, to]) => text.slice(from, to)),
      ['The', '🌱', 'tap', 'was', 'open'],
    );
    const press = fc.tuple(fc.constantFrom('ArrowRight', 'ArrowLeft'), fc.boolean());
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), fc.integer({ min: 1, max: 6 }), (presses, words) => {
        let choice: Choice | undefined;
        for (const [key, shift] of presses) {
          choice = chosenBy(key, shift, 0, words, choice);
          assert.ok(choice && choice.from >= 0 && choice.from <= choice.to && choice.to < words);
        }
      }),
    );
    assert.equal(chosenBy('x', false, 0, 5), undefined);
    assert.equal(chosenBy('ArrowRight', false, 0, 0), undefined);
  });

  describe('over several turns', () => {
    const source = 'one two\nwell?\nthree four five\nsix';
    const at = (words: string, judged = true): SheetLine => {
      const start = source.indexOf(words);
      return { speaker: '', part: 'unit', judged, start, end: start + words.length };
    };
    const from = { source, lines: [at('one two'), at('well?', false), at('three four five'), at('six')] };
    const words = (choice: Choice | undefined): string | undefined => {
      const found = choice && spanOf(from, choice);
      return found && source.slice(found.start, found.end);
    };

    it('makes one passage of what is selected, from the first judged word to the last', () => {
      const selected = [
        { line: 0, word: 1 },
        { line: 1, word: 0 },
        { line: 2, word: 0 },
        { line: 2, word: 1 },
      ];
      assert.equal(words(chosenOf(selected, from)), 'two\nwell?\nthree four');
      assert.equal(words(chosenOf(selected.slice(0, 2), from)), 'two');
      assert.equal(chosenOf(selected.slice(1, 2), from), undefined);
    });

    it('goes on by key, turn by turn and back, over what is only shown', () => {
      let choice: Choice | undefined = { line: 0, from: 1, to: 1 };
      const said = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
        choice = chosenTurns(key, 0, from, choice);
        said.push(words(choice));
      }
      const [short, long] = ['two\nwell?\nthree four five', 'two\nwell?\nthree four five\nsix'];
      assert.deepEqual(said, [short, long, long, short, 'two', 'two']);
      assert.equal(words(chosenTurns('ArrowDown', 0, from)), 'one two');
      assert.equal(chosenTurns('x', 0, from), undefined);
      // An arrow without Shift begins anew in the turn.
      assert.deepEqual(chosenBy('ArrowRight', true, 0, 2, { line: 0, from: 1, to: 2, last: 2 }), {
        line: 0,
        from: 0,
        to: 0,
      });
    });
  });
});
