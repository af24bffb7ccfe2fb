import * as vscode from 'vscode';
import { equal, eventually, ok } from './support/expect';
import { fg1, TestStudy } from './support/testStudy';

const frontMatter = (media: string): string => `---
media: ${JSON.stringify(media)}
participants: [{ id: P1 }, { id: P2 }]
---
`;

const body = `Vooraf.

# Begin
P1 [00:01:23]: Eerst twee dagen. Zo'n lange
dagen, d.w.z. tot [00:01:30] vijf.

## Daarna
P2: Bij ons ook.
%% opm
%% nog een
#${' '}
P1:
`;

const media = '../audio/fg 1#a.mp3';

describe('the structure of a transcript', () => {
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('structure-study', { 'audio/fg 1#a.mp3': 'no real sound' });
  });
  after(() => study.remove());

  async function show(text: string): Promise<vscode.TextDocument> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await study.write(fg1, text);
    const document = await vscode.workspace.openTextDocument(study.uri(fg1));
    await vscode.window.showTextDocument(document);
    await eventually(() => document.getText() === text || undefined);
    return document;
  }

  const run = <T>(command: string, ...rest: readonly unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(command, study.uri(fg1), ...rest);

  it('lists no more turns than the editor can take in, and says how many there are besides', async () => {
    await show(`# Begin\n${'P1: Ja.\nP2: Nee.\n'.repeat(11_000)}# Einde\n`);
    const [begin, last, ...others] = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    equal(begin?.children.length, 19_999);
    ok(/^2[,.]?002 /.test(last?.name ?? ''), `what is left in ${last?.name}`);
    equal(others, []);
  });

  for (const [lines, text] of [
    ['LF', body],
    ['CRLF', body.replace(/\n/g, '\r\n')],
  ] as const) {
    it(`has an outline of sections, turns and paragraphs, in a file with ${lines}`, async () => {
      const document = await show(text);
      const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
      const shown: string[] = [];
      const walk = (all: readonly vscode.DocumentSymbol[], depth: number, above?: vscode.Range): void => {
        for (const { name, detail, range, selectionRange, children } of all) {
          ok(range.contains(selectionRange) && (above?.contains(range) ?? true), `${name} to be inside`);
          shown.push(`${'  '.repeat(depth)}${name} (${detail}) ${document.getText(selectionRange)}`);
          walk(children, depth + 1, range);
        }
      };
      walk(symbols, 0);
      equal(shown, [
        'Vooraf. () Vooraf.',
        'Begin () # Begin',
        "  P1 (00:01:23 · Eerst twee dagen. Zo'n lange dagen, d.w.z. tot [00:01:30]…) P1",
        '  Daarna () ## Daarna',
        '    P2 (Bij ons ook.) P2',
        '# () #',
        '  P1 () P1',
      ]);
    });
  }

  it('folds front matter, sections, turns and comments', async () => {
    await show(frontMatter('x') + body);
    const folds = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
    equal(
      folds.map(({ start, end, kind }) => [start, end, kind ?? 0]),
      [
        [0, 3, vscode.FoldingRangeKind.Imports],
        [6, 13, vscode.FoldingRangeKind.Region],
        [7, 8, 0],
        [10, 13, vscode.FoldingRangeKind.Region],
        [12, 13, vscode.FoldingRangeKind.Comment],
        [14, 15, vscode.FoldingRangeKind.Region],
      ],
    );
  });

  it('lets a selection grow over sentence, turn and sections', async () => {
    const document = await show(body);
    const at = document.positionAt(body.indexOf('lange'));
    const [smallest] = await run<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', [at]);
    const grown: string[] = [];
    for (let step = smallest; step; step = step.parent) grown.push(document.getText(step.range));
    const speech = body.slice(body.indexOf('Eerst'), body.indexOf('\n\n## Daarna'));
    const sentence = speech.slice(speech.indexOf("Zo'n"));
    const turn = `P1 [00:01:23]: ${speech}`;
    const section = body.slice(body.indexOf('# Begin'), body.indexOf('\n# \n'));
    for (const step of ['lange', sentence, speech, turn, section, body]) ok(grown.includes(step), `the step ${step}`);
    equal(
      grown.map(({ length }) => length),
      grown.map(({ length }) => length).sort((a, b) => a - b),
    );
  });

  describe('the times', () => {
    async function links(media: string | undefined): Promise<readonly (readonly [string, string, string])[]> {
      const document = await show(media === undefined ? body : frontMatter(media) + body);
      const found = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', 100);
      return found
        .filter(({ target }) => target?.fragment.startsWith('t=') === true)
        .map(({ range, target, tooltip = '' }) => [document.getText(range), target?.toString() ?? '', tooltip]);
    }

    it('lead to the recording in the study', async () => {
      const file = study.uri('audio/fg 1#a.mp3');
      equal(await links(media), [
        ['00:01:23', file.with({ fragment: 't=83' }).toString(), 'Open fg 1#a.mp3 (these words: 00:01:23)'],
        ['[00:01:30]', file.with({ fragment: 't=90' }).toString(), 'Open fg 1#a.mp3 (these words: 00:01:30)'],
      ]);
    });

    it('lead to an address', async () => {
      const [first] = await links('https://example.org/fg1.mp4?v=1#x');
      equal(first?.[1], vscode.Uri.parse('https://example.org/fg1.mp4?v=1#t=83').toString());
      ok(first?.[2].includes('example.org'), `the host in ${first?.[2] ?? ''}`);
    });

    it('lead nowhere where nothing is named, or what is named is not there or not allowed', async () => {
      const refused = ['../../fg1.mp3', '/etc/passwd', 'file:///etc/passwd', 'command:workbench.action.quit'];
      for (const each of [undefined, '', '..', '../audio', 'none.mp3', ...refused]) equal(await links(each), []);
    });
  });

  it('makes sticky lines of the outline', async () => {
    const document = await show(body);
    equal(vscode.workspace.getConfiguration('editor', document).get('stickyScroll.defaultModel'), 'outlineModel');
  });
});
