import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';

/** In milliseconds. Long enough for a slow machine to start the editor; what takes longer is broken. */
const patience = 60_000;

/** In milliseconds: a quick input that takes no text by then was closed, as by a page that is shown anew and takes the focus. */
const closedAfter = 3_000;

/**
 * A workbench of VS Code in a browser of its own, used as a person does: by keyboard, and by what is on the screen.
 * Every method waits for what it needs and throws where that does not come within a minute.
 */
export class Workbench {
  /** @param {import('playwright-core').Page} page @param {import('playwright-core').Browser} browser */
  constructor(page, browser) {
    this.page = page;
    this.browser = browser;
  }

  /**
   * @param {string} address
   * @param {{ width?: number, height?: number, prepare?: (page: import('playwright-core').Page) => Promise<void> }} [options]
   *   the size in pixels; `prepare` runs before the page is loaded
   */
  static async open(address, { width = 1400, height = 900, prepare } = {}) {
    const browser = await launchChromium();
    try {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US' });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      await prepare?.(page);
      await page.goto(address);
      await page.locator('.monaco-workbench .part.statusbar').waitFor();
      return new Workbench(page, browser);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async close() {
    await this.browser.close();
  }

  /**
   * @template Value
   * @param {string} what is waited for, as the message of the failure names it
   * @param {() => Promise<Value | undefined | false>} read
   * @returns {Promise<Value>} what `read` gives once it gives something
   */
  async until(what, read) {
    const deadline = Date.now() + patience;
    for (;;) {
      const value = await read();
      if (value !== undefined && value !== false) return value;
      if (Date.now() > deadline) throw new Error(`Waited ${patience / 1000} s in vain for ${what}.`);
      await this.page.waitForTimeout(100);
    }
  }

  /** The quick input that is open: the command palette, *go to file*, a pick of the extension's own. */
  get quickInput() {
    return this.page.locator('.quick-input-widget').filter({ visible: true });
  }

  /**
   * Types into the open quick input and takes the row with this label.
   *
   * @param {string} text
   * @param {string} label
   * @returns {Promise<boolean>} whether it stayed open, and the row came within two seconds
   */
  async pick(text, label) {
    const input = this.quickInput.locator('input[type="text"]').first();
    if (!(await inTime(input.fill(text, { timeout: closedAfter })))) return false;
    const name = this.page.locator('.label-name').getByText(label, { exact: true });
    const row = this.quickInput.locator('.monaco-list-row').filter({ has: name }).first();
    for (let wait = 0; wait < 20 && !(await row.isVisible()); wait += 1) await this.page.waitForTimeout(100);
    if (!(await row.isVisible())) return false;
    await row.click();
    return true;
  }

  /**
   * A workbench that is still starting swallows keys, and does not yet know every view, command and file.
   *
   * @param {string} keys
   * @param {string} text
   * @param {string} label
   */
  async #openAndPick(keys, text, label) {
    await this.until(`“${label}” among what ${keys} offers`, async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press(keys);
      await this.page.waitForTimeout(300);
      return (await this.quickInput.isVisible()) && this.pick(text, label);
    });
  }

  /** @param {string} title the command as the palette shows it, e.g. `View: Toggle Word Wrap` */
  async command(title) {
    await this.#openAndPick('F1', `>${title}`, title);
  }

  /** @param {string} file its path in the folder */
  async openFile(file) {
    const name = path.posix.basename(file);
    await this.#openAndPick('Control+p', file, name);
    await this.page.locator('.tab.active').filter({ hasText: name }).waitFor();
  }

