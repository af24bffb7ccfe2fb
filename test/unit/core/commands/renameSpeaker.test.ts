import assert from 'node:assert/strict';
import { labelsOfSpeaker, renameSpeaker } from '../../../../src/core/commands/renameSpeaker';
import { SourceText } from '../../../../src/core/text/sourceText';
import { applyTextEdits } from '../../../../src/core/text/textEdits';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { codeOf } from '../../../support/core/thrown';

const rename = (text: string, label: string, newLabel: string, everyLabel = false): string =>
  applyTextEdits(text, renameSpeaker(parseTranscript(new SourceText(text)), { label, newLabel, everyLabel }));

const declared = `---
title: One # as told
participants:
  - { id: MOD, name: Leader, role: moderator, aliases: [I, Int] }
  - { id: P1 }
---
MOD: MOD is me.
[00:01] P1: I, MOD: no.
I: Yes.
MOD: No.
`;

describe('renameSpeaker', () => {
  it('renames a label in all its turns and nowhere in speech', () => {
    assert.equal(
      rename('A: A says: A.\n**A** [0:12]: x\nB: A\n', 'A', 'Zoë'),
      'Zoë: A says: A.\n**Zoë** [0:12]: x\nB: A\n',
    );
  });

  it('renames the participant’s id with it, and leaves other labels and bytes alone', () => {
    const after = declared
      .replace('id: MOD', 'id: Mod-1')
      .replace('\nMOD: MOD', '\nMod-1: MOD')
      .replace('\nMOD: No', '\nMod-1: No');
    assert.equal(rename(declared, 'MOD', ' Mod-1 '), after);
  });

  it('renames an alias where that is the label', () => {
    assert.equal(
      rename(declared, 'I', 'Interviewer'),
      declared.replace('[I, Int]', '[Interviewer, Int]').replace('\nI:', '\nInterviewer:'),
    );
  });

  it('uses another label of the same participant without declaring it again', () => {
    assert.equal(rename(declared, 'I', 'MOD'), declared.replace('\nI:', '\nMOD:'));
  });

  it('renames every label of a participant where that is asked for, and nobody else', () => {
    const after = declared.replace('[I, Int]', '[Int-1, Int]').replaceAll(/\n(?:MOD|I):/g, '\nInt-1:');
    assert.equal(rename(declared, 'I', 'Int-1', true), after);
    assert.equal(rename(declared, 'I', 'I', true), declared.replaceAll('\nMOD:', '\nI:'));
    assert.equal(rename('A: a\nB: b\n', 'A', 'C', true), 'C: a\nB: b\n');
  });

  it('tells under which labels somebody speaks, and how often', () => {
    const transcript = parseTranscript(new SourceText(declared));
    assert.deepEqual(
      [...labelsOfSpeaker(transcript, 'I')],
      [
        ['MOD', 2],
        ['I', 1],
      ],
    );
    assert.deepEqual([...labelsOfSpeaker(transcript, 'P1')], [['P1', 1]]);
  });

  it('changes nothing where the label stays what it is', () => {
    assert.equal(rename(declared, 'P1', 'P1'), declared);
  });

  for (const [label, newLabel, code] of [
    ['P1', 'Leader', 'label.taken'],
    ['P1', 'I', 'label.taken'],
    ['P1', '', 'label.opensNoTurn'],
    ['P1', 'P\n2', 'label.opensNoTurn'],
  ] as const) {
    it(`refuses ${JSON.stringify(newLabel)} as ${code}`, async () => {
      assert.equal(await codeOf(() => rename(declared, label, newLabel)), code);
    });
  }

  it('refuses what nobody declared and no line could open a turn with', async () => {
    assert.equal(await codeOf(() => rename('A: a\nB: b\n', 'A', 'B')), 'label.taken');
    assert.equal(await codeOf(() => rename('A: a\nB: b\n', 'A', 'note')), 'label.opensNoTurn');
  });
});
