import * as vscode from 'vscode';
import { serializeSidecar } from '../../src/core/coding/serializeSidecar';
import type { Coding } from '../../src/core/coding/sidecar';
import { codePointOffset } from '../../src/core/text/offsets';
import { equal, eventually } from './support/expect';
import { fg1, TestStudy } from './support/testStudy';

const sidecar = `${fg1}.anna.codes.json`;
const coding = (fields: Partial<Coding>): Coding => ({
  code: 'trust',
  created: '2026-01-15T11:00:00Z',
  memo: 'as it was',
  id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b11',
  quote: 'twee dagen',
  prefix: 'P1: 😀 Eerst ',
  suffix: ' meegedraaid.\n\nP2: Bij ons ook.\n',
  start: codePointOffset(12),
  end: codePointOffset(22),
  ...fields,
});
const file = (fields: Partial<Coding>): string => serializeSidecar({ codings: [coding(fields)], memos: [] });
const marked = (...lines: readonly [ours: string, base: string, theirs: string]): string => {
  const [ours, base, theirs] = lines;
  const middle = `<<<<<<< HEAD\n${ours}||||||| base\n${base}=======\n${theirs}>>>>>>> office\n`;
  return file({}).replace('      "memo": "as it was",\n', middle);
};
const was = '      "memo": "as it was",\n';
const run = (...args: [command: string, argument?: unknown]): Thenable<unknown> =>
  vscode.commands.executeCommand(...args);

describe('Merge by Coding', () => {
  let study: TestStudy;
  before(async () => {
    study = await TestStudy.make('merging-study');
  });
  after(() => study.remove());

  const give = async (text: string): Promise<void> => {
    await study.write(sidecar, text);
    await study.study.reload();
  };
  const merge = (): Thenable<unknown> => run('intercoder.mergeByCoding', { study: study.study.id, path: sidecar });
  const problems = (): string[] =>
    vscode.languages
      .getDiagnostics(study.uri(sidecar))
      .map(({ code }) => (typeof code === 'string' ? code : ''))
      .filter((code) => code.startsWith('file.'));
  const asking = (): string => marked('      "memo": "here",\n', was, '      "memo": "there",\n');

  it('is one click where nothing must be asked', async () => {
    await give(marked('      "memo": "here",\n', was, `${was}      "doubtful": true,\n`));
    await eventually(() => problems().includes('file.conflictMarkers') || undefined);
    await merge();
    equal(await study.read(sidecar), file({ memo: 'here', doubtful: true }));
    await eventually(() => problems().length === 0 || undefined);
  });

  it('offers itself where the Problems panel lists the file', async () => {
    await give(asking());
    const uri = study.uri(sidecar);
    await eventually(() => problems().includes('file.conflictMarkers') || undefined);
    await vscode.workspace.openTextDocument(uri);
    const [diagnostic] = vscode.languages.getDiagnostics(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      diagnostic?.range,
    );
    equal(actions.map(({ command }) => command?.command).filter((id) => id === 'intercoder.mergeByCoding').length, 1);
  });

  it('writes nothing where its question is turned away', async () => {
    await give(asking());
    const merging = merge();
    let isDone = false;
    void merging.then(() => (isDone = true));
    await eventually(async () => {
      await run('workbench.action.closeQuickOpen');
      return isDone || undefined;
    });
    equal(await study.read(sidecar), asking());
  });

  it('asks which of two values holds', async () => {
    await give(asking());
    const merging = merge();
    let isDone = false;
    void merging.then(() => (isDone = true));
    await eventually(async () => {
      await run('workbench.action.quickOpenSelectNext');
      await run('workbench.action.acceptSelectedQuickOpenItem');
      return isDone || undefined;
    });
    equal(await study.read(sidecar), file({ memo: 'there' }));
  });

  it('lists what one side had taken away and the other changed, and goes to each', async () => {
    const other = coding({ id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b12', code: 'time' });
    const both = (memo: string): string => serializeSidecar({ codings: [coding({ memo }), other], memos: [] });
    const [before, after] = [both('as it was').split('\n'), both('there').split('\n')];
    const start = before.findIndex((line, at) => line === '    {' && before[at + 1]?.includes('trust'));
    const end = before.indexOf('    },', start) + 1;
    const entry = (of: readonly string[]): string => of.slice(start, end).join('\n');
    const middle = `<<<<<<< HEAD\n||||||| base\n${entry(before)}\n=======\n${entry(after)}\n>>>>>>> office`;
    await give([...before.slice(0, start), middle, ...before.slice(end)].join('\n'));
    const { showInformationMessage, createQuickPick } = vscode.window;
    const said: string[] = [];
    const lists: vscode.QuickPick<vscode.QuickPickItem>[] = [];
    Object.assign(vscode.window, {
      showInformationMessage: (text: string, ...buttons: string[]) => {
        said.push(text);
        return Promise.resolve(buttons[0]);
      },
      createQuickPick: () => {
        const list = createQuickPick();
        lists.push(list);
        return list;
      },
    });
    try {
      await merge();
      const list = await eventually(() => lists[0]);
      equal(said, [
        '1 file was merged by coding. 1 change met something that the other side had taken away; it was kept. Look at it.',
      ]);
      equal(
        list.items.map(({ label, description, detail }) => [label, description, detail]),
        [
          [
            'Building trust: “twee dagen”',
            'Anna V. · fg1.transcript · line 1',
            'Changed on the other side, taken away here: kept.',
          ],
        ],
      );
      await eventually(async () => {
        await run('workbench.action.acceptSelectedQuickOpenItem');
        const { activeTextEditor: editor } = vscode.window;
        return editor?.document.getText(editor.selection) === 'twee dagen';
      });
      await run('workbench.action.closeQuickOpen');
    } finally {
      Object.assign(vscode.window, { showInformationMessage, createQuickPick });
    }
    equal(await study.read(sidecar), both('there'));
  });
});
