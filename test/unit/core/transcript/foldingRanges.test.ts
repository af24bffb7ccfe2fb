import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { SourceText } from '../../../../src/core/text/sourceText';
import { foldingRanges, type FoldingRange } from '../../../../src/core/transcript/foldingRanges';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { anyText } from './transcriptTexts';

const rangesOf = (text: string): readonly FoldingRange[] => foldingRanges(parseTranscript(new SourceText(text)));

const folds = (...lines: readonly string[]): readonly string[] =>
  rangesOf(lines.join('\n')).map(({ kind, startLine, endLine }) => `${kind} ${startLine}-${endLine}`);

const cases: readonly (readonly [what: string, lines: readonly string[], expected: readonly string[]])[] = [
  ['front matter', ['---', 'title: x', '---', 'Anna: een'], ['frontMatter 0-2']],
  ['a section, without the blank lines after it', ['# Kop', 'Anna: een', '', '', '# B'], ['section 0-1']],
  ['sections in sections', ['# A', '## B', 'een', '# C', 'twee'], ['section 0-2', 'section 1-2', 'section 3-4']],
  ['a turn longer than a line', ['Anna: een', '', 'twee', 'Bert: drie'], ['utterance 0-2']],
  ['a paragraph longer than a line', ['een', 'twee', '', 'drie'], ['utterance 0-1']],
  ['a fenced block', ['Anna: een', '```', 'Bert: nee', '```', 'twee'], ['utterance 0-4', 'fence 1-3']],
  ['a fenced block that is not closed', ['Anna: een', '```', '# nee'], ['utterance 0-2', 'fence 1-2']],
  ['a paragraph that a fence opens, once', ['```', 'x', '```'], ['utterance 0-2']],
  ['comments below each other', ['%% a', '%% b', '%% c', '', '%% d', 'x', '%% e'], ['comments 0-2']],
  ['no fence in the front matter', ['---', 'title: |', '```', '---', 'een'], ['frontMatter 0-3']],
  ['nothing on one line', ['Anna: een', '', '%% opm', '', '# Kop'], []],
];

describe('foldingRanges', () => {
  for (const [what, lines, expected] of cases) it(`finds ${what}`, () => deepEqual(folds(...lines), expected));

  it('gives ranges in order, none from the same line, none crossing another, all inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const open: number[] = [];
        let before = -1;
        for (const { startLine, endLine } of rangesOf(text)) {
          ok(before < startLine && startLine < endLine && endLine < text.split('\n').length);
          while ((open.at(-1) ?? Infinity) < startLine) open.pop();
          ok(endLine <= (open.at(-1) ?? Infinity));
          open.push(endLine);
          before = startLine;
        }
      }),
    );
  });
});
