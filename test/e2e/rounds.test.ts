import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openExampleWorkbench } from '../../scripts/lib/exampleWorkbench.mjs';
import type { Workbench } from '../../scripts/lib/workbench.mjs';

interface Drawn {
  readonly units: readonly { readonly id: string }[];
  readonly method: { readonly seed: number };
}

describe('a round in the workbench', () => {
  let workbench: Workbench;
  let folder: string;
  let close = async (): Promise<void> => Promise.resolve();

  before(async () => {
    const settings = { 'intercoder.coder': 'bert' };
    ({ workbench, folder, close } = await openExampleWorkbench({ language: 'en', settings }));
    await workbench.openFile('transcripts/fg1.transcript');
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    // What was on the screen is the first thing to look at.
    await workbench.screenshot(`.runner/screenshots/${this.currentTest.title.replaceAll(/\W+/g, '-')}.png`);
  });

  after(() => close());

  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

  it('is planned on a page that says what the sample can decide, and drawn there', async () => {
    await workbench.command('Intercoder: Draw a Sample for a Second Coder…');
    const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await page.getByText('How sure an estimate will be').waitFor();
    await page.getByLabel('Name of the round').fill('drawn-here');
    await page.getByRole('button', { name: 'Draw the Sample' }).click();
    const drawn = await workbench.until('the round to be written', () => {
      try {
        return Promise.resolve(read('rounds/drawn-here/round.json') as Drawn);
      } catch {
        return Promise.resolve(undefined);
      }
    });
    assert.ok(drawn.units.length > 3);
  });

  it('has a report whose figures lead to their units by key, beside the report', async () => {
    await workbench.command('Intercoder: Show Agreement of a Round…');
    const { page } = workbench;
    const report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await report.getByText('The program hid from bert what others coded').waitFor();
    await report.getByRole('link', { name: '1 Winning or losing trust, Looking and observing, 1' }).press('Enter');
    await page.locator('.quick-input-widget', { hasText: '1 unit behind this figure' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: 'fg3.transcript' }).waitFor();
    await page.locator('.statusbar', { hasText: 'Ln 168' }).waitFor();
  });
});