  /**
   * @param {number} line of the active editor, from 1
   * @param {number} [column] in it, from 1
   */
  async goToLine(line, column = 1) {
    await this.page.keyboard.press('Control+g');
    await this.quickInput.locator('input[type="text"]').first().fill(`:${line}:${column}`);
    // The row that says where Enter goes comes after the words, and Enter goes nowhere before it.
    await this.quickInput
      .locator('.monaco-list-row')
      .filter({ hasText: String(line) })
      .first()
      .click();
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /**
   * @returns {Promise<{ text: string, color: string }[][]>} the lines that the editor shows, from top to bottom, in
   *   pieces of one color each, as `#rrggbb`
   */
  async coloredLines() {
    return this.page.locator('.monaco-editor .view-lines .view-line').evaluateAll((lines) => {
      const hex = (/** @type {string} */ color) =>
        `#${(color.match(/\d+/g) ?? [])
          .slice(0, 3)
          .map((part) => Number(part).toString(16).padStart(2, '0'))
          .join('')}`;
      return lines
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((line) =>
          [...line.querySelectorAll('span > span')].map((part) => ({
            text: part.textContent.replaceAll('\u00a0', ' '),
            color: hex(getComputedStyle(part).color),
          })),
        );
    });
  }

  /** @returns {Promise<string[]>} what the editor shows after the text of its lines, from top to bottom */
  async marginWords() {
    const contents = await this.page.locator('.monaco-editor .view-line span span').evaluateAll((parts) =>
      parts.map((part) => {
        const { content } = getComputedStyle(part, '::after');
        return { content, top: part.getBoundingClientRect().top };
      }),
    );
    return contents
      .filter(({ content }) => content.startsWith('"') && content !== '""')
      .sort((a, b) => a.top - b.top)
      .map(({ content }) => content.slice(1, -1));
  }

  /**
   * @returns {Promise<{ right: number, edge: number, isMarked: boolean }[]>} of each line with names in its margin:
   *   where they end and where the editor does, in pixels, and whether dots say that they go on beyond it
   */
  async marginEnds() {
    return this.page.locator('.monaco-editor .view-line').evaluateAll((lines) =>
      lines.flatMap((line) => {
        const spans = [...line.querySelectorAll('span span')];
        const hasContent = (/** @type {CSSStyleDeclaration} */ { content }) => /^"./.test(content) && content !== '""';
        const named = spans.filter((span) => hasContent(getComputedStyle(span, '::after')));
        if (named.length === 0) return [];
        const marks = spans.map((span) => getComputedStyle(span, '::before')).filter(hasContent);
        return {
          right: Math.max(...named.map((span) => span.getBoundingClientRect().right)),
          edge: line.getBoundingClientRect().right,
          isMarked: marks.some(({ height, lineHeight }) => parseFloat(height) > 1.5 * parseFloat(lineHeight)),
        };
      }),
    );
  }

  /** @returns {Promise<number[]>} the lines on the screen that have stripes beside them, from 1, from top to bottom */
  async stripedLines() {
    return this.page.locator('.monaco-editor .margin').evaluate((margin) => {
      const topOf = (/** @type {Element} */ part) => Math.round(part.getBoundingClientRect().top);
      const stripes = [...margin.querySelectorAll('.glyph-margin-widgets .cgmr')]
        .filter((glyph) => getComputedStyle(glyph).backgroundImage.includes('svg'))
        .map(topOf);
      return [...margin.querySelectorAll('.line-numbers')]
        .filter((number) => stripes.includes(topOf(number)))
        .map((number) => Number(number.textContent))
        .filter((number) => number > 0)
        .sort((a, b) => a - b);
    });
  }

  /** @param {string} name the view's title, e.g. `Codes` */
  async showView(name) {
    await this.#openAndPick('Control+p', `view ${name}`, name);
  }

  /**
   * @param {string} view its title
   * @returns {Promise<string[]>} the rows of a tree view that are on the screen, as a screen reader says them
   */
  async treeRows(view) {
    const pane = this.page.locator('.pane').filter({ has: this.page.locator(`.pane-header[aria-label^="${view} "]`) });
    const rows = await pane.locator('.monaco-list-row').all();
    return Promise.all(rows.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
  }

  /** @returns {Promise<string[]>} the entries of the status bar, as a screen reader says them */
  async statusBar() {
    const entries = await this.page.locator('.part.statusbar .statusbar-item:visible .statusbar-item-label').all();
    return Promise.all(entries.map(async (entry) => (await entry.getAttribute('aria-label')) ?? ''));
  }

  /** @returns {Promise<string>} the name of the language of the active editor, e.g. `Transcript` */
  async editorLanguage() {
    return this.page.locator('[id="status.editor.mode"]').innerText();
  }

  /**
   * Waits until an extension is active and closes the list of running extensions again.
   *
   * @param {string} displayName
   * @returns {Promise<string>} what VS Code says of it, e.g. `Activation: 23ms`
   */
  async activation(displayName) {
    const list = this.page.locator('.runtime-extensions-editor');
    const row = list.locator('.monaco-list-row').filter({ hasText: displayName });
    const size = this.page.viewportSize();
    // The list holds only the rows that are on the screen: make the screen high enough for all.
    if (size !== null) await this.page.setViewportSize({ ...size, height: 6000 });
    await this.command('Developer: Show Running Extensions');
    const time = row.locator('.activation-time');
    const text = await this.until(`the activation of ${displayName}`, async () => {
      const shown = (await time.count()) > 0 ? await time.first().innerText() : '';
      return /\d/.test(shown) ? shown : undefined;
    });
    await this.until('the list of running extensions to close', async () => {
      await this.page.keyboard.press('Escape');
      return (await list.count()) === 0;
    });
    if (size !== null) await this.page.setViewportSize(size);
    return text;
  }

  /** @param {string} file a PNG; missing folders are made */
  async screenshot(file) {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    await this.page.screenshot({ path: file });
  }
}

/** @param {Promise<void>} action of the browser @returns {Promise<boolean>} whether it could be done in its time */
async function inTime(action) {
  try {
    await action;
    return true;
  } catch (error) {
    // By its name: the class is in a package that may not be installed yet where this file is read.
    if (error instanceof Error && error.name === 'TimeoutError') return false;
    throw error;
  }
}
