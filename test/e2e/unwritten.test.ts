import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openExampleWorkbench } from '../../scripts/lib/exampleWorkbench.mjs';
import type { Workbench } from '../../scripts/lib/workbench.mjs';
import { screenshotOfFailure } from './screenshotOfFailure';

const judged = 'rounds/round-2/bert.codes.json';

describe('judgements that the disk does not take, in the workbench', () => {
  let workbench: Workbench;
  let folder: string;
  let close = async (): Promise<void> => Promise.resolve();

  before(async () => {
    const settings = { 'intercoder.coder': 'bert' };
    ({ workbench, folder, close } = await openExampleWorkbench({ language: 'en', settings }));
    await workbench.openFile('transcripts/fg1.transcript');
    // In the place of the file that is written first, a folder keeps everybody from writing, an administrator too.
    mkdirSync(inTheWay());
  });

  afterEach(screenshotOfFailure(() => workbench));

  after(() => close());

  const inTheWay = (): string => path.join(folder, 'rounds/round-2/.bert.codes.json.intercoder-making');
  const button = (title: string): ReturnType<Workbench['page']['locator']> =>
    workbench.page.locator('.notification-toast .monaco-button', { hasText: title }).first();
  const untilSaid = (words: string): Promise<true> =>
    workbench.until(`“${words}” in the status bar`, async () => (await workbench.statusBar()).join().includes(words));
  const seenIn = (file: string): unknown => (JSON.parse(readFileSync(file, 'utf8')) as { seen: unknown }).seen;

  it('are kept, told at once, and saved elsewhere under their path in the study', async () => {
    await workbench.command('Intercoder: Start or Resume Second Coding…');
    await workbench.quickInput.locator('.monaco-list-row.focused', { hasText: 'Begin' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await untilSaid('passage 1 of 5');
    await workbench.command('Intercoder: Nothing Applies, Go On');
    await untilSaid('1 coding step of');
    await untilSaid('passage 2 of 5');
    assert.ok(!existsSync(path.join(folder, judged)));
    await button('Save Elsewhere…').click();
    const elsewhere = path.join(path.dirname(folder), 'elsewhere');
    mkdirSync(elsewhere);
    const beside = workbench.quickInput.getByText('example-study', { exact: true });
    await beside.waitFor();
    await workbench.quickInput.locator('input[type="text"]').first().fill(`${elsewhere}/`);
    // The dialog takes a folder once it has looked into it.
    await beside.waitFor({ state: 'hidden' });
    await workbench.until('the copy to be saved', async () => {
      if (await workbench.quickInput.isVisible()) await workbench.page.keyboard.press('Enter');
      return workbench.page.locator('.notification-toast', { hasText: `Saved ${judged}` }).isVisible();
    });
    const [copy = ''] = readdirSync(elsewhere);
    assert.deepEqual(seenIn(path.join(elsewhere, copy, judged)), ['u01']);
  });

  it('are offered again after a restart, and restored', async () => {
    await workbench.page.reload();
    await button('Restore').waitFor();
    assert.ok(!existsSync(path.join(folder, judged)));
    rmSync(inTheWay(), { recursive: true, force: true });
    await button('Restore').click();
    await workbench.until('the judgement on disk', () => Promise.resolve(existsSync(path.join(folder, judged))));
    assert.deepEqual(seenIn(path.join(folder, judged)), ['u01']);
    await workbench.command('Intercoder: Steps That Are Not Written Yet…');
    await workbench.page.locator('.notification-toast', { hasText: 'Every coding step is written.' }).waitFor();
  });
});
