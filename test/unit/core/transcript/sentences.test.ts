import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { SourceText } from '../../../../src/core/text/sourceText';
import { countWords } from '../../../../src/core/transcript/countWords';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { sentenceRuleVersion, sentences } from '../../../../src/core/transcript/sentences';
import { speechPieces } from '../../../../src/core/transcript/speechPieces';
import { utterances } from '../../../../src/core/transcript/utterances';
import { sentenceCases, sentencesByLanguage } from './sentenceCases';
import { anyText } from './transcriptTexts';

/** The sentences of the first utterance, a bar between them. */
function sentencesOf(speech: string, language?: string): string {
  const front = language === undefined ? '' : `---\nlanguage: ${language}\n---\n`;
  const transcript = parseTranscript(new SourceText(`${front}Anna: ${speech}`));
  return utterances(transcript)
    .slice(0, 1)
    .flatMap((utterance) => sentences(transcript, utterance))
    .map((each) => transcript.source.slice(each))
    .join('|');
}

const withoutBars = (text: string): string => text.replace(/\|/g, ' ');

describe('sentences, whatever the language', () => {
  for (const expected of sentenceCases) {
    it(JSON.stringify(expected), () => equal(sentencesOf(withoutBars(expected)), expected));
  }

  it('need no blank after the signs of Chinese and Japanese', () => {
    equal(sentencesOf('您好。我很好！「是吗？」他说。'), '您好。|我很好！|「是吗？」|他说。');
  });

  it('take a line end for a blank', () => {
    equal(sentencesOf('Een.\nTwee\n\ndrie. \t Vier'), 'Een.|Twee\n\ndrie.|Vier');
  });

  it('end at a comment, which is part of none', () => {
    equal(sentencesOf('Een twee\n%% opm. hier.\ndrie. Vier.'), 'Een twee|drie.|Vier.');
  });

  it('are none where nothing was said', () => equal(sentencesOf(''), ''));

  it('are those of a paragraph likewise', () => {
    const transcript = parseTranscript(new SourceText('Vandaag regen. Morgen niet.'));
    deepEqual(
      utterances(transcript).flatMap((each) => sentences(transcript, each).length),
      [2],
    );
  });
});

for (const [language, cases] of Object.entries(sentencesByLanguage)) {
  describe(`sentences in ${language}`, () => {
    for (const expected of cases) {
      it(JSON.stringify(expected), () => equal(sentencesOf(withoutBars(expected), language), expected));
    }
  });
}

describe('sentences, whatever the text', () => {
  const pieces = [
    'ja',
    'Nee',
    'dr',
    'J',
    'd',
    '3',
    '.',
    '.',
    '…',
    '!',
    '?',
    '。',
    ' ',
    ' ',
    '\n',
    '"',
    '»',
    '«',
    '(',
    ')',
  ];
  const speech = fc
    .array(fc.constantFrom(...pieces, '//', '*', '(lacht)', '(.)', '\n%% opm.\n', '😀'), { maxLength: 40 })
    .map((parts) => `Anna: ${parts.join('')}`);

  it('are ordered and disjoint, inside one piece of speech, and leave nothing but blanks', () => {
    fc.assert(
      fc.property(fc.oneof(speech, anyText, fc.string({ unit: 'binary' })), (text) => {
        const transcript = parseTranscript(new SourceText(text));
        for (const utterance of utterances(transcript)) {
          const found = sentences(transcript, utterance);
          for (const piece of speechPieces(transcript, utterance)) {
            const inside = found.filter(({ start, end }) => piece.start <= start && end <= piece.end);
            let at: number = piece.start;
            for (const { start, end } of inside) {
              ok(at <= start && start < end);
              equal(text.slice(at, start).trim(), '');
              equal(text.slice(start, end).trim(), text.slice(start, end));
              at = end;
            }
            equal(at, piece.end);
            if (inside.length > 1) for (const each of inside) ok(countWords(transcript.source.slice(each)) > 0);
          }
        }
      }),
    );
  });

  it('are found in one run of millions of characters', () => {
    for (const unit of ['.', '"', ' ', 'a', '。', '/', '(']) {
      const long = `. ${unit.repeat(3_000_000)}. x`;
      ok(sentencesOf(long).length > 1, unit);
    }
  });

  it('are found in hostile text in one pass', () => {
    const many = 50_000;
    for (const unit of ['.', '. ', '."', '.»', 'A. ', '… ', '.\u00A0', '?!', '*.', '。」', '" ', './/']) {
      ok(sentencesOf(unit.repeat(many) + 'x').length >= many);
    }
  });
});

it('the rule for sentences has a number, to be stored with what depends on it', () => equal(sentenceRuleVersion, 1));
