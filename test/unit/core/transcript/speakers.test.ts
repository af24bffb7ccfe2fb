import assert from 'node:assert/strict';
import { offset } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { labelColors } from '../../../../src/core/transcript/labelColors';
import { labelPlace, suggestLabels } from '../../../../src/core/transcript/labelSuggestions';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { rolesOf } from '../../../../src/core/transcript/roles';
import { sameSpeaker } from '../../../../src/core/transcript/sameSpeaker';
import { speakers } from '../../../../src/core/transcript/speakers';
import type { Span } from '../../../../src/core/text/offsets';

const header = (more = ''): string => `---
${more}participants:
  - { id: MOD, name: Leader, role: moderator, aliases: [I] }
  - { id: note, role: coach }
  - { id: P9 }
---
`;

const body = `MOD: How was it?
note: Two days.
%% an aside
And more.
Bert: Ja.
I: (laughs) Go on.
`;

const parse = (text: string): ReturnType<typeof parseTranscript> => parseTranscript(new SourceText(text));

describe('speakers', () => {
  it('counts turns and words of each, several labels of a participant together', () => {
    const found = [...speakers(parse(header() + body)).values()];
    assert.deepEqual(
      found.map(({ key, turns, words, share }) => [key, turns.length, words, share]),
      [
        ['MOD', 2, 5, 0.5],
        ['note', 1, 4, 0.4],
        ['Bert', 1, 1, 0.1],
      ],
    );
    assert.equal(found[0]?.participant?.role, 'moderator');
  });

  it('gives no share where nobody says a word', () => {
    assert.equal(speakers(parse('P1: (laughs)\n')).get('P1')?.share, undefined);
  });
});

describe('rolesOf', () => {
  it('lists each role once, in order of first appearance', () => {
    const other = new SourceText('---\nparticipants: [{ id: A, role: parent }, { id: B, role: coach }]\n---\n');
    assert.deepEqual(rolesOf([new SourceText(body), new SourceText(header()), other]), [
      'moderator',
      'coach',
      'parent',
    ]);
  });
});

describe('labelColors', () => {
  const words = (text: string, spans: readonly Span[] = []): readonly string[] =>
    spans.map(({ start, end }) => text.slice(start, end));

  it('gives a role its place in the list, and those without a role none', () => {
    const text = header() + body;
    const { colored, withoutRole, noLabels } = labelColors(parse(text), 'role', ['parent', 'coach', 'moderator']);
    assert.deepEqual(
      colored.slice(0, 4).map((spans) => words(text, spans)),
      [[], ['note'], ['MOD', 'I'], []],
    );
    assert.deepEqual(words(text, withoutRole), ['Bert']);
    assert.deepEqual(noLabels, []);
  });

  it('gives each speaker a place by first appearance, and begins again after the last color', () => {
    const text = Array.from({ length: 9 }, (_, at) => `P${at + 1}: Ja.\n`).join('') + 'P2: Nee.\n';
    const { colored, withoutRole } = labelColors(parse(text), 'speaker', []);
    assert.deepEqual(words(text, colored[0]), ['P1', 'P9']);
    assert.deepEqual(words(text, colored[1]), ['P2', 'P2']);
    assert.deepEqual(withoutRole, []);
  });

  it('gives each speaker a place where nobody has a role: roles would tell nothing', () => {
    const { colored, withoutRole } = labelColors(parse('A: a\nB: b\nA: c\n'), 'role', ['parent', 'coach']);
    assert.deepEqual(
      colored.slice(0, 3).map(({ length }) => length),
      [2, 1, 0],
    );
    assert.deepEqual(withoutRole, []);
  });

  it('finds what looks like a label where only declared ones open a turn', () => {
    const text = header('strict: true\n') + body;
    assert.deepEqual(words(text, labelColors(parse(text), 'role', []).noLabels), ['Bert']);
  });
});

describe('sameSpeaker', () => {
  const text = header() + body;
  const at = (words: string): ReturnType<typeof offset> => offset(text.indexOf(words));
  const speaker = (words: string, direction: 'next' | 'previous'): string | undefined =>
    sameSpeaker(parse(text), at(words), direction)?.to?.speaker;

  it('goes to the next and the previous turn, whatever the label', () => {
    assert.equal(speaker('How was', 'next'), 'I');
    assert.equal(speaker('Go on', 'previous'), 'MOD');
  });

  it('stays where there is none, and knows nobody before the first turn', () => {
    assert.equal(speaker('Two days', 'next'), undefined);
    assert.equal(sameSpeaker(parse(text), offset(0), 'next'), undefined);
  });
});

describe('suggestLabels', () => {
  const labels = (text: string): readonly string[] =>
    suggestLabels(parse(text), offset(text.length)).map(({ label }) => label);

  it('puts the last other speaker first, the last one after them, and those who were silent last', () => {
    assert.deepEqual(labels(`${header() + body}\n`), ['Bert', 'note', 'MOD', 'I', 'P9']);
  });

  it('takes the letters of a label being written for nobody’s', () => {
    const text = 'P1: Ja.\nP2: Nee.\nP1: Dus.\n';
    const written = parse(`${text}P`);
    assert.deepEqual(
      suggestLabels(written, offset(text.length)).map(({ label }) => label),
      ['P2', 'P1'],
    );
  });

  it('offers those declared at the very beginning', () => {
    assert.deepEqual(labels(`${header()}\n`), ['MOD', 'note', 'P9']);
  });
});

describe('labels in brackets', () => {
  it('are offered as they are written, and may be begun with the bracket', () => {
    const [first] = suggestLabels(parse('[SPEAKER_07]: d\n'), offset(16));
    assert.deepEqual([first?.label, first?.written], ['SPEAKER_07', '[SPEAKER_07]']);
    assert.equal(labelPlace('[SP'), 0);
  });
});

describe('labelPlace', () => {
  for (const [written, place] of [
    ['', 0],
    ['P', 0],
    ['[00:01:23] P', 11],
    ['@no', 1],
    ['P1: yes', undefined],
    ['%% P', undefined],
    ['- P', undefined],
  ] as const) {
    it(`of ${JSON.stringify(written)} is ${String(place)}`, () => {
      assert.equal(labelPlace(written), place);
    });
  }
});
