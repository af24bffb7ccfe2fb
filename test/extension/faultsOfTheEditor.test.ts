import * as vscode from 'vscode';
import { addCode } from '../../src/core/commands/addCode';
import { relinkTranscript } from '../../src/core/commands/fixes/relinkTranscript';
import { english } from '../../src/core/messages/english';
import { provideWords } from '../../src/core/messages/render';
import { joinPath } from '../../src/core/text/studyPath';
import { Errors } from '../../src/extension/errors';
import type { FeatureContext } from '../../src/extension/features/feature';
import { RenamedFiles } from '../../src/extension/features/files/renamedFiles';
import { t } from '../../src/extension/l10n';
import { Study } from '../../src/extension/study';
import { study as files } from '../support/faults/writingVerbs';
import { badlySaid, harmed, isLeftOver, type Contents } from '../support/faults/afterFault';
import { equal, eventually, ok } from './support/expect';
import { FailingFiles, faults } from './support/failingFiles';

const scheme = 'intercoder-failing-editor';
const renamed = 'transcripts/group one.transcript';
const round = 'rounds/one/round.json';
const from = 'transcripts/group1.transcript';

/** What the editor itself writes: what is open in it, and what it renames. */
describe('with one operation of the disk failing under the editor itself', () => {
  const disk = new FailingFiles();
  const subscriptions: vscode.Disposable[] = [];
  let study: Study;
  /** Another one each time: the editor knows what it has opened. */
  let folder: vscode.Uri;
  let studies = 0;

  before(() => {
    provideWords('en', english);
    subscriptions.push(vscode.workspace.registerFileSystemProvider(scheme, disk, { isCaseSensitive: true }));
  });
  after(() => subscriptions.forEach((one) => void one.dispose()));
  afterEach(async () => {
    disk.works();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const uri = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);
  // The editor may still save what is open of an earlier one.
  const inStudy = (all: Contents): Contents =>
    new Map(
      [...all].flatMap(([path, text]) => {
        const inFolder = `/${path}`.startsWith(`${folder.path}/`);
        return inFolder ? [[path.slice(folder.path.length), text] as const] : [];
      }),
    );

  async function begin(more: Readonly<Record<string, string>> = {}): Promise<Contents> {
    folder = vscode.Uri.from({ scheme, path: `/study${++studies}` });
    const all = Object.entries({ ...files, ...more }).map(([path, text]) => [uri(path).path.slice(1), text] as const);
    disk.hold(Object.fromEntries(all));
    study = new Study(folder, new Errors(vscode.window.createOutputChannel('Faults', { log: true }), t));
    await study.open();
    return inStudy(disk.contents);
  }

  /** Runs it with each operation failing in turn, until nothing failed any more. */
  async function failEverywhere(attempt: (failAt: number, what: () => string) => Promise<void>): Promise<void> {
    for (let failAt = 0; ; failAt++) {
      ok(failAt < 500, 'it to end');
      let failed: string | undefined;
      await attempt(failAt, () => {
        failed = disk.failed;
        disk.works();
        return `${faults[failAt % faults.length] ?? ''} at operation ${failAt} (${failed ?? ''})`;
      });
      study.dispose();
      if (failed === undefined) return;
    }
  }
  const fail = (failAt: number): void => disk.failOnce(failAt, faults[failAt % faults.length] ?? 'EIO');

  it('keeps a codebook that is open in an editor, and the edit of it', async () => {
    const book = 'codebook.yaml';
    const edit = async (): Promise<void> => {
      await addCode(await study.open(), { name: 'Sunlight', parent: 'beginning' });
    };
    const before = await begin();
    await edit();
    const after = inStudy(disk.contents);
    ok(after.get(book) !== before.get(book), 'the codebook to be another');
    study.dispose();
    await failEverywhere(async (failAt, works) => {
      await begin();
      const document = await vscode.workspace.openTextDocument(uri(book));
      await vscode.window.showTextDocument(document);
      fail(failAt);
      let error: unknown;
      await edit().catch((caught: unknown) => (error = caught));
      const what = works();
      if (error !== undefined) equal(badlySaid(error), undefined, what);
      const now = inStudy(disk.contents);
      // What the editor was saving may be cut off; all of it is in the editor then, and marked as unsaved.
      if (document.isDirty) equal(document.getText(), after.get(book), what);
      else equal(harmed(now, before, after), [], what);
      const isHeld = now.get(book) === after.get(book);
      if (document.isDirty && !isHeld) ok(await document.save(), `${what}: it to be saved`);
      await study.reload();
      if (inStudy(disk.contents).get(book) !== after.get(book)) await edit();
      equal(inStudy(disk.contents).get(book), after.get(book), what);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });
  });

  it('loses nothing of a transcript that is renamed, and brings together what came apart', async () => {
    const plan = (path: string): string =>
      `{\n  "format": 1,\n  "units": [\n    { "id": "u01", "transcript": "${path}" }\n  ]\n}\n`;
    const context = {
      t,
      errors: { record: () => undefined },
      studies: { fileOf: (one: vscode.Uri) => fileOf(one), of: (one: vscode.Uri) => fileOf(one)?.study },
    } as unknown as FeatureContext;
    const fileOf = (one: vscode.Uri): { study: Study; path: string } | undefined => {
      const path = study.pathOf(one);
      return path === undefined ? undefined : { study, path };
    };
    let renaming = new RenamedFiles(context);
    let after: Promise<void> = Promise.resolve();
    subscriptions.push(
      vscode.workspace.onWillRenameFiles((event) => event.waitUntil(renaming.edit(event.files))),
      vscode.workspace.onDidRenameFiles((event) => {
        after = renaming.after(event.files).catch((error: unknown) => equal(badlySaid(error), undefined));
      }),
    );
    const rename = async (): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(uri(from), uri(renamed));
      await vscode.workspace.applyEdit(edit);
      await after;
    };
    const start = (): Promise<Contents> => begin({ [round]: plan(from) });
    const texts = (all: Contents): readonly string[] =>
      [...all].flatMap(([path, text]) => (path === round || isLeftOver(path) ? [] : [text])).sort();
    const before = await start();
    await rename();
    const wanted = inStudy(disk.contents);
    equal(wanted.get(round), plan(renamed));
    study.dispose();
    await failEverywhere(async (failAt, works) => {
      renaming = new RenamedFiles(context);
      after = Promise.resolve();
      await start();
      fail(failAt);
      await rename();
      const what = works();
      equal(texts(inStudy(disk.contents)), texts(before), what);
      // The person does it again, and where that is done, what stayed behind is a quick fix away.
      if (inStudy(disk.contents).has(from)) await rename();
      await study.reload();
      const left = [...(study.current?.sidecars.values() ?? [])].some(({ transcript }) => transcript === from);
      if (left) await relinkTranscript(await study.open(), joinPath(from));
      const isSaved = (): boolean => inStudy(disk.contents).get(round) === plan(renamed);
      for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
      await eventually(() => isSaved() || undefined).catch(() =>
        equal(inStudy(disk.contents).get(round), plan(renamed), what),
      );
      equal([...inStudy(disk.contents).keys()].sort(), [...wanted.keys()].sort(), what);
    });
  });
});
