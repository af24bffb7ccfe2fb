import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { markStretches, wordDiff } from '../../../../src/core/text/wordDiff';

/** Struck words in brackets, new ones in braces. */
function shown(before: string, after: string): readonly [string, string] {
  const { struck, came } = wordDiff(before, after);
  const same = (words: string): string => words;
  return [
    markStretches(before, struck, (words) => `[${words}]`, same),
    markStretches(after, came, (words) => `{${words}}`, same),
  ];
}

describe('wordDiff', () => {
  it('tells which words were struck and which came', () => {
    deepEqual(shown('Eerst heb ik twee dagen gewerkt.', 'Eerst heb ik drie lange dagen gewerkt.'), [
      'Eerst heb ik [twee] dagen gewerkt.',
      'Eerst heb ik {drie lange} dagen gewerkt.',
    ]);
  });

  it('says nothing of equal texts, and all of texts with nothing in common', () => {
    deepEqual(shown('één, twee', 'één, twee'), ['één, twee', 'één, twee']);
    deepEqual(shown('één', 'drie'), ['[één]', '{drie}']);
    deepEqual(wordDiff('', ''), { struck: [], came: [] });
  });

  it('leaves the same words on both sides, whatever the texts', () => {
    const words = fc.array(fc.constantFrom('a', 'bb', ' ', '\n', '.', 'é', '😀'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const { struck, came } = wordDiff(before, after);
        const none = (): string => '';
        const same = (text: string): string => text;
        const kept = [markStretches(before, struck, none, same), markStretches(after, came, none, same)];
        const blank = /\s/g;
        equal(kept[0]?.replace(blank, ''), kept[1]?.replace(blank, ''));
      }),
    );
  });
});
