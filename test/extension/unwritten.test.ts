import * as vscode from 'vscode';
import { assign } from '../../src/core/commands/assign';
import { IntercoderError } from '../../src/core/intercoderError';
import { english } from '../../src/core/messages/english';
import { provideWords } from '../../src/core/messages/render';
import { makingOf, newVersionOf } from '../../src/core/study/leftOverNames';
import { span } from '../../src/core/text/offsets';
import { joinPath } from '../../src/core/text/studyPath';
import { EditorError } from '../../src/extension/errors';
import type { FeatureContext } from '../../src/extension/features/feature';
import { EarlierSteps } from '../../src/extension/features/unwritten/earlierSteps';
import { RecoveryStore } from '../../src/extension/features/unwritten/recoveryStore';
import { saidOf } from '../../src/extension/features/unwritten/statusItem';
import { unwrittenData } from '../../src/extension/features/unwritten/unwrittenIn';
import { t } from '../../src/extension/l10n';
import { equal, ok } from './support/expect';
import { fg1, TestStudy } from './support/testStudy';

const anna = `${fg1}.anna.codes.json`;
const passage = { transcript: fg1, span: span(6, 11), coder: 'anna' } as const;

describe('steps that cannot be written', () => {
  let study: TestStudy;
  before(async () => {
    provideWords('en', english);
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

  it('survive an editor that is killed, or a disk that is full, while they are being kept', async () => {
    const disk = study.uri('killed');
    // Elsewhere there is one way to write, and nothing beside a file.
    if (disk.scheme !== 'file' && disk.scheme !== 'vscode-remote') return;
    const store = new RecoveryStore({ storageUri: disk, globalStorageUri: disk });
    const [first, second] = ['anna', 'bert'].map((coder) => ({ transcript: fg1, coder, changes: [] }));
    ok(first && second, 'changes');
    await store.keep(study.study, () => [first]);
    const [name = ''] = (await vscode.workspace.fs.readDirectory(study.uri('killed/unwritten'))).map(([one]) => one);
    const path = joinPath('killed/unwritten', name);
    const whole = (await study.read(path)) ?? '';
    // Cut off before the new one has its name, and between the two names.
    await study.write(newVersionOf(path), whole.slice(0, 20));
    equal((await store.read(study.study))?.changes, [first]);
    await study.write(newVersionOf(path), whole);
    await vscode.workspace.fs.delete(study.uri(path));
    equal((await store.read(study.study))?.changes, [first]);
    await store.keep(study.study, () => [second]);
    equal((await store.read(study.study))?.changes, [second]);
    equal(await study.read(newVersionOf(path)), undefined);
    for (const one of [newVersionOf(path), makingOf(path)]) await vscode.workspace.fs.createDirectory(study.uri(one));
    const failed = await store.keep(study.study, () => [first]).then(String, (error: unknown) => error);
    ok(failed instanceof IntercoderError, 'what cannot be kept to be said');
    equal((await store.read(study.study))?.changes, [second]);
  });

  it('are set aside where the disk does not give them, and never taken for none', async () => {
    const store = new RecoveryStore({ storageUri: study.uri('folder'), globalStorageUri: study.uri('folder') });
    const change = { transcript: fg1, coder: 'anna', changes: [] };
    await store.keep(study.study, () => [change]);
    const [name = ''] = (await vscode.workspace.fs.readDirectory(study.uri('folder/unwritten'))).map(([one]) => one);
    await vscode.workspace.fs.delete(study.uri(`folder/unwritten/${name}`));
    await study.write(`folder/unwritten/${name}/inside`, 'x');
    const failed = await store.read(study.study).then(String, (error: unknown) => error);
    ok(failed instanceof EditorError && failed.key === 'unwritten.unreadable', `${String(failed)} to be said`);
    await store.keep(study.study, () => [change]);
    equal((await store.read(study.study))?.changes, [change]);
    equal(await study.read(`folder/unwritten/${name}.unreadable/inside`), 'x');
  });

  it('are told of with their reason, whatever that is', async () => {
    const berts = `${fg1}.bert.codes.json`;
    await study.write(berts, '<<<<<<< ours\n');
    await study.study.reload();
    const { unwritten } = await study.study.open();
    const completion = { after: { at: 'x', text: 'y' } };
    await unwritten?.restore([{ transcript: fg1, coder: 'bert', changes: [], completion }]);
    const { reason = '' } = unwrittenData(study.study, t);
    equal(`${reason}.`, t('sidecar.notWritable', { file: berts }));
    unwritten?.discard();
  });

  it('of an earlier session are in the status bar until they are decided on, and go along with their transcript', async () => {
    let changes = 0;
    const earlier = new EarlierSteps({ t } as unknown as FeatureContext, () => changes++);
    const said = (): string | undefined => saidOf([study.study], earlier, t)?.text;
    equal(said(), undefined);
    const kept = { transcript: fg1, coder: 'anna', changes: [] };
    void earlier.offer(study.study, { at: '2026-03-01T10:00:00Z', changes: [kept] });
    equal([said(), changes], [t('unwritten.foundStatus', { count: 1 }), 1]);
    const moved = joinPath('transcripts/new.transcript');
    earlier.pathMoved(study.study, fg1, moved);
    equal([earlier.of(study.study), changes], [[{ ...kept, transcript: moved }], 2]);
    await vscode.commands.executeCommand('notifications.clearAll');
    equal(said(), t('unwritten.foundStatus', { count: 1 }));
  });
});
