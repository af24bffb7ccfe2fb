import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { contains } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { outline, type OutlineEntry } from '../../../../src/core/transcript/outline';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { utterances } from '../../../../src/core/transcript/utterances';
import { anyText } from './transcriptTexts';

type Tree = readonly (string | readonly [string, Tree])[];

function treeOf(...lines: readonly string[]): Tree {
  const { source, entries } = read(lines.join('\n'));
  const show = (entry: OutlineEntry): Tree[number] =>
    entry.kind === 'section' ? [entry.section.title, entry.children.map(show)] : source.slice(entry.span);
  return entries.map(show);
}

function read(text: string): { source: SourceText; entries: readonly OutlineEntry[] } {
  const transcript = parseTranscript(new SourceText(text));
  return { source: transcript.source, entries: outline(transcript) };
}

describe('the outline', () => {
  it('puts turns and paragraphs below the section they stand in, and those before any at the top', () => {
    deepEqual(treeOf('vooraf', '', 'Anna: een', '# Kop', 'Bert: twee', '# Nog een', 'los'), [
      'vooraf',
      'Anna: een',
      ['Kop', ['Bert: twee']],
      ['Nog een', ['los']],
    ]);
  });

  it('nests sections by level, also where a level is left out', () => {
    deepEqual(treeOf('### a', '# b', '### c', 'Anna: een', '## d', '## e', 'Bert: twee', '# f'), [
      ['a', []],
      [
        'b',
        [
          ['c', ['Anna: een']],
          ['d', []],
          ['e', ['Bert: twee']],
        ],
      ],
      ['f', []],
    ]);
  });

  it('nests a section without a title by its level too', () => {
    deepEqual(treeOf('# a', '## ', 'Anna: een', '# ', 'Bert: twee'), [
      ['a', [['', ['Anna: een']]]],
      ['', ['Bert: twee']],
    ]);
  });

  it('ends a section at its last words', () => {
    const { source, entries } = read('# Kop\nAnna: een\n%% opm\n\n\n# Nog een\n');
    deepEqual(
      entries.map(({ span }) => source.slice(span)),
      ['# Kop\nAnna: een\n%% opm', '# Nog een'],
    );
  });

  it('is empty for an empty text', () => deepEqual(read('').entries, []));

  it('holds every section, turn and paragraph once, in order, each inside the one above it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const transcript = parseTranscript(new SourceText(text));
        const flat: OutlineEntry[] = [];
        const walk = (entries: readonly OutlineEntry[], above?: OutlineEntry): void => {
          let end = 0;
          for (const entry of entries) {
            ok(above === undefined || contains(above.span, entry.span));
            ok(end <= entry.span.start && entry.span.start < entry.span.end);
            end = entry.span.end;
            flat.push(entry);
            if (entry.kind === 'section') walk(entry.children, entry);
          }
        };
        walk(outline(transcript));
        equal(flat.length, transcript.sections.length + utterances(transcript).length);
        const starts = flat.map(({ span }) => Number(span.start));
        deepEqual(
          starts,
          [...starts].sort((a, b) => a - b),
        );
      }),
    );
  });
});
