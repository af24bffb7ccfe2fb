import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { openExampleWorkbench } from '../../scripts/lib/exampleWorkbench.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import type { Workbench } from '../../scripts/lib/workbench.mjs';
import { screenshotOfFailure } from './screenshotOfFailure';

interface Drawn {
  readonly units: readonly { readonly id: string; readonly transcript: string }[];
}

interface Figures {
  readonly units: { readonly turn: { readonly alphaMasi: { readonly value: number } } };
}

interface Judged {
  readonly finished?: string;
  readonly blind: string;
  readonly seen: readonly string[];
  readonly codings: readonly { readonly code: string }[];
}

describe('a round in the workbench', () => {
  const outside = mkdtempSync(path.join(tmpdir(), 'intercoder-outside-'));
  let workbench: Workbench;
  let folder: string;
  let close = async (): Promise<void> => Promise.resolve();

  before(async () => {
    const settings = { 'intercoder.coder': 'bert' };
    ({ workbench, folder, close } = await openExampleWorkbench({ language: 'en', settings }));
    await workbench.openFile('transcripts/fg1.transcript');
  });

  afterEach(screenshotOfFailure(() => workbench));

  after(async () => {
    await close();
    rmSync(outside, { recursive: true, force: true });
  });

  /** The command line as it is shipped, in the study that the workbench has open. */
  const intercoder = (...argv: readonly string[]): { readonly code: number | null; readonly out: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot('dist', 'cli.js'), ...argv], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { code: status, out: stdout + stderr };
  };
  const page = (): FrameLocator => workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const read = (file: string): unknown => {
    try {
      return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    } catch {
      // Not there yet, or being written.
      return undefined;
    }
  };
  const drawn = (): Drawn | undefined => read('rounds/drawn-here/round.json') as Drawn | undefined;
  const berts = (): Judged | undefined => read('rounds/drawn-here/bert.codes.json') as Judged | undefined;
  const untilBert = (what: string, is: (judged: Judged) => boolean): Promise<Judged> =>
    workbench.until(what, () => {
      const judged = berts();
      return Promise.resolve(judged && is(judged) ? judged : undefined);
    });

  const readOnly = (): Locator => workbench.page.locator('.tab.active [aria-label*="Read-only"]');

  /** What the list of checks says, from top to bottom. */
  const verify = async (): Promise<string> => {
    await workbench.command('Intercoder: Verify a Round…');
    await workbench.quickInput.filter({ hasText: 'drawn-here' }).waitFor();
    await workbench.pick('drawn-here', 'drawn-here');
    const list = workbench.quickInput.filter({ hasText: 'holds: plan' });
    await list.waitFor();
    const text = await list.innerText();
    await workbench.page.keyboard.press('Escape');
    return text;
  };

  it('has a report whose figures lead to their units by key, beside the report', async () => {
    await workbench.command('Intercoder: Show Agreement of a Round…');
    const { page: window } = workbench;
    const report = page();
    await report.getByText('The program hid from bert what others coded').waitFor();
    await report.getByRole('link', { name: '1 Winning or losing trust, Looking and observing, 1' }).press('Enter');
    await window.locator('.quick-input-widget', { hasText: '1 unit behind this figure' }).waitFor();
    await window.keyboard.press('Enter');
    await window.locator('.tab', { hasText: 'fg3.transcript' }).waitFor();
    await window.locator('.statusbar', { hasText: 'Ln 168' }).waitFor();
    await workbench.command('View: Close All Editors');
  });

  it('is planned on a page that says what the sample can decide, and drawn there', async () => {
    await workbench.command('Intercoder: Draw a Sample for a Second Coder…');
    await page().getByText('How sure an estimate will be').waitFor();
    // One in ten random seeds draws nothing that round-1 has.
    await page().getByLabel('Seed', { exact: true }).fill('7');
    await page().getByText('Drawn before, in round-1').waitFor();
    await page().getByText('estimated from 14 passages: that is uncertain').waitFor();
    await page().getByLabel('They are talked through').check();
    await page().getByText('no coefficient is computed, so nothing is said of intervals').waitFor();
    assert.equal(await page().getByText('How sure an estimate will be').count(), 0);
    await page().getByLabel('How wide an interval may be').waitFor({ state: 'hidden' });
    await page().getByLabel('Agreement is computed').check();
    await page().getByText('How sure an estimate will be').waitFor();
    await page().getByLabel('Name of the round').fill('drawn-here');
    await page().getByText('7 passages, 50 turns').waitFor();
    await page().getByRole('button', { name: 'Draw the Sample' }).click();
    const { units } = await workbench.until('the round to be written', () => Promise.resolve(drawn()));
    assert.equal(units.length, 7);
  });

  it('is judged blind by the second coder, passage by passage, with nothing but keys', async () => {
    const { keyboard } = workbench.page;
    const units = drawn()?.units.length ?? 0;
    // The round that was drawn, though there is another that could be gone on with.
    await workbench.page.getByRole('button', { name: 'Start Second Coding' }).click();
    await workbench.quickInput.filter({ hasText: 'drawn-here' }).filter({ hasText: 'Begin' }).waitFor();
    await keyboard.press('Enter');
    await workbench.page.locator('.statusbar', { hasText: 'Keys: C code, D done' }).waitFor();
    await keyboard.press('c');
    await workbench.quickInput.filter({ hasText: 'Winning or losing trust' }).waitFor();
    await keyboard.type('parents');
    await keyboard.press('Enter');
    await untilBert('the passage to be coded', ({ codings }) => codings.length === 1);
    await keyboard.press('d');
    for (let judged = 1; judged < units; judged++) {
      await untilBert(`${judged} passages to be judged`, ({ seen }) => seen.length === judged);
      // Said once the next one is shown, with its keys as commands.
      await workbench.page
        .locator('.statusbar')
        .getByText(`Passage ${judged + 1} of ${units}`, { exact: true })
        .waitFor();
      await readOnly().waitFor();
      await keyboard.press('n');
    }
    await untilBert('all passages to be judged', ({ seen }) => seen.length === units);
    await workbench.page.getByRole('button', { name: 'Finish…' }).click();
    await workbench.quickInput.filter({ hasText: 'Every passage is judged' }).waitFor();
    await keyboard.press('Enter');
    const { codings, blind } = await untilBert('the round to be finished', ({ finished }) => finished !== undefined);
    assert.deepEqual([blind, codings.map(({ code }) => code)], ['shielded', ['parents']]);
  });

  it('lets every text be written in again that was read-only while it was judged', async () => {
    const texts = new Set(drawn()?.units.map(({ transcript }) => path.basename(transcript)));
    for (const text of texts) {
      await workbench.openFile(`transcripts/${text}`);
      await readOnly().waitFor({ state: 'hidden' });
    }
  });

  it('shows no figures while the third coder judges, who does so on the sheet of a package', async () => {
    const open = intercoder('agreement', 'drawn-here');
    assert.equal(open.code, 2);
    assert.match(open.out, /still open, .*\(cato has not\)/);
    const packed = path.join(outside, 'package');
    assert.equal(intercoder('round', 'package', 'drawn-here', packed, '--coder', 'cato').code, 0);
    const sheet = await (await workbench.browser.newContext()).newPage();
    sheet.on('dialog', (dialog) => void dialog.accept());
    await sheet.goto(`file://${path.join(packed, 'coding-sheet.html')}`);
    const units = drawn()?.units.length ?? 0;
    await sheet.locator('.turn').first().focus();
    await sheet.keyboard.press('Enter');
    await sheet.keyboard.type('parents');
    await sheet.keyboard.press('Enter');
    await sheet.keyboard.press('d');
    for (let at = 2; at <= units; at++) {
      await sheet.getByRole('heading', { name: `Passage ${at} of ${units}` }).waitFor();
      await sheet.locator('.turn').first().press('n');
    }
    assert.match(await sheet.locator('[role=status]').innerText(), /All passages are judged/);
    const [saved] = await Promise.all([
      sheet.waitForEvent('download'),
      sheet.getByRole('button', { name: 'Finish' }).press('Enter'),
    ]);
    const file = path.join(outside, 'back.json');
    await saved.saveAs(file);
    const collected = intercoder('round', 'collect', 'drawn-here', file);
    assert.match(collected.out, /Took in what cato judged \(1 coding/);
  });

  it('tells the same figures in the editor and in every form of the report, and holds them to a minimum', async () => {
    const { code, out } = intercoder('agreement', 'drawn-here', '--format', 'json');
    assert.equal(code, 0, out);
    const { value } = (JSON.parse(out) as Figures).units.turn.alphaMasi;
    const figure = value.toFixed(2).replace('-', '−').replace('0.', '.');
    await workbench.command('Intercoder: Show Agreement of a Round…');
    await workbench.quickInput.filter({ hasText: 'drawn-here' }).waitFor();
    await workbench.pick('drawn-here', 'drawn-here');
    await page().getByRole('heading', { name: 'Agreement, drawn-here' }).waitFor();
    await page().locator('.tiles strong', { hasText: figure }).first().waitFor();
    const as = (form: string): string => intercoder('report', 'drawn-here', '--as', form).out;
    assert.ok(as('md').includes(`**${figure}**`));
    assert.ok(as('html').includes(`<strong>${figure}</strong>`));
    assert.equal((JSON.parse(as('json')) as Figures).units.turn.alphaMasi.value, value);
    assert.equal(intercoder('agreement', 'drawn-here', '--min', 'alphaMasi=-1').code, 0);
    assert.equal(intercoder('agreement', 'drawn-here', '--min', 'alphaMasi=.99').code, 1);
  });

  it('is verified by a list that is green, and red once a text was changed', async () => {
    assert.equal(intercoder('verify', 'drawn-here').code, 0);
    assert.doesNotMatch(await verify(), /does not hold/);
    const transcript = path.join(folder, drawn()?.units[0]?.transcript ?? '');
    writeFileSync(transcript, `${readFileSync(transcript, 'utf8')}One more line.\n`);
    const { code, out } = intercoder('verify', 'drawn-here');
    assert.equal(code, 1);
    assert.match(out, /✗ no {2}texts: Changed or gone since the draw/);
    await workbench.until('the editor to have read the change', async () =>
      (await verify()).includes('does not hold: texts'),
    );
  });

  it('begins with what does not hold, and shows all that a check says, which the list cuts off', async () => {
    const file = path.join(folder, 'rounds/drawn-here/bert.codes.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"parents"', '"time"'));
    await workbench.until('what was changed after finishing to stand above what holds', async () => {
      const list = await verify();
      const red = list.indexOf('does not hold: finished:bert');
      return red !== -1 && red < list.indexOf(' holds: plan');
    });
    await workbench.command('Intercoder: Verify a Round…');
    await workbench.quickInput.filter({ hasText: 'drawn-here' }).waitFor();
    await workbench.pick('drawn-here', 'drawn-here');
    await workbench.quickInput.filter({ hasText: 'does not hold: texts' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.monaco-dialog-box', { hasText: 'Changed or gone since the draw' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });
});
