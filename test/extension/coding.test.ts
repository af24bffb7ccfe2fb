import * as vscode from 'vscode';
import { equal, eventually, ok } from './support/expect';
import { firstTranscript, fg1, TestStudy } from './support/testStudy';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);
const sidecar = `${fg1}.anna.codes.json`;

describe('coding', () => {
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('coding-study');
  });
  after(() => study.remove());

  beforeEach(async () => {
    await run('workbench.action.closeAllEditors');
    await study.write(fg1, firstTranscript);
    await study.delete(sidecar);
    await study.study.reload();
  });

  it('stores the selection without the white space around it, in code points', async () => {
    await study.select([0, 6, 13]);
    await run('intercoder.assign', { codes: ['trust'] });
    const [coding, ...others] = await study.codings();
    equal(others, []);
    equal([coding?.code, coding?.quote, coding?.start, coding?.end], ['trust', 'Eerst', 6, 11]);
    equal(coding?.prefix, 'P1: 😀 ');
  });

  it('codes the whole turn where nothing is selected', async () => {
    await study.select([2, 8, 8]);
    await run('intercoder.assign', { codes: ['time'] });
    equal(
      (await study.codings()).map(({ quote }) => quote),
      ['Bij ons ook.'],
    );
  });

  it('codes every selection, and with several codes', async () => {
    await study.select([0, 7, 12], [2, 4, 7]);
    await run('intercoder.assign', { codes: ['trust', 'time'] });
    const codings = await study.codings();
    equal(
      codings.map(({ quote }) => quote),
      ['Eerst', 'Eerst', 'Bij', 'Bij'],
    );
    equal(new Set(codings.map(({ code }) => code)).size, 2);
  });

  it('undoes and redoes the last step', async () => {
    await study.select([0, 7, 12]);
    await run('intercoder.assign', { codes: ['trust'] });
    const [coding] = await study.codings();
    await run('intercoder.undo');
    equal(await study.codings(), []);
    await run('intercoder.redo');
    equal(
      (await study.codings()).map(({ id }) => id),
      [coding?.id],
    );
  });

  it('saves a changed transcript before it codes it', async () => {
    const editor = await study.select([0, 7, 12]);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '## Begin\n'));
    ok(editor.document.isDirty, 'the transcript to have unsaved changes');
    editor.selection = new vscode.Selection(1, 7, 1, 12);
    await run('intercoder.assign', { codes: ['trust'] });
    ok(!editor.document.isDirty, 'the transcript to be saved');
    equal(await study.read(fg1), `## Begin\n${firstTranscript}`);
    equal(
      (await study.codings()).map(({ quote, start }) => [quote, start]),
      [['Eerst', 15]],
    );
  });

  it('takes away the only coding at the cursor', async () => {
    await study.select([0, 7, 12]);
    await run('intercoder.assign', { codes: ['trust'] });
    await study.select([0, 9, 9]);
    await run('intercoder.removeCoding');
    equal(await study.codings(), []);
  });

  it('codes again with the last codes', async () => {
    await study.select([0, 7, 12]);
    await run('intercoder.assign', { codes: ['joining-in'] });
    await study.select([2, 4, 7]);
    await run('intercoder.assignAgain');
    equal(
      (await study.codings()).map(({ code, quote }) => [code, quote]),
      [
        ['joining-in', 'Eerst'],
        ['joining-in', 'Bij'],
      ],
    );
  });

  it('undoes the steps of who is coding alone', async () => {
    await study.select([0, 7, 12]);
    await run('intercoder.assign', { codes: ['trust'] });
    const settings = vscode.workspace.getConfiguration('intercoder');
    await settings.update('coder', 'bert', vscode.ConfigurationTarget.Global);
    await run('intercoder.undo');
    await settings.update('coder', 'anna', vscode.ConfigurationTarget.Global);
    equal((await study.codings()).length, 1);
    await run('intercoder.undo');
    equal(await study.codings(), []);
  });

  it('codes several selections in one step', async () => {
    await study.select([0, 7, 12], [2, 4, 7]);
    await run('intercoder.assign', { codes: ['trust'] });
    await run('intercoder.undo');
    equal(await study.codings(), []);
  });

  it('gives the code that is picked: the recent one by Enter alone', async () => {
    await study.select([0, 7, 12]);
    await run('intercoder.assign', { codes: ['time'] });
    await run('intercoder.undo');
    void run('intercoder.assign');
    await eventually(async () => {
      await run('workbench.action.acceptSelectedQuickOpenItem');
      return (await study.codings())[0]?.code === 'time' || undefined;
    });
    await run('workbench.action.closeQuickOpen');
  });

  it('never writes over a file of codings that it cannot read', async () => {
    const broken = '{ "format": 1, "codings": [';
    await study.write(sidecar, broken);
    await study.study.reload();
    await study.select([0, 7, 12]);
    await run('intercoder.assign', { codes: ['trust'] });
    equal(await study.read(sidecar), broken);
  });
});
