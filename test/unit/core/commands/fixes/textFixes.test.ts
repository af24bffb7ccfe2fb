import assert from 'node:assert/strict';
import fc from 'fast-check';
import { declareIntroduced, declareLabel } from '../../../../../src/core/commands/fixes/declareLabel';
import { addFields } from '../../../../../src/core/commands/fixes/frontMatterEdits';
import { addSpaces, escapeLine } from '../../../../../src/core/commands/fixes/lineFixes';
import { moveHeaderLines } from '../../../../../src/core/commands/fixes/moveHeaderLines';
import { renameKey } from '../../../../../src/core/commands/fixes/renameKey';
import { writeOutList } from '../../../../../src/core/commands/fixes/writeOutList';
import { parseCodebook } from '../../../../../src/core/codebook/parseCodebook';
import { parseStudyConfig } from '../../../../../src/core/study/config';
import { headerLines } from '../../../../../src/core/study/checks/headerLines';
import { normalizeLineEnds } from '../../../../../src/core/text/decode';
import { SourceText } from '../../../../../src/core/text/sourceText';
import { applyTextEdits, type TextEdit } from '../../../../../src/core/text/textEdits';
import { introductions } from '../../../../../src/core/transcript/introductions';
import { parseTranscript } from '../../../../../src/core/transcript/parseTranscript';
import type { Transcript } from '../../../../../src/core/transcript/transcript';

const edited = (text: string, edits: readonly TextEdit[] | undefined): string | undefined =>
  edits && applyTextEdits(text, edits);
const parsed = (text: string): Transcript => parseTranscript(new SourceText(normalizeLineEnds(text)));

describe('somebody who is introduced with initials', () => {
  const talk = 'Ann Peeters (AP): Hi.\nBo (B): Hi.\nAP: So.\nCo de Wit (CW): Ho.\nB: Oh.\nAP: Ah.\n';

  it('is found where the initials speak too', () => {
    assert.deepEqual(introductions(parsed(talk)), [
      { label: 'Ann Peeters (AP)', name: 'Ann Peeters', short: 'AP' },
      { label: 'Bo (B)', name: 'Bo', short: 'B' },
    ]);
    assert.deepEqual(introductions(parsed('Mw. Bergkamp (D66): Ja.\nMw. Bergkamp (D66): Nee.\n')), []);
  });

  it('is one participant once declared, and needs no declaring then', () => {
    for (const front of ['', '---\ntitle: A\nparticipants:\n  - { id: X }\n---\n']) {
      const text = `${front}${talk}`;
      const after = edited(text, declareIntroduced(text, introductions(parsed(text)))) ?? '';
      const { turns } = parsed(after);
      assert.deepEqual(
        turns.map(({ participant, speaker }) => participant?.id ?? speaker),
        ['AP', 'B', 'AP', 'Co de Wit (CW)', 'B', 'AP'],
      );
      assert.ok(after.endsWith(talk));
      assert.deepEqual(introductions(parsed(after)), []);
    }
  });
});

describe('a key that was meant otherwise', () => {
  const problemsIn = (text: string) => parsed(text).problems;
  const renamed = (text: string, key: string, meant: string): string | undefined => {
    const start = text.indexOf(key);
    return edited(text, renameKey(text, { start, end: start + key.length, text: meant }, problemsIn));
  };

  it('is written as it was meant', () => {
    assert.equal(renamed('---\ntitel: A\n---\nHi.\n', 'titel', 'title'), '---\ntitle: A\n---\nHi.\n');
  });

  it('stays where it would be read as something else, or twice', () => {
    assert.equal(renamed('---\nspeakers:\n  - Ann\n---\nHi.\n', 'speakers', 'participants'), undefined);
    assert.equal(renamed('---\ntitel: A\ntitle: B\n---\nHi.\n', 'titel', 'title'), undefined);
  });
});

describe('a list of words where entries are meant', () => {
  const front = (yaml: string): string => `---\n${yaml}---\nAnn: Hi.\n`;
  const rows: readonly (readonly [what: string, meant: string, before: string, after: string | undefined])[] = [
    [
      'is declared under the key that is meant, in the lines it has',
      'participants',
      front('title: A\nspeakers: # who speaks\n  - Ann # the first\n  - "Dr. Bo, jr."\n  - 3\n'),
      front(
        'title: A\nparticipants: # who speaks\n  - { id: Ann } # the first\n  - { id: "Dr. Bo, jr." }\n  - { id: "3" }\n',
      ),
    ],
    [
      'is declared between brackets',
      'participants',
      front('speakers: [Ann, Ben]\n'),
      front('participants: [{ id: Ann }, { id: Ben }]\n'),
    ],
    [
      'is declared beside entries that are sound',
      'participants',
      front('participants:\n- { id: Ann }\n- Ben\n-\n'),
      front('participants:\n- { id: Ann }\n- { id: Ben }\n-\n'),
    ],
    ['is left where two would claim a label', 'participants', front('speakers: [Ann, Ann]\n'), undefined],
    ['is left where it would stand twice', 'participants', front('participants: []\nspeakers: [Ann]\n'), undefined],
    ['is left where there is no word in it', 'participants', front('speakers: [[Ann], {a: b}]\n'), undefined],
    ['is left where it is no list', 'participants', front('speakers: Ann, Ben\n'), undefined],
    [
      'gets ids that a code may have',
      'codes',
      'codes:\n  - { id: a, name: A, codes: [Building trust, b] }\n',
      'codes:\n  - { id: a, name: A, codes: [{ id: building-trust, name: Building trust }, { id: b, name: b }] }\n',
    ],
    [
      'gets ids that a coder may have',
      'coders',
      'format: 1\ncoders: [anna, Bert V.]\nanalysis: anna\n',
      'format: 1\ncoders: [{ id: anna }, { id: bert-v, name: Bert V. }]\nanalysis: anna\n',
    ],
  ];
  for (const [what, meant, before, after] of rows)
    it(what, () => {
      const key = /speakers/.exec(before)?.[0] ?? meant;
      const problemsIn = (text: string) => {
        const source = new SourceText(text);
        if (meant === 'codes') return parseCodebook(source).problems;
        return meant === 'coders' ? parseStudyConfig(source).problems : parsed(text).problems;
      };
      const list = { key, meant, at: before.lastIndexOf(`${key}:`) };
      assert.equal(edited(before, writeOutList(before, list, problemsIn)), after);
      if (after !== undefined) assert.deepEqual(problemsIn(after), []);
    });
});

