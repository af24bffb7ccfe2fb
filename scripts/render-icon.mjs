import { readFile } from 'node:fs/promises';
import { ensureDependencies } from './lib/dependencies.mjs';
import { launchChromium } from './lib/chromium.mjs';
import { inRoot } from './lib/paths.mjs';

// The marketplace wants a PNG of 256 × 256; the drawing is media/icon.svg.
await ensureDependencies();
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  const svg = await readFile(inRoot('media/icon.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: inRoot('media/icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
