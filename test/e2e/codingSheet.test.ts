import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/lib/chromium.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { execFileSync } from 'node:child_process';

/** The command line as it is shipped. */
const intercoder = (cwd: string, ...argv: readonly string[]): string =>
  execFileSync(process.execPath, [inRoot('dist', 'cli.js'), ...argv], { cwd, encoding: 'utf8', stdio: 'pipe' });

describe('the coding sheet of a package', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'intercoder-sheet-'));
  const study = path.join(folder, 'study');
  const sheet = `file://${path.join(folder, 'package', 'coding-sheet.html')}`;
  let browser: Browser | undefined;
  let page: Page;
  const asked: string[] = [];

  before(async () => {
    intercoder(folder, 'example', study, '--language', 'en');
    intercoder(study, 'round', 'package', 'round-2', path.join(folder, 'package'), '--coder', 'cato');
    browser = await launchChromium();
    page = await browser.newPage();
    // Whatever it would ask of a network is a fault.
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => assert.fail(error));
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(sheet);
  });

  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const status = (): Promise<string> => page.locator('[role=status]').innerText();
  const given = (): Promise<number> => page.locator('.given li').count();

  it('codes words with nothing but the keyboard, and says what it does', async () => {
    const turn = page.locator('.turn').first();
    await turn.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    assert.match(await status(), /^Chosen: \S+ \S+$/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('turnover');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.match(await status(), /^Given: Turnover/);
    assert.equal(await given(), 1);
    assert.equal(await page.locator('.turn .coded').count(), 2);
  });

  it('gives the code that was typed on Enter, and comes back to the turn', async () => {
    const turn = page.locator('.turn').nth(2);
    await turn.focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-key=filter]').fill('turnover');
    await page.keyboard.press('Enter');
    assert.match(await status(), /^Given: Turnover/);
    assert.equal(await given(), 2);
    assert.equal(await page.locator('[data-key=filter]').inputValue(), '');
    assert.ok(await turn.evaluate((one) => one === document.activeElement));
    await page.locator('.given .remove').last().click();
    assert.equal(await given(), 1);
  });

  it('speaks Dutch where that is chosen, also when it is opened again, and English again', async () => {
    await page.locator('[data-key=language]').selectOption('nl');
    assert.match(await page.locator('h1').innerText(), /^Fragment 1 van 5/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
    await page.reload();
    assert.match(await page.locator('h1').innerText(), /^Fragment 1 van 5/);
    assert.equal(await given(), 1);
    await page.locator('[data-key=language]').selectOption('en');
    assert.match(await page.locator('h1').innerText(), /^Passage 1 of 5/);
  });

  it('codes what is selected with the mouse, in whole words', async () => {
    const words = page.locator('.turn').nth(1).locator('[data-word]');
    const [from, to] = [await words.nth(1).boundingBox(), await words.nth(3).boundingBox()];
    assert.ok(from && to);
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    assert.equal(await page.locator('.turn .chosen').count(), 3);
    await page.locator('[data-key=filter]').fill('');
    await page.locator('[data-key=code-manager]').click();
    assert.equal(await given(), 2);
  });

  it('codes words of two turns as one passage, and leaves what was unfolded unfolded', async () => {
    const before = await given();
    const context = page.locator('details.context').first();
    await context.locator('summary').click();
    const [first, second] = [page.locator('.turn').nth(0), page.locator('.turn').nth(1)];
    await first.scrollIntoViewIfNeeded();
    await second.locator('[data-word]').first().scrollIntoViewIfNeeded();
    const from = await first.locator('[data-word]').last().boundingBox();
    const to = await second.locator('[data-word]').first().boundingBox();
    assert.ok(from && to);
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    assert.equal(await first.locator('.chosen').count(), 1);
    assert.equal(await second.locator('.chosen').count(), 1);
    await page.locator('[data-key=code-parents]').click();
    assert.equal(await given(), before + 1);
    assert.ok(await context.evaluate((one) => (one as HTMLDetailsElement).open));
    await page.locator('.given .remove').last().click();
    assert.equal(await given(), before);
  });

  it('keeps it when the page is closed and opened again', async () => {
    await page.locator('[data-key=next]').click();
    await page.reload();
    assert.match(await page.locator('h1').innerText(), /^Passage 2 of 5/);
    await page.locator('[data-key=back]').click();
    assert.equal(await given(), 2);
    await page.locator('[data-key=forward]').click();
  });

  it('takes nothing applies, a reason, a question and a suggestion', async () => {
    await page.locator('[data-key=questions]').fill('Who is "he"?');
    await page.locator('[data-key=suggest-name]').fill('Humour');
    await page.locator('[data-key=suggest]').click();
    await page.locator('[data-key=nothing]').click();
    await page.locator('[data-key=unclear]').fill('I know who this is.');
    await page.locator('[data-key=forward]').click();
    for (let left = 2; left > 0; left--) await page.locator('[data-key=nothing]').click();
    assert.match(await page.locator('header').innerText(), /5 of 5 passages judged/);
  });

  it('has a name for every control, and asks nothing of any network', async () => {
    const nameless = await page.locator('button, input, select, textarea').evaluateAll(
      (all) =>
        all.filter((one) => {
          const labels = (one as HTMLInputElement).labels?.length ?? 0;
          return !one.textContent.trim() && !one.getAttribute('aria-label') && labels === 0;
        }).length,
    );
    assert.equal(nameless, 0);
    assert.deepEqual([...new Set(asked)], [sheet]);
  });

  it('saves what the shell takes back once, word for word, and never what was altered', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-key=finish]').click()]);
    const file = path.join(folder, 'back.json');
    await download.saveAs(file);
    assert.equal(download.suggestedFilename(), 'round-2.cato.codes.json');
    const out = intercoder(study, 'round', 'collect', 'round-2', file);
    assert.match(out, /Took in what cato judged \(2 codings\)/);
    const codes = JSON.parse(readFileSync(path.join(study, 'rounds/round-2/cato.codes.json'), 'utf8')) as {
      readonly blind: string;
      readonly seen: readonly string[];
      readonly unclear: readonly object[];
    };
    assert.deepEqual([codes.blind, codes.seen.length, codes.unclear.length], ['package', 4, 1]);
    assert.throws(() => intercoder(study, 'round', 'collect', 'round-2', file), /already/);
    assert.ok(await page.locator('[data-key=next]').isDisabled());
  });
});
