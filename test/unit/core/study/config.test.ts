import assert from 'node:assert/strict';
import { parseStudyConfig } from '../../../../src/core/study/config';
import { SourceText } from '../../../../src/core/text/sourceText';

const parse = (text: string): ReturnType<typeof parseStudyConfig> => parseStudyConfig(new SourceText(text));

/** `code line:column` of each problem, both from 0. */
const problems = (text: string): string[] =>
  parse(text).problems.map(({ code, range }) => `${code} ${range?.start.line ?? ''}:${range?.start.column ?? ''}`);

describe('parseStudyConfig', () => {
  it('reads all settings', () => {
    const { config, problems } = parse(`format: 1
title: Pedagogical coaches
language: nl-BE
transcripts: ["transcripts/**/*.transcript", "./diaries/*.txt"]
codebook: books/main.yaml
coders:
  - { id: anna, name: Anna V., email: anna@example.org }
  - { id: bert-2 }
analysis: anna
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(config, {
      title: 'Pedagogical coaches',
      language: 'nl-BE',
      transcripts: ['transcripts/**/*.transcript', 'diaries/*.txt'],
      codebook: 'books/main.yaml',
      coders: [{ id: 'anna', name: 'Anna V.', email: 'anna@example.org' }, { id: 'bert-2' }],
      analysis: 'anna',
    });
  });

  it('has defaults for everything', () => {
    assert.deepEqual(parse(''), {
      config: { transcripts: ['transcripts/**/*.transcript'], codebook: 'codebook.yaml', coders: [] },
      problems: [],
    });
  });

  it('takes a single coder for the one whose coding is the study', () => {
    assert.equal(parse('coders: [{ id: anna }]').config?.analysis, 'anna');
    assert.deepEqual(problems('coders: [{ id: anna }]'), []);
    assert.equal(parse('coders: [{ id: anna }, { id: bert }]').config?.analysis, undefined);
    assert.deepEqual(problems('coders: [{ id: anna }, { id: bert }]'), ['study.noAnalysis 0:8']);
  });

  it('leaves out coders that cannot have files of their own, or come twice', () => {
    const text = `coders:
  - { id: consensus }
  - { id: Anna V. }
  - { id: con }
  - { id: all }
  - { name: Nobody }
  - { id: anna }
  - { id: anna, email: a@b.c }
  - { id: 2 }
analysis: anna
`;
    assert.deepEqual(parse(text).config?.coders, [{ id: 'anna' }, { id: '2' }]);
    assert.deepEqual(problems(text), [
      'study.reservedCoder 1:10',
      'study.badCoder 2:10',
      'study.reservedCoder 3:10',
      'study.reservedCoder 4:10',
      'file.missingKey 5:4',
      'study.duplicateCoder 7:10',
    ]);
  });

  it('does not let paths leave the study', () => {
    const text = 'transcripts: [../secret/*.txt, ok/*.txt, /etc/*, "!x"]\ncodebook: "C:/book.yaml"\n';
    const { config } = parse(text);
    assert.deepEqual(config?.transcripts, ['ok/*.txt']);
    assert.equal(config.codebook, 'codebook.yaml');
    assert.deepEqual(problems(text), [
      'study.pathOutside 0:13',
      'study.pathOutside 0:13',
      'study.pathOutside 0:13',
      'study.pathOutside 1:10',
    ]);
  });

  it('reports an analysis by nobody, and a language that is none', () => {
    const text = 'coders: [{ id: anna }]\nanalysis: cato\nlanguage: Nederlands!\n';
    assert.equal(parse(text).config?.analysis, undefined);
    assert.equal(parse(text).config?.language, undefined);
    assert.deepEqual(problems(text), ['study.badLanguage 2:10', 'study.unknownAnalysis 1:10']);
  });

  it('gives no settings in the middle of a merge, in a newer format, or when it is not YAML', () => {
    assert.equal(parse('title: a\n<<<<<<< HEAD\n').config, undefined);
    assert.deepEqual(problems('title: a\n<<<<<<< HEAD\n'), ['file.conflictMarkers 1:0']);
    assert.equal(parse('format: 7\n').config, undefined);
    assert.deepEqual(problems('format: 7\n'), ['file.newerFormat 0:8']);
    assert.equal(parse('title: "open\n').config, undefined);
  });
});
