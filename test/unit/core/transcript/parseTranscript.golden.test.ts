import { equal } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { render } from '../../../../src/core/messages/render';
import { SourceText } from '../../../../src/core/text/sourceText';
import { countWords } from '../../../../src/core/transcript/countWords';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { speechPieces } from '../../../../src/core/transcript/speechPieces';
import type { Transcript, Utterance } from '../../../../src/core/transcript/transcript';
import { utterances } from '../../../../src/core/transcript/utterances';

const folder = 'test/golden/transcript';

function describeUtterance(transcript: Transcript, utterance: Utterance): readonly string[] {
  const pieces = speechPieces(transcript, utterance).map((piece) => transcript.source.slice(piece));
  const words = pieces.reduce((sum, piece) => sum + countWords(piece), 0);
  const said = pieces.flatMap((piece) => piece.split('\n').map((line) => `    ${line}`));
  if (utterance.kind === 'paragraph') return [`${utterance.line + 1} paragraph, ${words} words`, ...said];
  const { speaker, participant, time } = utterance.turn;
  const who = `${speaker}${participant === undefined ? '' : ` = ${participant.id}`}`;
  return [`${utterance.line + 1} ${who}${time === undefined ? '' : ` at ${time}`}, ${words} words`, ...said];
}

/** All that was read, in a form to be read by eye. */
function describeTranscript(transcript: Transcript): string {
  const { source, sections, comments, problems } = transcript;
  return [
    ...utterances(transcript).flatMap((utterance) => describeUtterance(transcript, utterance)),
    '',
    ...sections.map(
      ({ level, title, heading }) => `section ${source.lineColumn(heading.start).line + 1} ${level} ${title}`,
    ),
    ...comments.map((comment) => `comment ${source.lineColumn(comment.start).line + 1}`),
    ...problems.map(
      ({ code, data, severity, range }) => `${severity} ${(range?.start.line ?? -1) + 1} ${render('en', code, data)}`,
    ),
    '',
  ].join('\n');
}

describe('a transcript in which all conventions meet', () => {
  it('reads as it is written down', () => {
    const text = readFileSync(`${folder}/conventions.transcript`, 'utf8');
    const actual = describeTranscript(parseTranscript(new SourceText(text)));
    const file = `${folder}/conventions.txt`;
    if (process.env.ACCEPT_GOLDEN === '1') writeFileSync(file, actual);
    equal(actual, readFileSync(file, 'utf8'));
  });
});
