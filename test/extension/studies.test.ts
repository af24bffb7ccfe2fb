import * as vscode from 'vscode';
import type { IntercoderApi } from '../../src/extension/api';
import { answering } from './support/answering';
import { equal, eventually, ok } from './support/expect';
import { intercoder } from './support/intercoder';
import { fg1, TestStudy } from './support/testStudy';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[] };
}

describe('studies', () => {
  let api: IntercoderApi;
  before(async () => {
    api = await intercoder();
  });

  it('finds several in one window, and the innermost for a file', async () => {
    const inner = await TestStudy.make('nested-study');
    try {
      equal(api.studies.fileOf(inner.uri(fg1))?.path, fg1);
      equal(api.studies.of(inner.uri(fg1))?.name, 'A study of its own');
      ok(api.studies.all.length > 1, 'the one around it to be there too');
    } finally {
      await inner.remove();
    }
    equal(api.studies.of(inner.uri(fg1))?.id === inner.study.id, false);
  });

  it('shows why a study cannot be read, and reads it once that is mended', async () => {
    const broken = await TestStudy.make('broken-study');
    try {
      const settings = (await broken.read('study.yaml')) ?? '';
      await broken.write('study.yaml', 'coders: [');
      await eventually(() => broken.study.failure);
      const below = (await api.codes.getChildren({ kind: 'study', study: broken.study })) ?? [];
      equal(
        below.map(({ kind }) => kind),
        ['failure'],
      );
      await broken.write('study.yaml', settings.replace('A study of its own', 'Mended'));
      await eventually(() => broken.study.name === 'Mended' || undefined);
    } finally {
      await broken.remove();
    }
  });

  it('reads what study.yaml lists as a transcript, unless somebody chose another language for it', async () => {
    const listed = await TestStudy.make('text-study', { 'notes/one.txt': 'P1: Ja.\n' });
    try {
      const settings = (await listed.read('study.yaml')) ?? '';
      await listed.write('study.yaml', settings.replace('transcripts/**/*.transcript', 'notes/*.txt'));
      await listed.study.reload();
      const document = await vscode.workspace.openTextDocument(listed.uri('notes/one.txt'));
      await eventually(() => document.languageId === 'qda-transcript' || undefined);
      await vscode.languages.setTextDocumentLanguage(document, 'markdown');
      await listed.study.reload();
      equal(document.languageId, 'markdown');
    } finally {
      await listed.remove();
    }
  });

  it('are begun with the settings of the editor that suit them, if that is wanted', async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(workspace, 'a folder to be open');
    for (const [answer, isWritten] of [
      ['list-tree', true],
      ['close', false],
    ] as const) {
      const folder = vscode.Uri.joinPath(workspace, `begun-${answer}`);
      await vscode.workspace.fs.createDirectory(folder);
      await answering(['folder-opened', folder, 'Begun', 'nl', 'Anna', answer], () =>
        vscode.commands.executeCommand('intercoder.newStudy'),
      );
      ok(
        api.studies.all.some((study) => study.folder.toString() === folder.toString()),
        'the study to be found',
      );
      const written = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, '.vscode/settings.json')).then(
        (bytes) => new TextDecoder('utf-8').decode(bytes),
        () => '',
      );
      equal(written.includes('"*.transcript": "${capture}.transcript.*.codes.json"'), isWritten, 'folding of files');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
    await api.studies.search();
  });

  it('begun where the editor has settings already are shown which ones to add, and those stay as they are', async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(workspace, 'a folder to be open');
    const folder = vscode.Uri.joinPath(workspace, 'begun-with-settings');
    const settings = vscode.Uri.joinPath(folder, '.vscode/settings.json');
    const mine = new TextEncoder().encode('{ "mine": true }');
    await vscode.workspace.fs.writeFile(settings, mine);
    const asked = await answering(['folder-opened', folder, 'Begun', 'nl', 'Anna', 'list-tree'], () =>
      vscode.commands.executeCommand('intercoder.newStudy'),
    );
    ok(asked.at(-1)?.[0]?.includes('stays as it is'), `what is offered: ${String(asked.at(-1)?.[0])}`);
    const shown = vscode.workspace.textDocuments.find(({ isUntitled }) => isUntitled)?.getText() ?? '';
    ok(shown.includes('"explorer.fileNesting.enabled": true'), `the settings in ${shown}`);
    equal([...(await vscode.workspace.fs.readFile(settings))], [...mine]);
    while (vscode.window.activeTextEditor)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await api.studies.search();
  });

  it('copies the example into a folder of the window', async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(workspace, 'a folder to be open');
    const example = vscode.Uri.joinPath(workspace, 'intercoder-example');
    const copied = vscode.commands.executeCommand('intercoder.openExample');
    // The first answer to every question: the editor's language, the folder that is open.
    const study = await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return api.studies.all.find(({ folder }) => folder.toString() === example.toString());
    });
    await copied;
    const { current } = await study.open();
    equal(current.problems, []);
    ok(current.sidecars.size > 0 && current.codebook.codes.length > 0, 'codes and codings');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(example, { recursive: true });
    await api.studies.search();
  });
});

describe('commands', () => {
  it('are the same in the manifest and in the code', async () => {
    await intercoder();
    const manifest = vscode.extensions.getExtension('intercoder.intercoder')?.packageJSON as Manifest;
    const contributed = manifest.contributes.commands.map(({ command }) => command).sort();
    const registered = (await vscode.commands.getCommands(true)).filter((id) => /^intercoder\.[a-z]+$/i.test(id));
    equal(registered.filter((id) => id !== 'intercoder.codes').sort(), contributed);
  });

  it('have a title in words', () => {
    const manifest = vscode.extensions.getExtension('intercoder.intercoder')?.packageJSON as Manifest;
    equal(
      manifest.contributes.commands.filter(({ title }) => title.startsWith('%')),
      [],
    );
  });
});
