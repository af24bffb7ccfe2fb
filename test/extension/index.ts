import 'mocha/mocha.js';
import * as vscode from 'vscode';

/** Starts the lines that the runners read; everything else on the console is VS Code's own. */
const mark = '[intercoder-tests]';

function report(event: Readonly<Record<string, string | number | undefined>>): void {
  // eslint-disable-next-line no-console -- the console is the one way out that all runners share
  console.log(`${mark} ${JSON.stringify(event)}`);
}

/** Called by VS Code once the window is open. Rejects unless there were tests and all of them passed. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 120_000, forbidOnly: true, forbidPending: true, reporter: Mocha.reporters.Base });
  // In a browser the editor saves by itself after a second, also in the middle of a test of what is not saved.
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  await import('intercoder:suite');
  const { passed, failed } = await runAll();
  report({ event: 'end', passed, failed });
  if (failed > 0) throw new Error(`${failed} tests failed.`);
  if (passed === 0) throw new Error('No test was run.');
}

/** Tells every result as it comes, as one line of JSON. A failing hook counts as a failed test with the hook's name. */
const runAll = (): Promise<{ passed: number; failed: number }> =>
  new Promise((resolve) => {
    let passed = 0;
    // Not `mocha.run`: that reads options from the page's address, and Node has no page.
    const runner = Mocha.prototype.run.call(mocha, (failed) => {
      resolve({ passed, failed });
    });
    runner.on('pass', (test) => {
      passed += 1;
      report({ event: 'pass', title: test.fullTitle(), ms: test.duration });
    });
    runner.on('fail', (test, error: unknown) => {
      report({ event: 'fail', title: test.fullTitle(), error: textOf(error) });
    });
  });

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
