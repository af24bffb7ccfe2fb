import { spawnSync } from 'node:child_process';
import { ensureDependencies } from './lib/dependencies.mjs';
import { startEditorServer } from './lib/editorServer.mjs';
import { copyOfExample, firstTranscript } from './lib/example.mjs';
import { openExampleWorkbench } from './lib/exampleWorkbench.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { run, runNode } from './lib/run.mjs';
import { hasEmbeddedEditor } from './lib/runnerFolders.mjs';

const usage = `npm start              builds, and opens the example study in VS Code: your own, or one in the browser
npm start -- --check   the same without a window: says what it sees there and exits 0, or 1 where something is missing`;

const elsewhere = `To see the example study, either install VS Code (https://code.visualstudio.com) with its command \`code\` and run
\`npm start\` again, or open this folder in VS Code and press F5.`;

const isWindows = process.platform === 'win32';

/** Whether VS Code's own command is at hand. */
const hasCode = () => spawnSync('code', ['--version'], { shell: isWindows, stdio: 'ignore' }).status === 0;

/** @param {string} folder */
async function openInOwnEditor(folder) {
  console.log(
    `\nOpening VS Code with a copy of the example study: ${folder}\nThe copy is yours to work in, and to remove.`,
  );
  return run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, folder], { shell: isWindows });
}

/** @param {string} folder */
async function openInBrowser(folder) {
  const stopped = new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, resolve);
  });
  const server = await startEditorServer();
  console.log(`\nVS Code with the example study is at\n\n  ${server.open(folder)}\n\nPress Ctrl+C to stop.`);
  await stopped;
  await server.stop();
  console.log('\nStopped.');
  return 0;
}

/** Opens the study unseen, waits for what a researcher would look for, and says what it sees. */
async function check() {
  const { workbench, folder, close } = await openExampleWorkbench();
  try {
    console.log(`\nIn VS Code, at ${workbench.page.url()}:`);
    console.log(`  Intercoder is active (${await workbench.activation('Intercoder')})`);
    const transcript = await firstTranscript(folder);
    await workbench.openFile(transcript);
    console.log(`  ${transcript} opens as: ${await workbench.editorLanguage()}`);
    await workbench.showView('Codes');
    const rows = await workbench.until('codes in the Codes view', async () => {
      const shown = await workbench.treeRows('Codes');
      return shown.length > 0 && shown;
    });
    console.log(`  The Codes view shows ${rows.length} rows:\n    ${rows.join('\n    ')}`);
    return 0;
  } catch (error) {
    const picture = '.runner/screenshots/start-check.png';
    await workbench.screenshot(inRoot(picture));
    console.error(
      `  ✘ ${error instanceof Error ? error.message : String(error)}\n  What was on the screen: ${picture}`,
    );
    return 1;
  } finally {
    await close();
  }
}

async function main() {
  const wanted = process.argv.slice(2);
  if (wanted.some((argument) => argument !== '--check')) {
    console.log(usage);
    return wanted.includes('--help') ? 0 : 2;
  }
  const checking = wanted.includes('--check');
  await ensureDependencies();
  console.log('Building …');
  if ((await runNode([inRoot('esbuild.config.mjs')])) !== 0) return 1;
  const example = await copyOfExample();
  const summary = await runNode([inRoot('dist/cli.js'), 'summary', example.folder]);
  if (!checking && hasCode()) return (await openInOwnEditor(example.folder)) || summary;
  try {
    if (hasEmbeddedEditor) return (checking ? await check() : await openInBrowser(example.folder)) || summary;
    console.log(`\n${elsewhere}`);
    return 1;
  } finally {
    await example.remove();
  }
}

process.exitCode = await main();
