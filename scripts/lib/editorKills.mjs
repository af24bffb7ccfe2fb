import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEditorServer } from './editorServer.mjs';
import { inRoot, root } from './paths.mjs';
import { Workbench } from './workbench.mjs';

/** Starts the lines of test/bench/killing/index.ts. */
const mark = '[intercoder-kills]';

/** In milliseconds, from the page's load to the first coding. */
const patience = 60_000;

/**
 * Opens a study in VS Code's latest version again and again, lets it code there without end, and kills the extension
 * host in the middle of it.
 *
 * @param {number} kills
 * @param {string} folder the study
 * @param {(told: readonly string[]) => Promise<void>} look after each kill, with the ids of the codings that were told
 *   of as written
 * @returns {Promise<number>} how many extension hosts were killed
 */
export async function killExtensionHosts(kills, folder, look) {
  const server = await startEditorServer({ testDriver: true, withExtension: false });
  const remote = `vscode-remote://${server.authority}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', `${remote}${root}`],
    ['extensionTestsPath', `${remote}${inRoot('dist/bench/killing/index')}`],
  ]);
  let killed = 0;
  try {
    for (let turn = 0; turn < kills; turn++) {
      /** @type {string[]} */
      const told = [];
      const workbench = await Workbench.open(`${server.open(folder)}&payload=${encodeURIComponent(payload)}`, {
        prepare: async (page) => {
          await page.exposeFunction(
            'codeAutomationLog',
            (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
              const line = args.join(' ');
              const at = line.indexOf(mark);
              if (at >= 0) told.push(line.slice(at + mark.length).trim());
            },
          );
          await page.exposeFunction('codeAutomationExit', () => undefined);
        },
      });
      try {
        for (const end = Date.now() + patience; told.length === 0 && Date.now() < end;) await sleep(50);
        if (told.length === 0) throw new Error('The extension host coded nothing.');
        await sleep(20 + 400 * ((turn * 0.618034) % 1));
        for (const pid of extensionHostsOf(server.pid)) {
          process.kill(pid, 'SIGKILL');
          killed += 1;
        }
        // What was said before the end may still be on its way.
        await sleep(200);
      } finally {
        await workbench.close();
      }
      await look(told);
    }
  } finally {
    await server.stop();
  }
  return killed;
}

/**
 * @param {number} server
 * @returns {readonly number[]} extension hosts among the server's children, and theirs
 */
function extensionHostsOf(server) {
  const processes = readdirSync('/proc').flatMap((name) => {
    try {
      if (!/^\d+$/.test(name)) return [];
      const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]);
      return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
  const ours = new Set([server]);
  for (let size = 0; size !== ours.size;) {
    size = ours.size;
    for (const { pid, parent } of processes) if (ours.has(parent)) ours.add(pid);
  }
  return processes
    .filter(({ pid, command }) => ours.has(pid) && command.includes('--type=extensionHost'))
    .map(({ pid }) => pid);
}
