import * as vscode from 'vscode';
import { addCode } from '../../src/core/commands/addCode';
import type { StudyPath } from '../../src/core/text/studyPath';
import { worldOf } from '../../src/extension/world';
import { equal, ok } from './support/expect';
import { fg1, TestStudy } from './support/testStudy';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const path = (text: string): StudyPath => text as StudyPath;

describe('the files of a study', () => {
  let study: TestStudy;
  before(async () => {
    study = await TestStudy.make('files-study');
  });
  after(() => study.remove());

  const files = (): ReturnType<typeof worldOf>['files'] => worldOf(study.folder).files;
  const names = async (folder: string): Promise<string[]> => (await files().list(path(folder))).map(({ name }) => name);

  it('tells what is absent from what is there, and refuses by size before reading', async () => {
    equal((await files().read(path('nowhere/at-all.json'))).kind, 'absent');
    equal((await files().read(fg1)).kind, 'file');
    equal((await files().read(fg1, 3)).kind, 'tooLarge');
    equal((await files().read(path('transcripts'))).kind, 'unreadable');
    equal(await names('nowhere'), []);
  });

  it('writes a new file with its folders, and replaces it whole', async () => {
    for (const text of ['first, and longer', 'second']) {
      await files().write(path('memos/deep/anna.json'), bytes(text));
      equal(await study.read('memos/deep/anna.json'), text);
    }
    equal(await names('memos/deep'), ['anna.json']);
  });

  it('reads the new version where a program ended between writing and renaming it', async () => {
    await study.write('memos/.bert.json.intercoder-new', 'new');
    const read = await files().read(path('memos/bert.json'));
    // Only on a disk is anything renamed, so elsewhere such a name means nothing.
    const isOnDisk = study.folder.scheme === 'file';
    equal(read.kind === 'file' ? new TextDecoder('utf-8').decode(read.bytes) : read.kind, isOnDisk ? 'new' : 'absent');
    equal((await names('memos')).includes('bert.json'), isOnDisk);
  });

  it('writes over a file in its place, only over what was read last, and leaves nothing beside it', async () => {
    const [old, next] = ['{\n  "a": 1\n}\n', '{\n  "a": 1,\n  "b": 2\n}\n'];
    const sidecar = path('memos/carla.json');
    const host = files();
    await host.write(sidecar, bytes(old));
    if (study.folder.scheme !== 'file') {
      equal(await host.replace?.(sidecar, bytes(next), bytes(old)), false);
      return;
    }
    const replace = (over: string): Promise<boolean | undefined> =>
      host.exclusively?.(sidecar, async () => host.replace?.(sidecar, bytes(next), bytes(over))) ??
      Promise.resolve(undefined);
    equal(await replace('{\n  "z": 1\n}\n'), false);
    equal(await study.read(sidecar), old);
    equal(await replace(old), true);
    equal(await study.read(sidecar), next);
    // The next writer waits for what is still being cleared away.
    await host.exclusively?.(sidecar, () => Promise.resolve());
    equal(
      (await names('memos')).filter((name) => name.includes('carla')),
      ['carla.json'],
    );
  });

  it('reads what a write was cut off from, and never writes over it before it is safe', async () => {
    if (study.folder.scheme !== 'file') return;
    const [torn, whole, next] = ['{\n  "a"', '{\n  "a": 1\n}\n', '{\n  "a": 2\n}\n'];
    const sidecar = path('memos/dirk.json');
    const textNow = async (): Promise<string> => {
      const read = await files().read(sidecar);
      return read.kind === 'file' ? new TextDecoder('utf-8').decode(read.bytes) : read.kind;
    };
    for (const file of ['', torn]) {
      await study.write(sidecar, file);
      await study.write('memos/.dirk.json.intercoder-new', whole);
      equal(await textNow(), whole);
      equal(await files().replace?.(sidecar, bytes(next), bytes(whole)), false);
      equal(await textNow(), whole);
      await files().write(sidecar, bytes(next));
      equal(await study.read(sidecar), next);
      equal(
        (await names('memos')).filter((name) => name.includes('dirk')),
        ['dirk.json'],
      );
    }
  });

  it('puts aside what waits beside a file and says more than it, and takes away what says no more', async () => {
    if (study.folder.scheme !== 'file') return;
    const [less, more, next] = ['1', '1,\n  "b": 2', '3'].map((value) => `{\n  "format": 1,\n  "a": ${value}\n}\n`) as [
      string,
      string,
      string,
    ];
    const sidecar = path('memos/emma.memos.json');
    const beside = async (): Promise<string[]> => (await names('memos')).filter((name) => name.includes('emma'));
    await study.write(sidecar, more);
    await study.write('memos/.emma.memos.json.intercoder-new', less);
    await files().write(sidecar, bytes(more));
    equal(await beside(), ['emma.memos.json']);
    await study.write(sidecar, less);
    await study.write('memos/.emma.memos.json.intercoder-new', more);
    await files().write(sidecar, bytes(next));
    equal(await study.read(sidecar), next);
    const [, aside = ''] = await beside();
    ok(/^emma\.memos\.json\.[0-9a-f]{12}\.tmp$/.test(aside), aside);
    equal(await study.read(`memos/${aside}`), more);
  });

  it('takes turns also where windows begin to write before it is sure whose turn it is', async () => {
    if (study.folder.scheme !== 'file') return;
    const counter = path('memos/turns.json');
    const textOf = (count: number): string => `{\n  "count": ${count}\n}\n`;
    await files().write(counter, bytes(textOf(0)));
    const countIn = async (window: ReturnType<typeof files>): Promise<void> => {
      let seen = 0;
      const countOne = async (): Promise<void> => {
        if (await window.replace?.(counter, bytes(textOf(seen + 1)), bytes(textOf(seen)))) {
          seen += 1;
          return;
        }
        const read = await window.read(counter);
        const text = read.kind === 'file' ? new TextDecoder('utf-8').decode(read.bytes) : '';
        seen = (JSON.parse(text) as { readonly count: number }).count + 1;
        await window.write(counter, bytes(textOf(seen)));
      };
      for (let times = 0; times < 4; times++) await window.exclusively?.(counter, countOne, 'thisFile');
      await window.exclusively?.(counter, () => Promise.resolve());
    };
    await Promise.all([countIn(files()), countIn(files())]);
    equal(await study.read(counter), textOf(8));
    equal(
      (await names('memos')).filter((name) => name.includes('turns')),
      ['turns.json'],
    );
  });

  it('takes turns with other windows, and with the shell', async () => {
    if (study.folder.scheme !== 'file') return;
    const counter = path('memos/counter.json');
    await files().write(counter, bytes('0'));
    const count = async (window: ReturnType<typeof files>): Promise<void> => {
      await window.exclusively?.(counter, async () => {
        const read = await window.read(counter);
        const before = read.kind === 'file' ? Number(new TextDecoder('utf-8').decode(read.bytes)) : NaN;
        await window.write(counter, bytes(String(before + 1)));
      });
    };
    const windows = [files(), files(), files()];
    await Promise.all(windows.flatMap((window) => [count(window), count(window), count(window)]));
    equal(await study.read(counter), '9');
    equal(
      (await names('memos')).filter((name) => name.endsWith('.lock')),
      [],
    );
    // What the shell holds is waited for.
    await study.write(`${counter}.lock`, '1@shell');
    const counting = count(files());
    equal(await study.read(counter), '9');
    await vscode.workspace.fs.delete(study.uri(`${counter}.lock`));
    await counting;
    equal(await study.read(counter), '10');
    // Whose mark is on the lock may write: what was worked out before the other one wrote is worked out anew.
    let turns = 0;
    const host = files();
    await host.exclusively?.(counter, async () => {
      turns += 1;
      if (turns === 1) {
        await study.write(`${counter}.lock`, 'another window');
        await study.write(counter, '20');
        setTimeout(() => void vscode.workspace.fs.delete(study.uri(`${counter}.lock`)), 100);
      }
      const read = await host.read(counter);
      const before = read.kind === 'file' && turns > 1 ? Number(new TextDecoder('utf-8').decode(read.bytes)) : 10;
      await host.write(counter, bytes(String(before + 1)));
    });
    equal([turns, await study.read(counter)], [2, '21']);
  });

  it('never writes under unsaved changes', async () => {
    const before = await study.read(fg1);
    const editor = await study.select([0, 0, 0]);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'unsaved '));
    const refused = await files()
      .write(fg1, bytes('other'))
      .then(
        () => false,
        () => true,
      );
    ok(refused, 'the write to be refused');
    equal(await study.read(fg1), before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('changes an open codebook in its editor, where it can be undone', async () => {
    const { document } = await vscode.window.showTextDocument(study.uri('codebook.yaml'));
    const before = document.getText();
    const code = await addCode(await study.study.open(), { name: 'Quiet moments', parent: 'trust' });
    equal(code.id, 'quiet-moments');
    ok(document.getText().includes('Quiet moments') && !document.isDirty, 'the editor to hold the code, saved');
    equal(await study.read('codebook.yaml'), document.getText());
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
    await document.save();
  });
});
