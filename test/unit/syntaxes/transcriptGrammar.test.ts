import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import { SourceText } from '../../../src/core/text/sourceText';
import { transcriptGrammar } from '../../../src/core/transcript/grammar/transcriptGrammar';
import { parseTranscript } from '../../../src/core/transcript/parseTranscript';
import { declaredCases, lineCases } from '../core/transcript/lineCases';
import { anyLine, anyText } from '../core/transcript/transcriptTexts';
import { grammarFile, inScope, loadTranscriptGrammar, tokenize } from './tokenizer';
import type { Piece } from './tokenizer';

/** What parser and grammar must see alike in a line. */
interface Seen {
  readonly label: string;
  readonly heading: boolean;
  readonly comment: boolean;
}

function seenByParser(text: string): readonly Seen[] {
  const source = new SourceText(text);
  const { turns, sections, comments } = parseTranscript(source);
  const lineOf = (at: { start: Parameters<SourceText['lineColumn']>[0] }): number => source.lineColumn(at.start).line;
  const labels = new Map(turns.map((turn) => [turn.line, source.slice(turn.label)]));
  const headings = new Set(sections.map(({ heading }) => lineOf(heading)));
  const commented = new Set(comments.map(lineOf));
  return text.split('\n').map((_, line) => ({
    label: labels.get(line) ?? '',
    heading: headings.has(line),
    comment: commented.has(line),
  }));
}

const seenByGrammar = (lines: readonly (readonly Piece[])[]): readonly Seen[] =>
  lines.map((line) => ({
    label: inScope(line, 'entity.name.function.speaker'),
    heading: inScope(line, 'markup.heading') !== '',
    comment: inScope(line, 'comment.line.percent') !== '',
  }));

const prose = `Het was die ochtend al vroeg druk in de leefgroep. Twee kinderen huilden: het ene om mama, het andere om een
pop. "Kom maar," zei Lieve, "we gaan eerst zitten." Om 8:30 kwam de coach binnen (ze kwam elke dinsdag).

There was a question that nobody had asked: who decides? We talked about it for an hour - 10:30 to 11:30 - and then
went home. Afterwards I wrote: "Never again." Then, on reflection: maybe once more.
Die Leiterin sagte dazu nur: das machen wir später. Ce qu'elle voulait dire : rien.`;

describe('the transcript grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadTranscriptGrammar();
  });
  const agree = (text: string): void => deepEqual(seenByGrammar(tokenize(grammar, text)), seenByParser(text));

  it('is what its generator writes', () => {
    equal(readFileSync(grammarFile, 'utf8'), `${JSON.stringify(transcriptGrammar, undefined, 2)}\n`);
  });

  for (const { line, declared, label } of lineCases.filter((each) => !declaredCases.includes(each))) {
    if (declared !== undefined) continue;
    it(`finds ${label === undefined ? 'no label' : 'the label'} in ${JSON.stringify(line.slice(0, 60))}`, () => {
      equal(inScope(tokenize(grammar, line)[0] ?? [], 'entity.name.function.speaker'), label ?? '');
    });
  }

  it('sees in any line what the parser sees', () => {
    fc.assert(
      // A first line of --- may be front matter, which only what follows decides.
      fc.property(anyLine, (line) => agree(`\n${line}`)),
      { numRuns: 2000 },
    );
  });

  it('sees in any text what the parser sees', () => {
    fc.assert(
      fc.property(anyText, (text) => agree(`\n${text}`)),
      { numRuns: 300 },
    );
  });

  it('finds nothing in prose that the parser does not find', () => {
    agree(prose);
    equal(
      seenByParser(prose).every(({ label }) => label === ''),
      true,
    );
  });

  it('hands front matter to YAML, even where a block in it is not finished, and nothing after it', () => {
    const lines = tokenize(grammar, '---\ntitle: |\n  Anna: x\n---\nAnna: ja\n---\ntitle: x');
    deepEqual(
      lines.map((line) => inScope(line, 'yaml.any')),
      ['', 'title: |', '  Anna: x', '', '', '', ''],
    );
    equal(inScope(lines[4] ?? [], 'entity.name.function.speaker'), 'Anna');
  });

  it('takes front matter at the very start only', () => {
    deepEqual(
      tokenize(grammar, '\n---\ntitle: x\n---')
        .map((line) => inScope(line, 'yaml.any'))
        .join(''),
      '',
    );
  });

  it('keeps what stands in a fence as it is', () => {
    const lines = tokenize(grammar, '```\nAnna: ja\n# Kop\n%% opm\n```\nAnna: ja');
    deepEqual(
      lines.map((line) => inScope(line, 'entity.name.function.speaker')),
      ['', '', '', '', '', 'Anna'],
    );
    equal(
      lines.slice(1, 4).every((line) => inScope(line, 'markup.raw') !== '' && line.length === 1),
      true,
    );
  });

  it('marks the lines that never open a turn', () => {
    const lines = tokenize(grammar, '- Anna: x\n> Anna: x\n| Anna: x\n\\Anna: x\n-Anna: x');
    deepEqual(
      lines.map((line) => inScope(line, 'punctuation.definition.list') + inScope(line, 'constant.character.escape')),
      ['-', '>', '|', '\\', ''],
    );
  });

  it('gives times and marks their own scopes', () => {
    const line =
      tokenize(grammar, '[00:01:02] Anna: ja (lacht) (1.5) [onverstaanbaar] dat was [naam] (Gent?) //ja// wa-')[0] ??
      [];
    equal(inScope(line, 'constant.numeric.time'), '[00:01:02]');
    equal(inScope(line, 'markup.italic.event'), '(lacht)');
    equal(inScope(line, 'constant.numeric.pause'), '(1.5)');
    equal(inScope(line, 'markup.italic.unheard'), '[onverstaanbaar]');
    equal(inScope(line, 'variable.parameter.pseudonym'), '[naam]');
    equal(inScope(line, 'markup.italic.doubtful'), '(Gent?)');
    equal(inScope(line, 'markup.other.overlap'), '//ja//');
    equal(inScope(line, 'markup.other.cut-off'), 'wa-');
  });
});
