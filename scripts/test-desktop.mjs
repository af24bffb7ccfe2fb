import { ensureDependencies } from './lib/dependencies.mjs';
import { runSuiteOnDesktop } from './lib/desktopSuite.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const usage = `npm run test:desktop [-- EXECUTABLE]

Runs the extension suite in VS Code for the desktop. EXECUTABLE is an installed VS Code's program; without it the latest
version is downloaded into .runner/desktop and kept. Without a display (a server), put xvfb-run -a before it.`;

async function main() {
  const [executable, ...more] = process.argv.slice(2);
  if (executable?.startsWith('-') || more.length > 0) {
    console.log(usage);
    return 2;
  }
  await ensureDependencies();
  if ((await runNode([inRoot('esbuild.config.mjs'), 'extension', 'webview', 'suite'])) !== 0) return 1;
  const { passed, failed } = await runSuiteOnDesktop(executable);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
