import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.mjs';
import { ensureNodeEditor } from './runnerFolders.mjs';

/** Nothing that would stand between a researcher and the text: no welcome pages, chat, tips or recommendations. */
const calmSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
};

/**
 * @typedef {object} EditorServer
 * @property {string} url `http://127.0.0.1:<port>`
 * @property {string} authority `127.0.0.1:<port>`
 * @property {(folder: string) => string} open the address that opens a folder of this machine
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */

/** @returns {Promise<number>} a loopback port that was free a moment ago */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('This machine gives no loopback port.');
  return address.port;
}

/**
 * VS Code, latest, in the browser, with its Node extension host and the extension of this checkout: on the loopback
 * address only, with data of its own in a temporary folder that goes when it stops.
 *
 * @param {{ settings?: Record<string, unknown>, testDriver?: boolean, withExtension?: boolean, log?: boolean }} [options]
 * @returns {Promise<EditorServer>}
 */
export async function startEditorServer({ settings = {}, testDriver = false, withExtension = true, log = false } = {}) {
  const { node, server } = await ensureNodeEditor();
  const data = await mkdtemp(path.join(tmpdir(), 'intercoder-editor-'));
  const extensions = path.join(data, 'extensions');
  await mkdir(extensions, { recursive: true });
  await mkdir(path.join(data, 'data/Machine'), { recursive: true });
  if (withExtension) await symlink(root, path.join(extensions, 'intercoder.intercoder'), 'dir');
  const machineSettings = JSON.stringify({ ...calmSettings, ...settings }, undefined, 2);
  await writeFile(path.join(data, 'data/Machine/settings.json'), machineSettings);

  const port = await freePort();
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
  ];
  args.push(
    '--telemetry-level',
    'off',
    '--server-data-dir',
    data,
    '--extensions-dir',
    extensions,
    '--disable-workspace-trust',
  );
  if (testDriver) args.push('--enable-smoke-test-driver');
  const child = spawn(node, [server, ...args], {
    stdio: ['ignore', log ? 'inherit' : 'ignore', log ? 'inherit' : 'ignore'],
  });
  let running = true;
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve)).then(() => {
    running = false;
  });
  const isRunning = () => running;

  const stop = async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(5000, undefined, { ref: false })]);
    if (isRunning()) child.kill('SIGKILL');
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
  };
  const authority = `127.0.0.1:${port}`;
  const url = `http://${authority}`;
  if (!(await answers(`${url}/version`, isRunning))) {
    await stop();
    throw new Error('The embedded editor did not start within a minute. Remove the folder .runner and try again.');
  }
  return {
    url,
    authority,
    open: (folder) => `${url}/?folder=${encodeURIComponent(folder)}`,
    pid: child.pid ?? 0,
    stop,
  };
}

/**
 * @param {string} address
 * @param {() => boolean} isRunning
 */
async function answers(address, isRunning) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && isRunning()) {
    try {
      if ((await fetch(address)).ok) return true;
    } catch {
      // Nobody listens yet: the deadline decides how long that may last.
    }
    await sleep(200);
  }
  return false;
}
