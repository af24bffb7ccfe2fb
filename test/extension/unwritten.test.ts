import * as vscode from 'vscode';
import { assign } from '../../src/core/commands/assign';
import { span } from '../../src/core/text/offsets';
import { EditorError } from '../../src/extension/errors';
import { RecoveryStore } from '../../src/extension/features/unwritten/recoveryStore';
import { equal, ok } from './support/expect';
import { fg1, TestStudy } from './support/testStudy';

const anna = `${fg1}.anna.codes.json`;
const passage = { transcript: fg1, span: span(6, 11), coder: 'anna' } as const;

describe('steps that cannot be written', () => {
  let study: TestStudy;
  before(async () => {
    study = await TestStudy.make('unwritten-study');
  });
  after(() => study.remove());

  it('are kept and shown, and written once that can be', async () => {
    const session = await study.study.open();
    const { unwritten } = session;
    ok(unwritten, 'the editor to keep what cannot be written');
    await assign(session, { ...passage, codes: ['time'] });
    const { document } = await vscode.window.showTextDocument(study.uri(anna));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), ' ');
    await vscode.workspace.applyEdit(edit);
    ok(document.isDirty, 'the file to be open with unsaved changes');
    await assign(session, { ...passage, codes: ['trust'] });
    equal(unwritten.changes.length, 1);
    equal(
      (await study.codings()).map(({ code }) => code),
      ['time'],
    );
    const seen = session.index({ coder: 'anna' }).placed(fg1);
    equal(seen.map(({ coding }) => coding.code).sort(), ['time', 'trust']);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    equal(await unwritten.retry(), true);
    equal((await study.codings()).map(({ code }) => code).sort(), ['time', 'trust']);
  });

  it('are on disk in the editor’s own storage until they are written', async () => {
    const session = await study.study.open();
    const stored = [{ transcript: fg1, coder: 'anna', changes: [], completion: { after: { at: 'x', text: 'y' } } }];
    const store = new RecoveryStore({ storageUri: study.uri('storage'), globalStorageUri: study.uri('storage') });
    equal(await store.read(study.study), undefined);
    await store.keep(study.study, () => stored);
    equal((await store.read(study.study))?.changes, stored);
    await store.keep(study.study, () => []);
    equal(await store.read(study.study), undefined);
    equal(session.unwritten?.changes, []);
  });

  it('are not written over where what was kept cannot be read', async () => {
    const store = new RecoveryStore({ storageUri: study.uri('other'), globalStorageUri: study.uri('other') });
    await store.keep(study.study, () => [{ transcript: fg1, coder: 'anna', changes: [] }]);
    const [name = ''] = (await vscode.workspace.fs.readDirectory(study.uri('other/unwritten'))).map(([one]) => one);
    await study.write(`other/unwritten/${name}`, '{ "format": 2 }');
    const failed = await store.read(study.study).then(String, (error: unknown) => error);
    ok(failed instanceof EditorError && failed.key === 'unwritten.unreadable', `${String(failed)} to be said`);
    await store.keep(study.study, () => []);
    equal(await study.read(`other/unwritten/${name}.unreadable`), '{ "format": 2 }');
  });
});
