import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { contains } from '../../../../src/core/text/offsets';
import type { Span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { mayOpen, openingOf } from '../../../../src/core/transcript/line/openingOf';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { speechPieces } from '../../../../src/core/transcript/speechPieces';
import { utterances } from '../../../../src/core/transcript/utterances';
import { anyLine, anyText, declaring } from './transcriptTexts';

const front = '---\nparticipants: [{ id: Anna }, { id: i }, { id: jo an }]\n---\n';
const declared = declaring(['Anna', 'i', 'jo an']);

const anySource = fc.oneof(
  anyText,
  anyText.map((text) => front + text),
  anyText.map((text) => front.replace('---', '---\nstrict: true') + text),
  fc.string({ unit: 'binary' }),
);

const inOrder = (spans: readonly Span[], text: string): void => {
  let end = 0;
  for (const span of spans) {
    ok(end <= span.start && span.start < span.end && span.end <= text.length);
    end = span.end;
  }
};

describe('parseTranscript, whatever the text', () => {
  it('gives ordered, disjoint utterances inside the text, that begin and end with something', () => {
    fc.assert(
      fc.property(anySource, (text) => {
        const transcript = parseTranscript(new SourceText(text));
        const spans = utterances(transcript).map(({ span }) => span);
        inOrder(transcript.frontMatter === undefined ? spans : [transcript.frontMatter.span, ...spans], text);
        for (const span of spans) equal(/\s$/u.test(transcript.source.slice(span)), false);
      }),
    );
  });

  it('keeps label and speech inside the turn, the label before the speech', () => {
    fc.assert(
      fc.property(anySource, (text) => {
        const { source, turns } = parseTranscript(new SourceText(text));
        for (const turn of turns) {
          ok(contains(turn.span, turn.label) && contains(turn.span, turn.speech));
          ok(turn.label.end <= turn.speech.start && turn.speech.end === turn.span.end);
          equal(source.slice(turn.label), turn.speaker);
          equal(source.lineColumn(turn.span.start).line, turn.line);
          equal(source.lineColumn(turn.span.start).column, 0);
        }
      }),
    );
  });

  it('keeps comments out of the speech, and every other character that is not blank in one place', () => {
    fc.assert(
      fc.property(anySource, (text) => {
        const transcript = parseTranscript(new SourceText(text));
        const { source, comments, sections, frontMatter } = transcript;
        inOrder(comments, text);
        const pieces = utterances(transcript).flatMap((utterance) => speechPieces(transcript, utterance));
        inOrder(pieces, text);
        // What was read, taken away: nothing but blanks may be left.
        const rest = Array.from({ length: text.length }, (_, at) => text.charAt(at));
        const take = (at: Span): void => void rest.fill(' ', at.start, at.end);
        for (const each of [...comments, ...sections.map(({ heading }) => heading)]) take(each);
        for (const { span } of utterances(transcript)) take(span);
        if (frontMatter !== undefined) take(frontMatter.span);
        equal(rest.join('').trim(), '');
        for (const piece of pieces) {
          for (const comment of comments) ok(piece.end <= comment.start || comment.end <= piece.start);
          equal(source.slice(piece).trim(), source.slice(piece));
        }
      }),
    );
  });

  it('opens a turn at a line whatever the lines around it are', () => {
    const lines = fc.array(
      anyLine.filter((line) => !line.startsWith('```')),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(lines, (each) => {
        const { turns } = parseTranscript(new SourceText(front + each.join('\n')));
        const expected = each.flatMap((line, index) => {
          const opening = openingOf(line, declared);
          return opening === undefined ? [] : [[index + 3, opening.label, opening.time]];
        });
        deepEqual(
          turns.map(({ line, speaker, time }) => [line, speaker, time]),
          expected,
        );
      }),
    );
  });

  it('is spared no line by the quick look that would open a turn', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const colonAt = line.search(/[:：]/);
        for (const labels of [declared, declaring([])]) {
          if (openingOf(line, labels) === undefined) continue;
          ok(mayOpen(line.charCodeAt(0), colonAt === -1 ? Infinity : colonAt, labels));
        }
      }),
    );
  });

  it('reports problems with places inside the text', () => {
    fc.assert(
      fc.property(anySource, (text) => {
        const source = new SourceText(text);
        for (const { range } of parseTranscript(source).problems) {
          ok(range !== undefined);
          deepEqual(source.lineColumn(source.offsetOf(range.start)), range.start);
          deepEqual(source.lineColumn(source.offsetOf(range.end)), range.end);
        }
      }),
    );
  });
});
