import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { countWords } from '../../../../src/core/transcript/countWords';

const cases: readonly (readonly [string, number])[] = [
  ['', 0],
  [' \n\t ', 0],
  ['een twee  drie\nvier', 4],
  ["zo'n ’t was co-coach", 4],
  ['d.w.z. o.a. dat', 3],
  ['ja...nee, ja,nee', 4],
  ['3,5 uur om 10:30', 4],
  ['moeder/vader', 2],
  ['- ... … ! ?', 0],
  ['S1 en P_2', 3],
  ['naïef Ünal a\u0301\u0308b', 3],
  ['ja (lacht) nee', 2],
  ['ja [laughs loudly] nee ((coughs)) {vocalsound}', 2],
  ['ja [onverstaanbaar 0:12] nee (xxx)', 2],
  ['ja (.) nee (1.5) toch (2 s) (pauze) [lange stilte]', 3],
  ['ja #00:01:02-3# [00:01:02] 00:01:02 nee', 2],
  ['ja (want dat moest) nee', 5],
  ['bij [naam] in [plaats]', 4],
  ['(Gent?) //ja ja// toen', 4],
  ['ik ben gegaa- gegaan', 4],
  ['您好', 2],
  ['我在GZA工作', 5],
  ['カタカナ と', 5],
  ['한국어 단어', 2],
  ['كيف حالك', 2],
  ['𝐀𝐁 𝐂', 2],
];

describe('countWords', () => {
  for (const [text, count] of cases) {
    it(`finds ${count} in ${JSON.stringify(text)}`, () => equal(countWords(text), count));
  }

  it('counts a word of five million characters as one', () => {
    for (const piece of ['a', '00:', 'co-']) equal(countWords(piece.repeat(5_000_000 / piece.length)), 1);
  });

  it('counts the same in two texts as in both with a line end between them', () => {
    const text = fc
      .array(fc.constantFrom(...cases.map(([each]) => each)), { maxLength: 4 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) =>
        equal(countWords(`${one}\n${other}`), countWords(one) + countWords(other)),
      ),
    );
  });
});
