import { deepEqual, equal } from 'node:assert/strict';
import { SourceText } from '../../../../src/core/text/sourceText';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import type { Transcript } from '../../../../src/core/transcript/transcript';

const parse = (...lines: readonly string[]): Transcript => parseTranscript(new SourceText(lines.join('\n')));

const turnsOf = ({ source, turns }: Transcript): readonly (readonly string[])[] =>
  turns.map(({ speaker, speech }) => [speaker, source.slice(speech)]);

const paragraphsOf = ({ source, paragraphs }: Transcript): readonly string[] =>
  paragraphs.map(({ span }) => source.slice(span));

describe('turns', () => {
  it('run to the last non-blank character before the next turn, across blank lines', () => {
    const transcript = parse('Anna: een', 'twee', '', '  drie  ', '', 'Bert:  vier', '', '');
    deepEqual(turnsOf(transcript), [
      ['Anna', 'een\ntwee\n\n  drie'],
      ['Bert', 'vier'],
    ]);
    deepEqual(
      transcript.turns.map(({ span, line }) => [transcript.source.slice(span), line]),
      [
        ['Anna: een\ntwee\n\n  drie', 0],
        ['Bert:  vier', 5],
      ],
    );
  });

  it('begin with their line, so that nothing before the label belongs to the turn before', () => {
    const transcript = parse('Anna: een', '[0:05] **Bert:** twee');
    const [, second] = transcript.turns;
    equal(second && transcript.source.slice(second.span), '[0:05] **Bert:** twee');
    equal(second && transcript.source.slice(second.label), 'Bert');
    equal(second?.time, '0:05');
  });

  it('may have their speech on the lines below', () => {
    const transcript = parse('Anna Claes  0:05  ', 'een', '', 'Bert:', '', 'twee', 'Cato:');
    deepEqual(turnsOf(transcript), [
      ['Anna Claes', 'een'],
      ['Bert', 'twee'],
      ['Cato', ''],
    ]);
  });

  it('have an empty speech at their end where nothing was said', () => {
    const [turn] = parse('Cato:   ').turns;
    deepEqual([turn?.speech.start, turn?.speech.end, turn?.span.end], [5, 5, 5]);
  });

  it('are closed by a heading', () => {
    const transcript = parse('Anna: een', '# Deel', 'los', 'Anna: twee');
    deepEqual(turnsOf(transcript), [
      ['Anna', 'een'],
      ['Anna', 'twee'],
    ]);
    deepEqual(paragraphsOf(transcript), ['los']);
  });

  it('leave comments out, and do not reach to a comment at their end', () => {
    const transcript = parse('Anna: een', '%% nakijken', 'twee', '%% klaar', '', 'Bert: drie');
    equal(turnsOf(transcript)[0]?.[1], 'een\n%% nakijken\ntwee');
    deepEqual(
      transcript.comments.map((comment) => transcript.source.slice(comment)),
      ['%% nakijken', '%% klaar'],
    );
  });

  it('are not opened inside a fence, nor are headings and comments', () => {
    const transcript = parse('Anna: een', '```', 'Bert: nee', '# nee', '%% nee', '', '```', 'Bert: ja');
    deepEqual(turnsOf(transcript), [
      ['Anna', 'een\n```\nBert: nee\n# nee\n%% nee\n\n```'],
      ['Bert', 'ja'],
    ]);
    deepEqual([transcript.sections.length, transcript.comments.length], [0, 0]);
  });

  it('know who speaks where the label is an id, a name or an alias', () => {
    const transcript = parse(
      '---',
      'participants:',
      '  - { id: MOD, name: Els Moons, aliases: [I, int] }',
      '---',
      'MOD: een',
      'Els Moons: twee',
      'int: drie',
      'mod: vier',
    );
    deepEqual(
      transcript.turns.map(({ speaker, participant }) => [speaker, participant?.id]),
      [
        ['MOD', 'MOD'],
        ['Els Moons', 'MOD'],
        ['int', 'MOD'],
        ['mod', undefined],
      ],
    );
  });

  it('are opened by declared labels alone where the front matter is strict', () => {
    const transcript = parse('---', 'strict: true', 'participants: [{ id: P1 }]', '---', 'P1: ja', 'Kortom: nee');
    deepEqual(turnsOf(transcript), [['P1', 'ja\nKortom: nee']]);
  });
});

describe('paragraphs', () => {
  it('are what stands outside turns, parted by blank lines', () => {
    const transcript = parse(
      '  een',
      'twee',
      '',
      '',
      'drie',
      '# Kop',
      'vier',
      '%% opm',
      'vijf',
      'Anna: zes',
      '',
      'zeven',
    );
    deepEqual(paragraphsOf(transcript), ['een\ntwee', 'drie', 'vier\n%% opm\nvijf']);
    deepEqual(
      transcript.paragraphs.map(({ line }) => line),
      [0, 4, 6],
    );
  });

  it('keep a fence whole', () => {
    deepEqual(paragraphsOf(parse('```', 'een', '', 'twee', '```', '', 'drie')), ['```\neen\n\ntwee\n```', 'drie']);
  });

  it('are none in an empty text', () => {
    for (const text of ['', '\n', ' \n\t\n']) deepEqual(paragraphsOf(parse(text)), []);
  });
});

describe('sections', () => {
  it('reach to the next heading of their level or above', () => {
    const transcript = parse('# A', 'a', '## B', 'b', '### C', 'c', '## D', 'd', '# E');
    deepEqual(
      transcript.sections.map(({ level, title, span }) => [level, title, transcript.source.slice(span)]),
      [
        [1, 'A', '# A\na\n## B\nb\n### C\nc\n## D\nd\n'],
        [2, 'B', '## B\nb\n### C\nc\n'],
        [3, 'C', '### C\nc\n'],
        [2, 'D', '## D\nd\n'],
        [1, 'E', '# E'],
      ],
    );
  });

  it('need a blank after at most six signs', () => {
    equal(parse('#Nee', '####### Nee', '#\tJa').sections.length, 1);
  });
});

describe('problems of labels', () => {
  const once = (transcript: Transcript): unknown =>
    transcript.problems.map(({ code, severity, data, range }) => [code, severity, data.label, range?.start.line]);

  it('are information on a label that opens one turn only', () => {
    deepEqual(once(parse('Anna: een', 'Kortom: twee', 'Anna: drie')), [
      ['transcript.labelOnce', 'information', 'Kortom', 1],
    ]);
  });

  it('are warnings where participants are declared, and none on those', () => {
    const transcript = parse('---', 'participants: [{ id: Anna }]', '---', 'Anna: een', 'Kortom: twee');
    deepEqual(once(transcript), [['transcript.labelOnce', 'warning', 'Kortom', 4]]);
  });

  it('are none where the label is forced', () => {
    deepEqual(once(parse('@Kortom: twee')), []);
  });

  it('tell of a fence that is never closed', () => {
    deepEqual(
      parse('tekst', '```', 'Anna: nee').problems.map(({ code, range }) => [code, range?.start.line]),
      [['transcript.fenceNotClosed', 1]],
    );
  });
});
