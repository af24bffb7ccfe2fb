import type { Workbench } from '../../scripts/lib/workbench.mjs';

/** For `afterEach`: what was on the screen when a test failed is the first thing to look at. */
export const screenshotOfFailure = (workbench: () => Workbench) =>
  async function (this: Mocha.Context): Promise<void> {
    if (this.currentTest?.state !== 'failed') return;
    await workbench().screenshot(`.runner/screenshots/${this.currentTest.title.replaceAll(/\W+/g, '-')}.png`);
  };
