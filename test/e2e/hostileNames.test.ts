import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/lib/chromium.mjs';
import { openExampleWorkbench } from '../../scripts/lib/exampleWorkbench.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import type { Workbench } from '../../scripts/lib/workbench.mjs';
import { screenshotOfFailure } from './screenshotOfFailure';
import { hostileNames, hostileStudy } from '../support/hostile/hostileStudy';

const folder = mkdtempSync(path.join(tmpdir(), 'intercoder-hostile-'));
const study = path.join(folder, 'study');

const intercoder = (...argv: readonly string[]): string =>
  execFileSync(process.execPath, [inRoot('dist', 'cli.js'), ...argv], { cwd: study, encoding: 'utf8', stdio: 'pipe' });

/** What a page holds that nobody but its own program may have put there. */
interface Holds {
  readonly ran: boolean;
  /** Elements that only markup in a name makes. */
  readonly foreign: readonly string[];
  /** Attributes that would run something, and addresses that would. */
  readonly handlers: readonly string[];
}

const holds = (page: Page | Frame): Promise<Holds> =>
  page.evaluate(() => ({
    ran: 'ran' in globalThis || 'ran' in Object.prototype,
    foreign: [...document.querySelectorAll('img, iframe, svg[onload], object, embed, script')]
      .filter((one) => one.tagName !== 'SCRIPT' || one.textContent === 'globalThis.ran=1')
      .map((one) => one.outerHTML.slice(0, 200)),
    handlers: [...document.querySelectorAll('*')].flatMap((one) =>
      [...one.attributes]
        .filter(
          ({ name, value }) =>
            name.startsWith('on') || (/^(?:href|src|action)$/.test(name) && /^javascript:/i.test(value)),
        )
        .map(({ name, value }) => `${name}=${value}`),
    ),
  }));

/** Whether a script runs, or a handler, that got into a page as markup. */
const runsMarkup = (page: Page | Frame): Promise<boolean> =>
  page.evaluate(async () => {
    const [holder, script] = [document.createElement('div'), document.createElement('script')];
    holder.innerHTML =
      '<img src="data:," onerror="globalThis.broke = 1"><a href="javascript:globalThis.broke = 1">x</a>';
    script.textContent = 'globalThis.broke = 1';
    document.body.append(holder, script);
    holder.querySelector('a')?.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    holder.remove();
    script.remove();
    return 'broke' in globalThis;
  });

const nothing: Holds = { ran: false, foreign: [], handlers: [] };

before(() => {
  for (const [file, content] of Object.entries(hostileStudy)) {
    mkdirSync(path.dirname(path.join(study, file)), { recursive: true });
    writeFileSync(path.join(study, file), content);
  }
  const coders = ['--coders', 'anna,bert', '--as', 'anna', '--incomplete', 'draw'];
  intercoder('round', 'draw', 'one', ...coders, '--fraction', '1', '--turns', '4', '--seed', '1');
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe('hostile names in the coding sheet', () => {
  let browser: Browser | undefined;
  let page: Page;
  const asked: string[] = [];
  const dialogs: string[] = [];

  before(async () => {
    intercoder('round', 'package', 'one', path.join(folder, 'package'), '--coder', 'bert');
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => assert.fail(error));
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.accept();
    });
    await page.goto(`file://${path.join(folder, 'package', 'coding-sheet.html')}`);
  });

  after(() => browser?.close());

  it('are read as they are', async () => {
    const names = await page.locator('[data-key^="code-"]').allInnerTexts();
    for (const name of Object.values(hostileNames))
      assert.ok(
        names.some((one) => one.includes(name)),
        `${name} among ${JSON.stringify(names)}`,
      );
  });

  it('do nothing, in any passage, while codes are given, filtered, suggested and taken away', async () => {
    let judged = 0;
    for (let left = true; left && judged < 40; judged++) {
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      const turn = page.locator('.turn').first();
      await turn.focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('[data-key=filter]').fill('');
      await page
        .locator('[data-key^="code-"]')
        .nth(judged % Object.keys(hostileNames).length)
        .click();
      await page.locator('[data-key=questions]').fill(hostileNames.attribute);
      await page.locator('[data-key=suggest-name]').fill(hostileNames.closing);
      await page.locator('[data-key=suggest]').click();
      await page.locator('.given li').first().hover();
      await page.locator('[data-key=filter]').fill(hostileNames.script);
      assert.deepEqual(await holds(page), nothing);
      const next = page.locator('[data-key=forward]');
      left = await next.isEnabled();
      if (left) await next.click();
    }
    assert.ok(judged > 3, `${judged} passages looked at`);
    await page.reload();
    await page.locator('.turn').first().waitFor();
    assert.deepEqual([await holds(page), dialogs], [nothing, []]);
    assert.deepEqual([...new Set(asked)], [page.url()]);
  });

  it('would do nothing either where they got into the page as markup', async () => {
    assert.equal(await runsMarkup(page), false);
  });
});

describe('hostile names in the workbench', () => {
  let workbench: Workbench;
  let close = async (): Promise<void> => Promise.resolve();
  const dialogs: string[] = [];

  before(async () => {
    ({ workbench, close } = await openExampleWorkbench({ study, settings: { 'intercoder.coder': 'anna' } }));
    workbench.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.accept();
    });
    await workbench.openFile('transcripts/plain.transcript');
  });

  afterEach(screenshotOfFailure(() => workbench));

  after(() => close());

  it('are shown as they are on the page that draws a sample, and do nothing', async () => {
    await workbench.command('Intercoder: Draw a Sample for a Second Coder…');
    const inside = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await inside.getByText('How sure an estimate will be').waitFor();
    const shown = await inside.locator('body').innerText();
    for (const name of [hostileNames.attribute, hostileNames.closing, hostileNames.script])
      assert.ok(shown.includes(name), `${name} in ${shown}`);
    const frames = workbench.page.frames();
    const drawing = frames.find((frame) => frame.name() === 'active-frame') ?? frames.at(-1);
    assert.ok(drawing);
    assert.deepEqual(await holds(drawing), nothing);
    await inside.getByLabel('Name of the round').fill(hostileNames.attribute);
    assert.deepEqual([await holds(drawing), dialogs], [nothing, []]);
    assert.equal(await runsMarkup(drawing), false);
  });

  it('are shown as they are in the views, and do nothing', async () => {
    await workbench.showView('Codes');
    const rows = await workbench.until('the codes in the view', async () => {
      const found = await workbench.treeRows('Codes');
      return found.length > 3 && found;
    });
    assert.ok(
      rows.some((row) => row.includes(hostileNames.script)),
      rows.join('\n'),
    );
    assert.equal(await workbench.page.evaluate(() => 'ran' in globalThis), false);
    assert.deepEqual(dialogs, []);
  });
});
