import * as vscode from 'vscode';
import { assign } from '../../src/core/commands/assign';
import { span } from '../../src/core/text/offsets';
import { StudySession } from '../../src/core/study/session';
import { RecoveryStore } from '../../src/extension/features/unwritten/recoveryStore';
import { worldOf } from '../../src/extension/world';
import { FailingProvider } from './support/failingProvider';
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
});

describe('a file system that fails', () => {
  const scheme = 'intercoder-failing';
  const folder = vscode.Uri.from({ scheme, path: '/study' });
  const provider = new FailingProvider();
  let registered: vscode.Disposable;
  before(() => {
    registered = vscode.workspace.registerFileSystemProvider(scheme, provider);
  });
  after(() => {
    registered.dispose();
  });

  const open = async (): Promise<StudySession> => StudySession.open(worldOf(folder), { keepsUnwritten: true });
  const codes = (): readonly string[] => {
    const file = JSON.parse(provider.text(`/study/${anna}`) ?? '{ "codings": [] }') as { codings: { code: string }[] };
    return file.codings.map(({ code }) => code);
  };

  it('loses nothing, wherever it fails', async () => {
    for (let failAt = 0; failAt < 4; failAt++) {
      provider.start({
        '/study/study.yaml': 'coders: [{ id: anna }]\n',
        '/study/codebook.yaml': 'codes: [{ id: time, name: Time }, { id: trust, name: Trust }]\n',
        [`/study/${fg1}`]: 'P1: Eerst twee dagen.\n',
      });
      const session = await open();
      await assign(session, { ...passage, codes: ['time'] });
      provider.failFrom(failAt);
      await assign(session, { ...passage, codes: ['trust'] });
      const shown = session
        .index({ coder: 'anna' })
        .placed(fg1)
        .map(({ coding }) => coding.code);
      equal([...shown].sort(), ['time', 'trust'], `what is shown after failure ${failAt}`);
      ok(codes().includes('time'), 'the file to be the old or the new one');
      provider.works();
      equal(await session.unwritten?.retry(), true);
      equal([...codes()].sort(), ['time', 'trust'], `the file after failure ${failAt}`);
    }
  });
});
