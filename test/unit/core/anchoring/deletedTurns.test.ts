import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorIn } from '../../../../src/core/anchoring/anchorIn';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { span, type Span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';

interface Turn {
  readonly label: string;
  readonly speech: string;
}

/** More than this many "Yeah." in a row look alike from inside: no context of 32 code points tells them apart. */
const longestRun = 3;

/** Turns of which most say "Yeah."; every other one begins and ends with a number that nothing else has. */
const transcript: fc.Arbitrary<readonly Turn[]> = fc
  .array(
    fc.record({
      label: fc.constantFrom('P1: ', 'P2: ', 'P1: '),
      agrees: fc.boolean(),
      words: fc.constantFrom('', ' ja', ' en de ouders 😀 ook', ' Yeah.', ` ${'heel '.repeat(10)}lang`),
    }),
    { minLength: 5, maxLength: 60 },
  )
  .map((turns) => {
    let run = 0;
    return turns.map(({ label, agrees, words }, index) => {
      run = agrees ? run + 1 : 0;
      if (run > longestRun) run = 0;
      const number = String(index).padStart(4, '0');
      return { label, speech: run > 0 ? 'Yeah.' : `${number}${words} ${number}` };
    });
  });

/** The text of the kept turns, and where the speech of each of them is. */
function write(turns: readonly Turn[]): { readonly source: SourceText; readonly places: ReadonlyMap<Turn, Span> } {
  const places = new Map<Turn, Span>();
  let text = '';
  for (const turn of turns) {
    const start = text.length + turn.label.length;
    places.set(turn, span(start, start + turn.speech.length));
    text += `${turn.label}${turn.speech}\n`;
  }
  return { source: new SourceText(text), places };
}

describe('passages of a transcript full of "Yeah."', () => {
  it('are never said to be where they are not, whatever turns are deleted or put first', () => {
    fc.assert(
      fc.property(transcript, fc.infiniteStream(fc.nat(9)), fc.nat(9), (turns, dice, rarity) => {
        const before = write(turns);
        const kept = turns.filter(() => (dice.next().value ?? 0) >= rarity);
        const opening: Turn = { label: 'INT: ', speech: 'new question' };
        const after = write(rarity % 2 === 0 ? kept : [opening, ...kept]);
        for (const [turn, at] of before.places) {
          const found = anchorIn(after.source, describeSpan(before.source, at));
          const now = after.places.get(turn);
          if (found.state !== 'orphaned') {
            assert.ok(found.state === 'exact' || found.state === 'moved', found.state);
            assert.deepEqual(found.span, now, `${turn.label}${turn.speech}`);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are still found where nothing near them was deleted', () => {
    fc.assert(
      fc.property(transcript, fc.nat(), (turns, pick) => {
        const before = write(turns);
        const gone = pick % turns.length;
        const after = write(turns.filter((_, index) => index !== gone));
        turns.forEach((turn, index) => {
          const at = before.places.get(turn);
          // Four turns and what the context takes of a label: out of reach on either side.
          if (at === undefined || Math.abs(index - gone) <= 4) return;
          const found = anchorIn(after.source, describeSpan(before.source, at));
          assert.equal(found.state, index < gone ? 'exact' : 'moved');
          assert.deepEqual('span' in found && found.span, after.places.get(turn));
        });
      }),
    );
  });
});
