import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Without a display, a sandbox (there is none for root) or anything that asks the network by itself. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isRoot = () => process.getuid?.() === 0;

/** @returns {string | undefined} */
function findChromium() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env.CHROME_PATH ?? '', ...onPath, ...places].find((file) => file !== '' && existsSync(file));
}

/**
 * The browser there is; where there is none, and this is root on Debian or the like, its own Chromium is installed.
 *
 * @returns {Promise<string>} the path of the program
 */
async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium (apt-get install chromium) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', 'chromium'], { env });
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    'No Chromium, Chrome or Edge was found. Install one (Debian and Ubuntu: sudo apt-get install chromium), or put the path of one in the variable CHROME_PATH, and try again.',
  );
}

/**
 * @param {{ visible?: boolean }} [options]
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchChromium({ visible = false } = {}) {
  // Loaded late: the scripts start before the packages are installed.
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: await ensureChromium(), headless: !visible, args: flags });
}
