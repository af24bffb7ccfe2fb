import { ensureDependencies } from './lib/dependencies.mjs';
import { openExampleWorkbench } from './lib/exampleWorkbench.mjs';
import { runNode } from './lib/run.mjs';

const picture = 'media/readme/coded-transcript.png';
const settings = { 'workbench.colorTheme': 'Default Light Modern', 'intercoder.coder': 'anna' };

/** Makes the picture of the README: a passage that was chosen in the Codes view, in its transcript. */
async function main() {
  await ensureDependencies();
  if ((await runNode(['esbuild.config.mjs', 'extension'])) !== 0) throw new Error('The build failed.');
  const { workbench, close } = await openExampleWorkbench({ language: 'en', settings, width: 1280, height: 800 });
  const row = (/** @type {string} */ name) =>
    workbench.page.locator('.pane-body .monaco-list-row', { hasText: name }).first();
  try {
    await workbench.openFile('transcripts/fg1.transcript');
    await workbench.showView('Codes');
    // Folded, the views below leave the codes the room that the passage needs to be in sight.
    for (const title of ['Transcripts', 'Second Coder'])
      await workbench.page.locator(`.pane-header[aria-label^="${title} "]`).click();
    await row('Trust').click();
    await row('Felt as being checked').click();
    await row('With us she was standing').click();
    await workbench.page.waitForTimeout(3000);
    await workbench.screenshot(picture);
    console.log(picture);
  } finally {
    await close();
  }
}

await main();
