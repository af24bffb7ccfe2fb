import assert from 'node:assert/strict';
import { lstatSync, readlinkSync, statSync } from 'node:fs';
import path from 'node:path';
import { openExampleWorkbench } from '../../scripts/lib/exampleWorkbench.mjs';
import type { Workbench } from '../../scripts/lib/workbench.mjs';
import { filesBelow, folderWith, removeFolders, textOf } from '../support/cli';
import { gardenFiles } from '../support/core/garden';
import { folderRows, soundTranscript } from '../unit/badInput/folderRows';
import { screenshotOfFailure } from './screenshotOfFailure';

/** Rows of the table of bad folders that one study can have all at once, with what the Problems panel says of each. */
const together: Readonly<Record<string, readonly string[]>> = {
  'a coder’s file of 200 MB': ['Is 200 MB, more than the 64 MB that are read.'],
  'a folder where a transcript should be': [],
  'links that go round in circles': ['Is a link to a folder, and nothing behind it is read.'],
  'a transcript that is a link out of the study': ['Put the file itself in the study instead of the link'],
  'a transcript that is a link inside the study': ['Could not be read (it is a link, and links are not followed).'],
  'a second study inside': [],
};

describe('a folder with nearly all that a folder may hold, in the workbench', () => {
  let workbench: Workbench;
  let folder = '';
  let close = async (): Promise<void> => Promise.resolve();

  before(async () => {
    const study = folderWith(gardenFiles);
    for (const what of Object.keys(together)) {
      const row = folderRows.find((one) => one.what === what);
      assert.ok(row, what);
      row.spoil(study, path.dirname(study));
    }
    ({ workbench, folder, close } = await openExampleWorkbench({ study, settings: { 'intercoder.coder': 'bert' } }));
  });
  afterEach(screenshotOfFailure(() => workbench));
  after(async () => {
    await close();
    removeFolders();
  });

  it('says of each what is the case and what to do, and nothing of the study inside', async () => {
    await workbench.openFile(soundTranscript);
    await workbench.command('View: Focus Problems');
    const wanted = Object.values(together).flat();
    const rows = workbench.page.locator('.markers-panel .monaco-list-row');
    const said = await workbench.until('what is wrong with the folder', async () => {
      const found = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
      return wanted.every((words) => found.some((row) => row.includes(words))) && found;
    });
    assert.ok(!said.some((row) => /inner|secret:/.test(row)), said.join('\n'));
  });

  it('lets what is sound be coded, and leaves everything else as it is', async () => {
    const before = filesBelow(folder).map((file) => [file, contentOf(folder, file)]);
    await workbench.openFile(soundTranscript);
    await workbench.goToLine(6);
    const coded = `${soundTranscript}.bert.codes.json`;
    await workbench.command('Intercoder: Code Selection or Turn…');
    await workbench.quickInput.locator('input[type="text"]').first().fill('Water');
    await workbench.page.keyboard.press('Enter');
    await workbench.until('the coding on the disk', () =>
      Promise.resolve(filesBelow(folder).includes(coded) && textOf(folder, coded).includes('"water"')),
    );
    assert.deepEqual(
      filesBelow(folder)
        .filter((file) => file !== coded)
        .map((file) => [file, contentOf(folder, file)]),
      before,
    );
  });
});

/** Where a link leads, how large a large file is, and of others the text. */
function contentOf(folder: string, file: string): string | number {
  const at = path.join(folder, file);
  if (lstatSync(at).isSymbolicLink()) return readlinkSync(at);
  const { size } = statSync(at);
  return size > 1_000_000 ? size : textOf(folder, file);
}
