import { readFileSync } from 'node:fs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runSuiteOnDesktop } from './lib/desktopSuite.mjs';
import { runSuiteInNodeHost, runSuiteInWebWorker } from './lib/extensionSuite.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { hasEmbeddedEditor } from './lib/runnerFolders.mjs';
import { inParallel, runChecks, runMocha } from './lib/stages.mjs';
import { webBundle } from './lib/webBundle.mjs';

const tool = (/** @type {string} */ file, /** @type {string[]} */ ...args) =>
  runNode([inRoot('node_modules', file), ...args]);
const build = (/** @type {string[]} */ ...targets) => runNode([inRoot('esbuild.config.mjs'), ...targets]);

/** Each project that tsconfig.json refers to is type-checked on its own, with only the types its host has. */
function typeChecks() {
  /** @type {{ references: { path: string }[] }} */
  const { references } = JSON.parse(readFileSync(inRoot('tsconfig.json'), 'utf8'));
  return references.map(({ path }) => ({ name: `types: ${path}`, run: () => tool('typescript/bin/tsc', '-p', path) }));
}

/** In characters: enough for a property's seed and its counterexample, and the end of the log stays readable. */
const longestFailure = 1_500;

/** In bytes, minified: it is sent over the network until a study is open in the browser. */
const largestWebBundle = 400_000;

/** @returns {number} 0 where the bundle is small enough */
function webBundleSize() {
  const { toOpen } = webBundle(inRoot('dist/web/extension.js'));
  if (toOpen > largestWebBundle) console.error(`The browser loads ${toOpen} bytes until a study is open.`);
  return toOpen > largestWebBundle ? 1 : 0;
}

/** @returns {import('./lib/stages.mjs').Counts} */
const failure = (/** @type {string} */ what) => ({ passed: 0, failed: 1, failures: [what] });

/**
 * @typedef {() => Promise<import('./lib/stages.mjs').Counts>} Stage
 * @param {string[]} targets
 * @param {Stage} stage
 * @returns {Stage}
 */
const built = (targets, stage) => async () => ((await build(...targets)) === 0 ? stage() : failure('the build'));

const stages = {
  static: {
    title: 'Types, lint, format, build',
    run: () =>
      runChecks(
        [
          // First, as it takes longest.
          { name: 'lint', run: () => tool('eslint/bin/eslint.js', '.', '--max-warnings=0') },
          ...typeChecks(),
          { name: 'format', run: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
        ],
        [
          { name: 'build', run: () => build('--production') },
          { name: `the bundle for the browser has ${largestWebBundle / 1000} kB at most`, run: webBundleSize },
          { name: 'core builds for no host at all', run: () => build('neutral') },
        ],
      ),
  },
  unit: {
    title: 'Unit and property tests',
    run: built(['program', 'unit'], () => runMocha([...inParallel, 'dist/test/unit/**/*.test.mjs'])),
  },
  extension: hasEmbeddedEditor
    ? {
        title: 'Extension suite in VS Code, latest, Node extension host',
        // As it is shipped: in the pieces that are loaded when they are needed.
        run: built(['extension', 'webview', 'suite', '--production'], runSuiteInNodeHost),
      }
    : {
        title: 'Extension suite in VS Code for the desktop, latest',
        run: built(['extension', 'webview', 'suite'], () => runSuiteOnDesktop()),
      },
  web: {
    title: 'Extension suite in VS Code, oldest supported, web worker',
    run: built(['extension', 'webview', 'suite'], runSuiteInWebWorker),
  },
  // The workbench that the browser shows is served by the embedded editor.
  ...(hasEmbeddedEditor && {
    e2e: {
      title: 'End to end: the real workbench in a browser',
      run: built(['program', 'e2e'], () => runMocha(['--timeout=300000', 'dist/test/e2e/**/*.test.mjs'])),
    },
  }),
};

/** What keeps a stage from running at all is a failure of that stage; the others still have their say. */
function brokenOff(/** @type {unknown} */ error) {
  const why = error instanceof Error ? error.message : String(error);
  console.error(`  ✘ ${why}`);
  return failure(why);
}

const usage = `npm test [-- stage …]

stages: ${Object.entries(stages)
  .map(([name, { title }]) => `${name.padEnd(10)} ${title}`)
  .join('\n        ')}`;

async function main() {
  const wanted = process.argv.slice(2);
  if (wanted.some((name) => !Object.hasOwn(stages, name))) {
    console.log(usage);
    process.exitCode = 2;
    return;
  }
  await ensureDependencies();
  if (!hasEmbeddedEditor) console.log('No end-to-end run: the editor for it exists for linux-x64 only.');
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const whatFailed = [];
  for (const [name, stage] of Object.entries(stages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n■ ${stage.title} (${name})`);
    const started = Date.now();
    const { passed, failed, failures } = await stage.run().catch(brokenOff);
    console.log(`  ${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
    total.passed += passed;
    total.failed += failed;
    whatFailed.push(...failures.map((what) => `${name}: ${what.slice(0, longestFailure)}`));
  }
  for (const what of whatFailed) console.log(`\n✘ ${what}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

await main();
