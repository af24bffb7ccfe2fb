import { deepEqual, equal } from 'node:assert/strict';
import { SourceText } from '../../../../src/core/text/sourceText';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import type { Transcript } from '../../../../src/core/transcript/transcript';

const parse = (...lines: readonly string[]): Transcript => parseTranscript(new SourceText(lines.join('\n')));

const problemsOf = ({ problems }: Transcript): unknown =>
  problems.map(({ code, severity, range }) => [code, severity, range?.start.line]);

describe('front matter', () => {
  it('says what the document is and who speaks', () => {
    const { frontMatter, problems } = parse(
      '---',
      'title: Focusgroep 2',
      'id: FG2',
      'type: focus-group',
      'date: 2023-03-14',
      'language: nl',
      'media: audio/fg2.m4a',
      'transcriber: TB',
      'convention: intelligent-verbatim',
      'anonymised: true',
      'strict: true',
      'tags: [iemand]',
      'participants:',
      '  - { id: MOD, name: Gespreksleider, role: moderator, aliases: [I] }',
      '  - { id: 1, aliases: P1, attributes: { years: 4, day: true, site: Gent } }',
      '---',
      'MOD: hoi',
    );
    const { span, ...fields } = frontMatter ?? { span: undefined };
    deepEqual(fields, {
      title: 'Focusgroep 2',
      id: 'FG2',
      type: 'focus-group',
      date: '2023-03-14',
      language: 'nl',
      media: 'audio/fg2.m4a',
      transcriber: 'TB',
      convention: 'intelligent-verbatim',
      anonymised: true,
      strict: true,
      participants: [
        { id: 'MOD', name: 'Gespreksleider', role: 'moderator', aliases: ['I'], attributes: {} },
        { id: '1', aliases: ['P1'], attributes: { years: 4, day: true, site: 'Gent' } },
      ],
    });
    equal(span?.start, 0);
    deepEqual(problems, []);
  });

  it('reaches from fence to fence, and is no paragraph', () => {
    for (const close of ['---', '...', '--- ']) {
      const transcript = parse('---', 'title: x', close, 'tekst');
      equal(transcript.frontMatter?.span.end, `---\ntitle: x\n---`.length);
      deepEqual(
        transcript.paragraphs.map(({ span, line }) => [transcript.source.slice(span), line]),
        [['tekst', 3]],
      );
    }
  });

  it('may be empty or all there is', () => {
    for (const lines of [
      ['---', '---'],
      ['---', '', '---', ''],
      ['---', '# niets', '...'],
    ]) {
      const transcript = parse(...lines);
      equal(transcript.frontMatter?.strict, false);
      deepEqual([transcript.paragraphs.length, transcript.sections.length, transcript.problems.length], [0, 0, 0]);
    }
  });

  it('stands at the very start only', () => {
    const transcript = parse('', '---', 'title: x', '---');
    equal(transcript.frontMatter, undefined);
    equal(transcript.paragraphs.length, 1);
  });

  it('that is not closed is text, and reported', () => {
    const transcript = parse('---', 'title: x', 'Anna: ja', 'Anna: nee');
    equal(transcript.frontMatter, undefined);
    equal(transcript.turns.length, 2);
    deepEqual(problemsOf(transcript), [['transcript.frontMatterNotClosed', 'warning', 0]]);
  });

  it('that is no YAML is reported where it breaks, and what follows is read', () => {
    const transcript = parse('---', 'title: [x', '---', 'Anna: ja', 'Anna: nee');
    equal(transcript.turns.length, 2);
    equal(transcript.frontMatter?.participants.length, 0);
    deepEqual(
      transcript.problems.map(({ code, range }) => [code.startsWith('file.yaml'), (range?.start.line ?? 99) <= 2]),
      [[true, true]],
    );
  });

  it('leaves out values of the wrong kind, each with its place', () => {
    const transcript = parse(
      '---',
      'title: [a, b]',
      'strict: soms',
      'participants:',
      '  - los',
      '  - { name: zonder id }',
      '  - { id: P1, role: [x] }',
      '---',
    );
    equal(transcript.frontMatter?.title, undefined);
    equal(transcript.frontMatter?.strict, false);
    deepEqual(
      transcript.frontMatter.participants.map(({ id, role }) => [id, role]),
      [['P1', undefined]],
    );
    deepEqual(transcript.problems.map(({ range }) => range?.start.line).sort(), [1, 2, 4, 5, 6]);
  });

  it('reports a label that two participants claim, and the first keeps it', () => {
    const transcript = parse(
      '---',
      'participants:',
      '  - { id: P1, name: Anna, aliases: [Anna, A] }',
      '  - { id: P1 }',
      '  - { id: P3, aliases: [B, A] }',
      '---',
      'A: ja',
    );
    equal(transcript.turns[0]?.participant?.id, 'P1');
    deepEqual(problemsOf(transcript), [
      ['transcript.labelTwice', 'warning', 3],
      ['transcript.labelTwice', 'warning', 4],
    ]);
  });

  it('takes a key like __proto__ for a name', () => {
    const { frontMatter } = parse('---', 'participants: [{ id: __proto__, attributes: { __proto__: 1 } }]', '---');
    deepEqual(Object.entries(frontMatter?.participants[0]?.attributes ?? {}), [['__proto__', 1]]);
  });
});
