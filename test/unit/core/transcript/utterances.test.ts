import { deepEqual, equal } from 'node:assert/strict';
import { offset } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { labels } from '../../../../src/core/transcript/labels';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { speechPieces } from '../../../../src/core/transcript/speechPieces';
import { summarize } from '../../../../src/core/transcript/summarize';
import type { Transcript } from '../../../../src/core/transcript/transcript';
import { utteranceAt, utterances } from '../../../../src/core/transcript/utterances';

const parse = (...lines: readonly string[]): Transcript => parseTranscript(new SourceText(lines.join('\n')));

const mixed = parse('vooraf', '', 'nog iets', 'Anna: een', '# Kop', 'los', 'Bert: twee', '', 'Anna: drie');

describe('utterances', () => {
  it('are turns and paragraphs in text order', () => {
    deepEqual(
      utterances(mixed).map(({ kind, speech, line }) => [kind, mixed.source.slice(speech), line]),
      [
        ['paragraph', 'vooraf', 0],
        ['paragraph', 'nog iets', 2],
        ['turn', 'een', 3],
        ['paragraph', 'los', 5],
        ['turn', 'twee', 6],
        ['turn', 'drie', 8],
      ],
    );
  });

  it('are found by any place in them, their end included, and nowhere else', () => {
    for (let at = 0; at <= mixed.source.length; at += 1) {
      const expected = utterances(mixed).findLast(({ span }) => span.start <= at && at <= span.end);
      equal(utteranceAt(mixed, offset(at)), expected, `at ${at}`);
    }
    equal(utteranceAt(parse(''), offset(0)), undefined);
  });
});

describe('speechPieces', () => {
  const piecesOf = (...lines: readonly string[]): readonly string[] => {
    const transcript = parse(...lines);
    return utterances(transcript)
      .slice(0, 1)
      .flatMap((utterance) => speechPieces(transcript, utterance))
      .map((piece) => transcript.source.slice(piece));
  };

  it('are the whole speech where no comment stands in it', () => {
    deepEqual(piecesOf('Anna: een', '', 'twee'), ['een\n\ntwee']);
  });

  it('leave comment lines out', () => {
    deepEqual(piecesOf('%% vooraf', 'Anna: een', '%% opm', ' twee', '%% opm', '%% opm', 'drie', '%% na', 'Bert: x'), [
      'een',
      'twee',
      'drie',
    ]);
  });

  it('are none where nothing was said', () => {
    deepEqual(piecesOf('Anna:', '%% opm'), []);
  });

  it('are the pieces of a paragraph likewise', () => {
    deepEqual(piecesOf('een', '%% opm', 'twee'), ['een', 'twee']);
  });
});

describe('labels', () => {
  it('are counted in order of appearance', () => {
    deepEqual(labels(parse('Bert: x', 'Anna: x', 'Bert: x')), [
      { label: 'Bert', turns: 2 },
      { label: 'Anna', turns: 1 },
    ]);
  });
});

describe('summarize', () => {
  it('counts turns, paragraphs and what was said or written', () => {
    const transcript = parse(
      '---',
      'title: Gesprek',
      'type: interview',
      'date: 2024-05-01',
      '---',
      'Vooraf gezegd.',
      '',
      '# Kop telt niet',
      'Anna [0:01]: een twee (lacht)',
      '%% telt niet',
      'drie',
    );
    deepEqual(summarize(transcript), {
      title: 'Gesprek',
      type: 'interview',
      date: '2024-05-01',
      turns: 1,
      paragraphs: 1,
      words: 5,
    });
  });
});
