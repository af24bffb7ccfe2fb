import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tile, type TileRules } from '../../../../src/core/sampling/tile';
import { SourceText } from '../../../../src/core/text/sourceText';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { utterances } from '../../../../src/core/transcript/utterances';

const rules: TileRules = { draw: 'passage', turnsPerPassage: 4, excludeRoles: ['moderator'], minWords: 0 };
const head = '---\nparticipants: [{ id: MOD, role: moderator }, { id: P1, role: coach }]\n---\n';
const said = (...speakers: readonly string[]): string =>
  speakers.map((who) => (who.startsWith('#') ? `${who} section\n` : `${who}: one two three\n`)).join('');
const tiles = (text: string, changed: Partial<TileRules> = {}): (readonly number[])[] =>
  tile(parseTranscript(new SourceText(head + text)), { ...rules, ...changed }).map(({ first, last, turns }) => [
    first,
    last,
    turns,
  ]);
const p = (count: number): string[] => Array.from({ length: count }, () => 'P1');

describe('tile', () => {
  it('cuts into passages of k eligible turns', () => {
    assert.deepEqual(tiles(said(...p(8))), [
      [0, 3, 4],
      [4, 7, 4],
    ]);
  });

  it('joins a rest of fewer than half to the passage before it, and keeps a larger one', () => {
    assert.deepEqual(tiles(said(...p(5))), [[0, 4, 5]]);
    assert.deepEqual(tiles(said(...p(6))), [
      [0, 3, 4],
      [4, 5, 2],
    ]);
    assert.deepEqual(tiles(said('P1')), [[0, 0, 1]]);
  });

  it('closes passages at headings, over which no rest is joined', () => {
    assert.deepEqual(tiles(said('# a', ...p(4), '## b', 'P1', '# c', ...p(4))), [
      [0, 3, 4],
      [4, 4, 1],
      [5, 8, 4],
    ]);
  });

  it('lets a question belong to what answers it, and counts none of what is excluded', () => {
    assert.deepEqual(tiles(said('MOD', ...p(4), 'MOD', ...p(4), 'MOD')), [
      [0, 4, 4],
      [5, 10, 4],
    ]);
    assert.deepEqual(tiles(said('MOD', 'MOD')), []);
    assert.deepEqual(tiles(said(...p(4)), { minWords: 4 }), []);
    assert.deepEqual(tiles(said('MOD', 'P1'), { excludeRoles: [] }), [[0, 1, 2]]);
  });

  it('draws turns one by one, or whole transcripts', () => {
    assert.deepEqual(tiles(said('MOD', 'P1', 'P1'), { draw: 'turn' }), [
      [1, 1, 1],
      [2, 2, 1],
    ]);
    assert.deepEqual(tiles(said('MOD', ...p(9)), { draw: 'transcript' }), [[0, 9, 9]]);
    assert.deepEqual(tiles('', { draw: 'transcript' }), []);
  });

  it('takes paragraphs where nobody speaks', () => {
    const diary = parseTranscript(new SourceText('One day.\n\nAnother day.\n\nA third.\n'));
    assert.deepEqual(
      tile(diary, { ...rules, turnsPerPassage: 2 }).map(({ first, last }) => [first, last]),
      [[0, 2]].map(() => [0, 1]).concat([[2, 2]]),
    );
  });

  it('never overlaps, never leaves an eligible turn out, and stays between k/2 and 3k/2 within a section', () => {
    const speaker = fc.constantFrom('P1', 'P1', 'P1', 'MOD', '# x');
    fc.assert(
      fc.property(fc.array(speaker, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (speakers, k) => {
        const transcript = parseTranscript(new SourceText(head + said(...speakers)));
        const found = tile(transcript, { ...rules, turnsPerPassage: k });
        const counted = utterances(transcript).filter(
          (one) => one.kind === 'turn' && one.turn.participant?.role !== 'moderator',
        );
        assert.equal(
          found.reduce((sum, { turns }) => sum + turns, 0),
          counted.length,
        );
        found.forEach((one, index) => assert.ok(one.first <= one.last && one.first > (found[index - 1]?.last ?? -1)));
        assert.ok(found.every(({ turns }) => turns < k * 1.5 + 1));
      }),
    );
  });
});