describe('declaring a label', () => {
  const rows: readonly (readonly [what: string, before: string, after: string | undefined])[] = [
    ['makes the front matter', 'Zoë: Hi.\n', '---\nparticipants:\n  - { id: Zoë }\n---\nZoë: Hi.\n'],
    [
      'keeps the line ends of the text',
      'Zoë: Hi.\r\n',
      '---\r\nparticipants:\r\n  - { id: Zoë }\r\n---\r\nZoë: Hi.\r\n',
    ],
    [
      'makes the list',
      '---\ntitle: A # b\n---\nHi.\n',
      '---\ntitle: A # b\nparticipants:\n  - { id: Zoë }\n---\nHi.\n',
    ],
    ['fills an empty front matter', '---\n---\nHi.\n', '---\nparticipants:\n  - { id: Zoë }\n---\nHi.\n'],
    [
      'goes on after comments',
      '---\n# nothing yet\n---\nHi.\n',
      '---\n# nothing yet\nparticipants:\n  - { id: Zoë }\n---\nHi.\n',
    ],
    [
      'goes on as the list is written',
      '---\nparticipants:\n- id: A\n  role: x\n...\nHi.\n',
      '---\nparticipants:\n- id: A\n  role: x\n- id: Zoë\n...\nHi.\n',
    ],
    [
      'goes on in braces',
      '---\r\nparticipants:\r\n  - { id: A }\r\nstrict: true\r\n---\r\n',
      '---\r\nparticipants:\r\n  - { id: A }\r\n  - { id: Zoë }\r\nstrict: true\r\n---\r\n',
    ],
    ['leaves front matter alone that is not closed', '---\ntitle: A\n', undefined],
    ['leaves front matter alone that cannot be read', '---\ntitle: [A\n---\n', undefined],
    ['leaves participants alone that are no list', '---\nparticipants: Ann\n---\n', undefined],
  ];
  for (const [what, before, after] of rows) {
    it(what, () => assert.equal(edited(before, declareLabel(before, 'Zoë')), after));
  }

  it('declares whatever opens a turn, and leaves the rest of the text as it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('A', 'Dr. O’Brien', 'P #2', '2', 'Yes', 'A, B', '主持人', "it's", 'x: y'),
        (label) => {
          const text = `${label}: Hi.\n`;
          const after = edited(text, declareLabel(text, label)) ?? '';
          assert.ok(after.endsWith(text));
          assert.deepEqual(
            parsed(after).frontMatter?.participants.map(({ id }) => id),
            [label],
          );
        },
      ),
    );
  });
});

describe('fixing a line', () => {
  it('is escaped at its start, wherever the label stands', () => {
    const text = 'A: Hi.\r\n[00:01] Note: b\r\n';
    assert.equal(edited(text, escapeLine(text, text.indexOf('Note'))), 'A: Hi.\r\n\\[00:01] Note: b\r\n');
    assert.equal(edited(text, escapeLine(text, 0)), '\\A: Hi.\r\n[00:01] Note: b\r\n');
  });

  it('gets a blank after its colon, and is left alone where the colon is gone', () => {
    const text = 'A:Hi.\nA:Ho.\n';
    assert.equal(edited(text, addSpaces(text, [2, 8])), 'A: Hi.\nA: Ho.\n');
    assert.equal(addSpaces(text, [2, 5]), undefined);
  });
});

describe('moving header lines', () => {
  const moved = (text: string): string | undefined => {
    const lines = headerLines(parsed(text)).map(({ key, value, at: { start, end } }) => ({ key, value, start, end }));
    return edited(text, moveHeaderLines(text, lines));
  };

  const rows: readonly (readonly [what: string, before: string, after: string])[] = [
    [
      'makes the front matter',
      'Date: 2023-01-01\nLocatie: Gent: centrum\n\nAnn: Hi.\n',
      '---\ndate: 2023-01-01\nlocation: "Gent: centrum"\n---\n\nAnn: Hi.\n',
    ],
    [
      'adds to front matter, in the order people expect',
      '---\ntitle: A # mine\nstrict: false\n---\n**Datum:** 1 mei 2023  \nHi.\n',
      '---\ntitle: A # mine\ndate: 1 mei 2023\nstrict: false\n---\nHi.\n',
    ],
    ['fills an empty one', '---\n---\nTime: 14:00\nHi.', '---\ntime: "14:00"\n---\nHi.'],
    ['moves the last line of a text', 'Titel: x', '---\ntitle: x\n---\n'],
  ];
  for (const [what, before, after] of rows) it(what, () => assert.equal(moved(before), after));

  it('leaves the text alone where a line is not what it was', () => {
    assert.equal(moveHeaderLines('Date: 2024\n', [{ key: 'date', value: '2023', start: 0, end: 10 }]), undefined);
  });

  it('leaves front matter alone that says something else', () => {
    assert.equal(addFields('---\ndate: [x\n---\n', [['title', 'A']]), undefined);
  });
});
