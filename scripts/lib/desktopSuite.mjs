import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { copyOfExample } from './example.mjs';
import { inRoot, runnerFolder } from './paths.mjs';
import { SuiteReport } from './suiteReport.mjs';

/** In milliseconds, the download of VS Code included. */
const limit = 900_000;

/**
 * The extension suite in VS Code for the desktop: a given one, or the latest, downloaded into `.runner/desktop`.
 *
 * @param {string} [executable] VS Code's program (not its command `code`)
 * @returns {Promise<import('./stages.mjs').Counts>}
 */
export async function runSuiteOnDesktop(executable) {
  await mkdir(runnerFolder, { recursive: true });
  const example = await copyOfExample({ language: 'en' });
  // A short path: VS Code puts sockets in it, and their names may not be long everywhere.
  const data = await mkdtemp(path.join(tmpdir(), 'ic-'));
  const report = new SuiteReport();
  const args = [inRoot('scripts/lib/desktopHost.mjs'), example.folder, data, ...(executable ? [executable] : [])];
  try {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: limit });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => report.hear(line));
    }
    const [code] = await once(child, 'close');
    return report.counts(code ?? 'timeout');
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
    await example.remove();
  }
}
