import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { findMarks } from '../../../../src/core/transcript/marks/findMarks';
import { markPatterns } from '../../../../src/core/transcript/marks/markPatterns';

const marksIn = (text: string): readonly (readonly [string, string])[] => {
  const source = new SourceText(text);
  return findMarks(source, span(0, text.length)).map((mark) => [mark.kind, source.slice(mark)] as const);
};

const cases: readonly (readonly [string, ...(readonly (readonly [string, string])[])])[] = [
  ['gewoon gezegd (want dat moest), niet meer'],
  ['ja [00:01:02] en #00:01:02-3# en 00:01:02', ['time', '[00:01:02]'], ['time', '#00:01:02-3#'], ['time', '00:01:02']],
  ['om 10:30 (10:35) dus', ['time', '(10:35)']],
  [
    '(lacht) [Laughter] ((hoest)) {vocalsound}',
    ['event', '(lacht)'],
    ['event', '[Laughter]'],
    ['event', '((hoest))'],
    ['event', '{vocalsound}'],
  ],
  [
    '[onverstaanbaar 00:12] (inaudible) (xxx) (  ) (?)',
    ['unheard', '[onverstaanbaar 00:12]'],
    ['unheard', '(inaudible)'],
    ['unheard', '(xxx)'],
    ['unheard', '(  )'],
    ['unheard', '(?)'],
  ],
  ['(Gent?) [Gent?]', ['doubtful', '(Gent?)'], ['doubtful', '[Gent?]']],
  [
    '(.) (..) (1.5) (3 sec) [pauze] (lange stilte)',
    ['pause', '(.)'],
    ['pause', '(..)'],
    ['pause', '(1.5)'],
    ['pause', '(3 sec)'],
    ['pause', '[pauze]'],
    ['pause', '(lange stilte)'],
  ],
  ['toen //ja ja// en https://voorbeeld.be//x', ['overlap', '//ja ja//']],
  ['bij [naam] en [de link](https://voorbeeld.be)', ['anonymised', '[naam]']],
  ['ik was- ik ben gegaa-', ['cutOff', 'was-'], ['cutOff', 'gegaa-']],
  ['voor- en nadelen, pro- and contra, co-coach'],
  ['(2010) dus'],
];

describe('findMarks', () => {
  for (const [text, ...marks] of cases) {
    it(`finds ${marks.map(([kind]) => kind).join(', ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
      deepEqual(marksIn(text), marks);
    });
  }

  it('looks only where it is asked to', () => {
    const source = new SourceText('(lacht) ja (zucht) nee (hoest)');
    const [mark, ...others] = findMarks(source, span(8, 22));
    deepEqual([mark && source.slice(mark), others.length], ['(zucht)', 0]);
  });

  it('gives marks in order, none inside another', () => {
    const text = fc.array(
      fc.constantFrom('(', ')', '[', ']', '/', '//', '?', '-', ' ', 'lacht', 'ja', '0:01', '#', '.', '\n'),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(text, (pieces) => {
        const joined = pieces.join('');
        let end = 0;
        for (const mark of findMarks(new SourceText(joined), span(0, joined.length))) {
          equal(end <= mark.start && mark.start < mark.end && mark.end <= joined.length, true);
          end = mark.end;
        }
      }),
    );
  });

  it('finds all that the patterns find, however few signs the speech has', () => {
    const all = new RegExp(markPatterns.map(([, pattern]) => pattern).join('|'), 'gimu');
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '/',
      '//',
      '-',
      '—',
      '#',
      '?',
      '…',
      '.',
      ' ',
      'a',
      'ja',
      '7',
      ':30',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        deepEqual(
          marksIn(text).map(([, mark]) => mark),
          text.match(all) ?? [],
        );
      }),
      { numRuns: 1000 },
    );
  });
});
