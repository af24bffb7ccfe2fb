import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseCodebook } from '../../../../src/core/codebook/parseCodebook';
import { codebookDocument, type CodebookDocument } from '../../../../src/core/report/codebookDocument/codebookDocument';
import { codebookHtml, escapeHtml } from '../../../../src/core/report/codebookDocument/codebookHtml';
import { codebookMarkdown } from '../../../../src/core/report/codebookDocument/codebookMarkdown';
import { escapeMarkdown } from '../../../../src/core/report/codebookDocument/escapeMarkdown';
import { SourceText } from '../../../../src/core/text/sourceText';
import type { Language } from '../../../../src/core/messages/render';

const folder = 'test/golden/codebookDocument';

const counts = new Map([
  ['trust', { count: 3, total: 12, transcripts: 2 }],
  ['joining-in', { count: 9, total: 9, transcripts: 4 }],
  ['depth', { count: 0, total: 1, transcripts: 0 }],
  ['deep-6', { count: 1, total: 1, transcripts: 1 }],
]);

function documentOf(book: string, language: Language, coder?: string): CodebookDocument {
  const { codebook } = parseCodebook(new SourceText(book));
  return codebookDocument({ title: 'Tea & <garden>', codebook, counts, coder, language });
}

describe('the codebook as a document', () => {
  const book = readFileSync(`${folder}/book.yaml`, 'utf8');
  const forms = [
    ['md', codebookMarkdown],
    ['html', codebookHtml],
  ] as const;
  for (const [language, coder] of [
    ['en', undefined],
    ['nl', 'Anna *V.*'],
  ] as const) {
    for (const [ending, write] of forms) {
      it(`is the same bytes each time: ${language}, ${ending}`, () => {
        const actual = write(documentOf(book, language, coder));
        const file = `${folder}/book.${language}.${ending}`;
        if (process.env.ACCEPT_GOLDEN === '1') writeFileSync(file, actual);
        assert.equal(actual, readFileSync(file, 'utf8'));
      });
    }
  }

  it('says of an empty book that there are no codes', () => {
    assert.equal(
      codebookMarkdown(documentOf('codes: []\n', 'en')),
      '# Codebook: Tea &amp; &lt;garden&gt;\n\n0 codes. Counted are the codings of all coders.\n',
    );
  });

  it('lets nothing of a book become markup', () => {
    const name = fc.stringMatching(/^[<>&"'`*_\\#a-z[\]()!:/.@ -]{1,30}$/).map((text) => `x${text}`);
    fc.assert(
      fc.property(name, name, (called, defined) => {
        const yaml = `codes: [{ id: a, name: ${JSON.stringify(called)}, definition: ${JSON.stringify(defined)} }]\n`;
        const made = documentOf(yaml, 'en');
        const tags = codebookHtml(made).match(/<[^>]*>/g) ?? [];
        const plain = codebookHtml(documentOf('codes: [{ id: a, name: x, definition: x }]\n', 'en')).match(/<[^>]*>/g);
        assert.deepEqual(tags, plain);
        assert.doesNotMatch(codebookMarkdown(made), /[<>]/);
      }),
    );
  });
});

describe('text in a document', () => {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  const decoded = (text: string): string =>
    text.replace(/&([a-z]+|#\d+);/g, (_, name: string) => named[name] ?? String.fromCharCode(Number(name.slice(1))));

  it('comes back from HTML as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(decoded(escapeHtml(text)), text);
        assert.doesNotMatch(escapeHtml(text), /[<>"']/);
      }),
    );
  });

  it('comes back from Markdown as it was, but for the blanks at the ends of lines', () => {
    const line = fc.string({ unit: fc.constantFrom(...Array.from('ab1.)-+=#*_`[]<>&@:/~|$^\\ !(')), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
        const written = escapeMarkdown(lines.join('\n')).split('\\\n');
        const read = written.map((one) => decoded(one.replace(/\\([!-/:-@[-`{-~])/g, '$1')));
        assert.deepEqual(
          read,
          lines.map((one) => one.trim()),
        );
      }),
    );
  });

  const rows: readonly (readonly [string, string])[] = [
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['in 2024. Then', 'in 2024. Then'],
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['[a](https://b.example)', '\\[a\\](https:&#47;&#47;b.example)'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a@b.example', 'a&#64;b.example'],
    ['first\nsecond', 'first\\\nsecond'],
  ];
  for (const [text, markdown] of rows) {
    it(`is escaped in Markdown where it could mean something: ${JSON.stringify(text)}`, () => {
      assert.equal(escapeMarkdown(text), markdown);
    });
  }
});
