import assert from 'node:assert/strict';
import fc from 'fast-check';
import { occurrences } from '../../../../src/core/anchoring/occurrences';

/** The plainest way to say it: at every place, does the needle stand there? */
const expected = (text: string, needle: string): readonly number[] =>
  needle === '' ? [] : Array.from(text, (_, at) => at).filter((at) => text.startsWith(needle, at));

/** Texts of few different characters, in which much stands twice. */
const repetitive = (pieces: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'ab', 'aab'), fc.constantFrom(1, 2, 50, 300)), { maxLength: pieces })
    .map((parts) => parts.map(([part, times]) => part.repeat(times)).join(''));

describe('occurrences', () => {
  it('finds overlapping places, and an empty needle nowhere', () => {
    assert.deepEqual([...occurrences('ababa', 'aba')], [0, 2]);
    assert.deepEqual([...occurrences('aba', '')], []);
    assert.deepEqual([...occurrences('', 'a')], []);
    assert.deepEqual([...occurrences('aba', 'abab')], []);
  });

  it('finds every place of short and long needles, in texts that repeat themselves', () => {
    fc.assert(
      fc.property(repetitive(8), fc.nat(), fc.nat(), fc.constantFrom('', 'a', 'b'), (text, from, length, more) => {
        const start = from % (text.length + 1);
        const needle = text.slice(start, start + (length % (text.length - start + 1))) + more;
        assert.deepEqual([...occurrences(text, needle)], expected(text, needle));
      }),
    );
  });

  it('finds what begins alike 256 characters long and then differs', () => {
    const head = 'x'.repeat(10) + 'y'.repeat(250);
    const text = `${head}1${head}2${head}1`;
    assert.deepEqual([...occurrences(text, `${head}1`)], [0, 522]);
    assert.deepEqual([...occurrences(text, `${head}2`)], [261]);
    assert.deepEqual([...occurrences(text, `${head}3`)], []);
    assert.deepEqual([...occurrences(`${head}1`, `${head}2`)], []);
  });
});
