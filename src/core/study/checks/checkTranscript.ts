import { fewOfEachKind } from '../../text/fewProblems';
import { rangeOf, type Problem } from '../../problem';
import type { Transcript } from '../../transcript/transcript';
import { headerLines } from './headerLines';
import { unspacedColons } from './unspacedColons';

const known = new WeakMap<Transcript, readonly Problem[]>();

/** Everything that is wrong or probably not meant in the text of one transcript. Worked out once for each. */
export function checkTranscript(transcript: Transcript): readonly Problem[] {
  const before = known.get(transcript);
  if (before !== undefined) return before;
  const problems = findProblems(transcript);
  known.set(transcript, problems);
  return problems;
}

function findProblems(transcript: Transcript): readonly Problem[] {
  const { source } = transcript;
  const headers = headerLines(transcript).map(({ key, word, value, at }): Problem => ({
    code: 'transcript.headerLine',
    severity: 'information',
    data: { key, word, value },
    range: rangeOf(source, at),
  }));
  const colons = unspacedColons(transcript).map(({ label, at }): Problem => ({
    code: 'transcript.colonWithoutSpace',
    severity: 'warning',
    data: { label },
    range: rangeOf(source, at),
  }));
  const lines = new Set(headers.map(({ range }) => range?.start.line));
  const read = transcript.problems.filter(
    // What belongs in the front matter is no speaker who spoke once.
    ({ code, range }) => code !== 'transcript.labelOnce' || !lines.has(range?.start.line),
  );
  return [...read, ...headers, ...fewOfEachKind(colons)];
}
