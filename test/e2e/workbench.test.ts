import { strict as assert } from 'node:assert';
import { openExampleWorkbench } from '../../scripts/lib/exampleWorkbench.mjs';
import type { Workbench } from '../../scripts/lib/workbench.mjs';

describe('the example study in the workbench', () => {
  let workbench: Workbench;
  let close = async (): Promise<void> => Promise.resolve();

  before(async () => {
    ({ workbench, close } = await openExampleWorkbench({ language: 'en', settings: { 'intercoder.coder': 'anna' } }));
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    // What was on the screen is the first thing to look at.
    await workbench.screenshot(`.runner/screenshots/${this.currentTest.title.replaceAll(/\W+/g, '-')}.png`);
  });

  after(() => close());

  it('activates the extension', async () => {
    assert.match(await workbench.activation('Intercoder'), /\d+\s*ms/);
  });

  it('opens a transcript as a transcript', async () => {
    await workbench.openFile('transcripts/fg1.transcript');
    assert.equal(await workbench.editorLanguage(), 'Transcript');
  });

  it('does not become wider than a narrow window for the names in the margin', async () => {
    await workbench.page.setViewportSize({ width: 800, height: 3000 });
    await workbench.openFile('transcripts/fg1.transcript');
    await workbench.until('names in the margin', async () => (await workbench.marginWords()).length > 1);
    // The bar is as wide as the editor, its slider as the part of the text that can be seen.
    const widths = await workbench.page
      .locator('.editor-instance .editor-scrollable > .scrollbar.horizontal')
      .first()
      .evaluate((bar) => [bar.clientWidth, bar.querySelector('.slider')?.clientWidth]);
    assert.equal(widths[1], widths[0]);
  });

  it('marks names that go on beyond the window, and no others', async () => {
    const all = await workbench.marginEnds();
    // What ends near the edge may be marked or not.
    const beyond = all.filter(({ right, edge }) => right > edge + 30);
    const within = all.filter(({ right, edge }) => right < edge);
    assert.ok(beyond.length > 0 && within.length > 0, JSON.stringify(all));
    assert.ok(
      beyond.every(({ isMarked }) => isMarked),
      JSON.stringify(beyond),
    );
    assert.ok(!within.some(({ isMarked }) => isMarked), JSON.stringify(within));
  });
});
