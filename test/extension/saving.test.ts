import * as vscode from 'vscode';
import { placesToStore } from '../../src/extension/features/saving/placesToStore';
import { equal, eventually, ok } from './support/expect';
import { intercoder } from './support/intercoder';
import { fg1, sidecarOf, TestStudy } from './support/testStudy';

const anna = `${fg1}.anna.codes.json`;
const bert = `${fg1}.bert.codes.json`;

describe('saving a transcript', () => {
  const ids = ['7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b11', '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b12'] as const;
  const ofBert = sidecarOf([{ id: ids[1], code: 'time', quote: 'Eerst', start: 6 }]);
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('saving-study', {
      [anna]: sidecarOf([{ id: ids[0], code: 'trust', quote: 'Eerst twee', start: 6 }]),
      [bert]: ofBert,
    });
  });
  after(() => study.remove());

  it('stores where one’s own codings are now, and leaves the files of others alone', async () => {
    const editor = await study.select([0, 0, 0]);
    const { document } = editor;
    await eventually(() => vscode.window.visibleTextEditors.includes(editor) || undefined);
    const { live } = await intercoder();
    // Only what is shown already goes along with an edit; what is typed into words before that waits for a look.
    await eventually(() => live.of(document)?.passages.length === 2);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'MOD: En toen? 😀\n');
      edit.insert(new vscode.Position(0, 12), ' maar');
    });
    await document.save();
    const coding = await eventually(async () => (await study.codings()).find(({ start }) => start !== 6));
    equal([coding.id, coding.quote, coding.start, coding.end], [ids[0], 'Eerst maar twee', 22, 37]);
    equal(await study.read(bert), ofBert);
  });

  it('stores what was typed as whole lines into a saved text, which an editor tells of like a file that it reads again', async () => {
    const editor = await study.select([0, 0, 0]);
    const { document } = editor;
    ok(!document.isDirty, 'a saved text');
    const line = document.lineAt(1).rangeIncludingLineBreak;
    await editor.edit((builder) => builder.replace(line, document.getText(line).replace('maar', 'misschien')));
    await document.save();
    const coding = await eventually(async () => (await study.codings()).find(({ end }) => end !== 37));
    equal([coding.id, coding.quote, coding.start], [ids[0], 'Eerst misschien twee', 22]);
  });

  it('stores nothing of words that another program changed, typed into at once', async () => {
    const editor = await study.select([0, 0, 0]);
    const { document } = editor;
    const stored = await study.read(anna);
    const reloaded = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document !== document || event.contentChanges.length === 0) return;
        listening.dispose();
        resolve();
      });
    });
    await study.write(fg1, document.getText().replace('misschien', 'waarschijnlijk'));
    await reloaded;
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'MOD: Wacht.\n'));
    const { live } = await intercoder();
    const isStored = (): boolean => {
      const transcript = live.of(document);
      ok(transcript, 'the transcript to be followed');
      return placesToStore(transcript, 'anna').has(ids[0]);
    };
    equal(isStored(), false);
    await document.save();
    await eventually(async () => (await study.read(fg1))?.startsWith('MOD: Wacht.'));
    await eventually(() => !study.study.isStoringPlaces);
    equal(await study.read(anna), stored);
    await eventually(() => study.study.session?.isSettled);
    equal(isStored(), false);
  });

  it('writes nothing where no place changed', async () => {
    const before = await vscode.workspace.fs.stat(study.uri(anna));
    const editor = await study.select([0, 0, 0]);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, 'P2: Ja.\n'));
    await editor.document.save();
    await study.study.reload([fg1]);
    equal(await vscode.workspace.fs.stat(study.uri(anna)), before);
  });
});
