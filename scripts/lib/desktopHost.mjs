// Run as a process of its own, by desktopSuite.mjs: test-electron writes what VS Code says straight to this process's
// standard output, and that is where the results are read.
import { runTests } from '@vscode/test-electron';
import { inRoot, root, runnerFolder } from './paths.mjs';

const [folder, data, executable] = process.argv.slice(2);
if (folder === undefined || data === undefined) throw new Error('Usage: desktopHost.mjs FOLDER DATA [EXECUTABLE]');

await runTests({
  cachePath: `${runnerFolder}/desktop`,
  extensionDevelopmentPath: root,
  extensionTestsPath: inRoot('dist/test/extension/index'),
  launchArgs: [folder, '--disable-extensions', `--user-data-dir=${data}/user`, `--extensions-dir=${data}/extensions`],
  ...(executable && { vscodeExecutablePath: executable }),
});
