import assert from 'node:assert/strict';
import { speakerOf } from '../../../../src/core/study/passage';
import { SourceText } from '../../../../src/core/text/sourceText';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { diary, group1, spanOfWords } from '../../../support/core/memoryStudy';

function speaking(text: string, words: string): (string | undefined)[] {
  const { speaker, role } = speakerOf(parseTranscript(new SourceText(text)), spanOfWords(text, words));
  return [speaker, role];
}

const undeclared = 'Ann: First of all, the hose.\nBen: No.\nAnn: Yes.\nBen: No.\n';

describe('speakerOf', () => {
  /** Words in a text → who says them, in which role. */
  const rows: readonly (readonly [what: string, text: string, words: string, speaker?: string, role?: string])[] = [
    ['a turn', group1, 'two wheelbarrows', 'P1', 'gardener'],
    ['a whole turn with its label', group1, 'MOD: And now?', 'MOD', 'moderator'],
    ['the turn that holds most of it', group1, 'at all.\nP2: We watched from behind', 'P2', 'neighbour'],
    ['the turn that holds most of it, the first', group1, 'and no plan at all.\nP2: We', 'P1', 'gardener'],
    ['the earlier turn where two hold as much', group1, 'digs.\nP2: N', 'P1', 'gardener'],
    ['the longest of three', group1, 'all.\nP2: We watched from behind the curtains.\nMOD: And', 'P2', 'neighbour'],
    ['a label that is not declared', undeclared, 'the hose', 'Ann'],
    ['nobody, in a preamble', group1, 'rain on the roof'],
    ['the one participant of a diary', diary, 'The beans', 'D7', 'gardener'],
    ['nobody, in a diary of two', diary.replace('  - { id: D7', '  - { id: D8 }\n  - { id: D7'), 'beans'],
    ['nobody, in a text without front matter', 'The beans are up.\n', 'beans'],
  ];
  for (const [what, text, words, speaker, role] of rows) {
    it(`names ${what}`, () => assert.deepEqual(speaking(text, words), [speaker, role]));
  }

  it('goes by the participant, whatever alias opens the turn', () => {
    const text = group1.replace('id: P2, role', 'id: P2, name: Rosa, aliases: [R], role').replaceAll('P2:', 'Rosa:');
    assert.deepEqual(speaking(text, 'curtains'), ['P2', 'neighbour']);
  });
});
