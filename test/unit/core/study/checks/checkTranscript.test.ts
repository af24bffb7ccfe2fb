import assert from 'node:assert/strict';
import { checkTranscript } from '../../../../../src/core/study/checks/checkTranscript';
import { SourceText } from '../../../../../src/core/text/sourceText';
import { parseTranscript } from '../../../../../src/core/transcript/parseTranscript';

const turns = 'Ann: Hi.\nBen: Hi.\nAnn: Ho.\nBen: Ho.\n';

/** What is found in a text, as `code line`, from 1. */
const found = (text: string): string[] =>
  checkTranscript(parseTranscript(new SourceText(text))).map(
    ({ code, range }) => `${code.replace('transcript.', '')} ${(range?.start.line ?? -1) + 1}`,
  );

type Row = readonly [what: string, text: string, found: readonly string[]];

describe('a colon without a blank', () => {
  const rows: readonly Row[] = [
    ['is found where the label speaks elsewhere', `${turns}Ann:Yes.\n`, ['colonWithoutSpace 5']],
    ['is found behind brackets', '[S1]: a\n[S1]: b\n[S1]:c\n', ['colonWithoutSpace 3']],
    ['is none where nobody is called so', `${turns}http://example.org\nZoë:Yes.\n`, []],
    ['is none before a time or a number', `${turns}Ann:12\n`, []],
    ['is none after a declared label', `---\nparticipants: [{ id: Ann }, { id: Ben }]\n---\n${turns}Ann:Yes.\n`, []],
    ['is none after a wide colon, which needs no blank', '主持人：您好\n主持人：好\n', []],
    [
      'is none in a list, a comment, a fence, or after a backslash',
      `${turns}- Ann:a\n%% Ann:a\n\\Ann:a\n\`\`\`\nAnn:a\n\`\`\`\n`,
      [],
    ],
    ['is none in the middle of a line', `${turns}He said Ann:Yes.\n`, []],
  ];
  for (const [what, text, expected] of rows) it(what, () => assert.deepEqual(found(text), expected));
});

describe('a header line', () => {
  const rows: readonly Row[] = [
    [
      'is found before the first turn',
      `Interview 3\nDate: 2023-01-01\n\nLocation: Gent\n${turns}`,
      ['headerLine 2', 'headerLine 4'],
    ],
    [
      'may name the interviewer, who is then no speaker that spoke once',
      `Interviewer: Jo Peeters\n${turns}`,
      ['headerLine 1'],
    ],
    ['is none where the interviewer speaks', `Interviewer: Welcome.\nAnn: Hi.\nInterviewer: So?\nAnn: Ho.\n`, []],
    ['is none where it is a sentence', `Interviewer: Shall we begin?\n${turns}`, ['labelOnce 1']],
    [
      'is none where the interviewer is declared',
      `---\nparticipants: [{ id: Interviewer }, { id: Ann }, { id: Ben }]\n---\nInterviewer: Go\n${turns}`,
      [],
    ],
    ['is none after a turn', `${turns}\nDate: 2023-01-01\n`, []],
    ['is none that front matter says already', `---\ndate: 2023-01-01\n---\nDate: 2023\n${turns}`, []],
    ['is found where front matter says something else', `---\ntitle: A\n---\nDate: 2023\n${turns}`, ['headerLine 4']],
    ['is none that comes back, as in a diary', 'Datum: 1 mei\nHi.\n\nDatum: 2 mei\nHo.\n', []],
    ['is none that says nothing, or too much', `Date:\nTitle: ${'long '.repeat(60)}\n${turns}`, []],
    ['is none that nobody knows', `Remark: hello\nNote: hello\n${turns}`, []],
    ['is none after a backslash or in a fence', `\\Date: 2023\n\`\`\`\nDate: 2023\n\`\`\`\n${turns}`, []],
    ['is none where front matter is not closed', '---\nDate: 2023\n', ['frontMatterNotClosed 1']],
  ];
  for (const [what, text, expected] of rows) it(what, () => assert.deepEqual(found(text), expected));
});
