import * as vscode from 'vscode';
import { span } from '../../src/core/text/offsets';
import { offsetAt, positionAt, rangeOf, spanOf, textOf } from '../../src/extension/convert';
import { equal, eventually, ok } from './support/expect';
import { intercoder } from './support/intercoder';
import { firstTranscript, fg1, sidecarOf, TestStudy } from './support/testStudy';

const sidecar = `${fg1}.anna.codes.json`;
const quote = 'twee dagen';
const inCodePoints = (at: number): number => Array.from(firstTranscript.slice(0, at)).length;
const stored = sidecarOf([
  { id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b11', code: 'trust', quote, start: 12 },
  { id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b12', code: 'joining-in', quote: 'dagen meegedraaid', start: 17 },
  {
    id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b13',
    code: 'time',
    quote: 'Bij ons',
    start: inCodePoints(firstTranscript.indexOf('Bij ons')),
  },
]);

const textOfContent = (content: vscode.Hover['contents'][number]): string =>
  content instanceof vscode.MarkdownString ? content.value : '';

describe('reading coded text', () => {
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('reading-study');
  });
  after(() => study.remove());

  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await study.write(fg1, firstTranscript);
    await study.write(sidecar, stored);
    await study.study.reload();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  /** The words of the passages as the editor has them, once the transcript is followed. */
  async function words({ document }: vscode.TextEditor): Promise<readonly string[]> {
    const { live } = await intercoder();
    const transcript = await eventually(() => live.of(document));
    return transcript.passages.flatMap(({ spans }) => spans.map((at) => document.getText(rangeOf(document, at))));
  }

  async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
    const at = editor.document.getText().indexOf(old);
    const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + old.length));
    ok(await editor.edit((edit) => edit.replace(range, text)), 'the edit to be made');
  }

  it('follows typing, and undo brings back what was deleted', async () => {
    const editor = await study.select([0, 0, 0]);
    await replace(editor, 'P1: ', 'P1 [00:00:05]: ');
    await replace(editor, 'meegedraaid', 'meegewerkt');
    equal(await words(editor), [quote, 'dagen meegewerkt', 'Bij ons']);
    await replace(editor, 'Eerst twee ', '');
    equal(await words(editor), ['dagen', 'dagen meegewerkt', 'Bij ons']);
    await vscode.commands.executeCommand('undo');
    equal(await words(editor), [quote, 'dagen meegewerkt', 'Bij ons']);
    await replace(editor, 'twee dagen meegewerkt', '');
    equal(await words(editor), ['Bij ons']);
    await vscode.commands.executeCommand('undo');
    equal(await words(editor), [quote, 'dagen meegewerkt', 'Bij ons']);
  });

  it('counts a line end as one character, however the file writes it', async () => {
    await study.write(fg1, firstTranscript.replace(/\n/g, '\r\n'));
    await study.study.reload();
    const editor = await study.select([0, 0, 0]);
    equal(editor.document.eol, vscode.EndOfLine.CRLF);
    const text = textOf(editor.document);
    for (const at of [0, 30, 35, 36, 37, 38, 45, text.length]) {
      const place = span(at, at);
      equal(offsetAt(editor.document, positionAt(editor.document, place.start)), at);
    }
    const range = new vscode.Range(0, 32, 2, 2);
    const { start, end } = spanOf(editor.document, range);
    equal(text.slice(start, end), 'aid.\n\nP2');
    equal(await words(editor), [quote, 'dagen meegedraaid', 'Bij ons']);
    await replace(editor, 'P2: ', 'P2: Ja.\r\n\r\n');
    equal(await words(editor), [quote, 'dagen meegedraaid', 'Bij ons']);
  });

  describe('the hover', () => {
    const hovers = async (line: number, character: number): Promise<readonly string[]> => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        study.uri(fg1),
        new vscode.Position(line, character),
      );
      return found.flatMap(({ contents }) => contents.map(textOfContent));
    };

    it('tells of every code on the words what it means and whose it is', async () => {
      await words(await study.select([0, 0, 0]));
      const [trust, joiningIn, ...others] = await hovers(0, 20);
      equal(others, []);
      ok(trust?.includes('**Building trust**'), `the name in ${trust ?? ''}`);
      ok(trust?.includes('The coach works to be accepted'), `the definition in ${trust ?? ''}`);
      ok(trust?.includes('Anna V'), `the coder in ${trust ?? ''}`);
      ok(joiningIn?.includes('›'), `the path in ${joiningIn ?? ''}`);
    });

    it('says nothing of words that have no code', async () => {
      await words(await study.select([0, 0, 0]));
      equal(await hovers(0, 8), []);
    });

    it('never reads what a study says as Markdown', async () => {
      const [first] = await study.codings();
      const memo = '[link](command:workbench.action.quit) <img src=x>';
      await study.write(sidecar, JSON.stringify({ format: 1, codings: [{ ...first, memo }], memos: [] }));
      await study.study.reload();
      await words(await study.select([0, 0, 0]));
      const [text = ''] = await hovers(0, 14);
      ok(text.includes('quit'), `the memo in ${text}`);
      ok(!text.includes('](command:workbench'), `no link in ${text}`);
      ok(!/[^\\]<img/.test(text), `no element in ${text}`);
    });
  });

  it('takes the codings away that a link points at', async () => {
    const [first] = await study.codings();
    await vscode.commands.executeCommand('intercoder.removeCodings', { study: study.study.id, ids: [first?.id] });
    equal(
      (await study.codings()).map(({ code }) => code),
      ['joining-in', 'time'],
    );
  });

  it('has defaults for reading that never change the text', async () => {
    const { document } = await study.select([0, 0, 0]);
    const editor = vscode.workspace.getConfiguration('editor', document);
    const files = vscode.workspace.getConfiguration('files', document);
    equal([editor.get('wordWrap'), editor.get('minimap.enabled'), editor.get('lineHeight')], ['bounded', false, 2]);
    equal(
      [files.get('trimTrailingWhitespace'), files.get('insertFinalNewline'), files.get('trimFinalNewlines')],
      [false, false, false],
    );
  });
});
