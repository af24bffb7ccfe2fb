import { strict as assert } from 'node:assert';
import { openExampleWorkbench } from '../../scripts/lib/exampleWorkbench.mjs';
import type { Workbench } from '../../scripts/lib/workbench.mjs';

describe('the example study in the workbench', () => {
  let workbench: Workbench;
  let close = async (): Promise<void> => Promise.resolve();

  before(async () => {
    ({ workbench, close } = await openExampleWorkbench({ language: 'en' }));
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
});
