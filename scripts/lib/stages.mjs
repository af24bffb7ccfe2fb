import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';

/**
 * What a stage of `npm test` comes to. `failures` names what failed and why, for the end of the whole run: whoever
 * gets only the last lines of a log must see it too.
 *
 * @typedef {{ passed: number, failed: number, failures: string[] }} Counts
 */

/**
 * Checks that pass or fail as a whole, each counted as one test.
 *
 * @typedef {{ name: string, run: () => number | Promise<number> }} Check
 * @param {readonly Check[]} apart these need nothing of each other: as many run at once as there are processors
 * @param {readonly Check[]} inOrder one after the other, after those
 * @returns {Promise<Counts>}
 */
export async function runChecks(apart, inOrder) {
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, failures: [] };
  const runOne = async (/** @type {Check} */ check) => {
    const ok = (await check.run()) === 0;
    console.log(`  ${ok ? '✔' : '✘'} ${check.name}`);
    counts[ok ? 'passed' : 'failed'] += 1;
    if (!ok) counts.failures.push(check.name);
  };
  const waiting = [...apart];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runOne(next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  for (const check of inOrder) await runOne(check);
  return counts;
}

/** Mocha's options for files that need nothing of each other. */
export const inParallel = ['--parallel', `--jobs=${availableParallelism()}`];

/**
 * Mocha over built tests. A run that breaks off before it has counted anything is one failure.
 *
 * @param {readonly string[]} args what to run, as for mocha's command line
 * @returns {Promise<Counts>}
 */
export async function runMocha(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'intercoder-results-'));
  const results = path.join(folder, 'results.json');
  const mocha = [inRoot('node_modules/mocha/bin/mocha.js'), '--reporter', inRoot('scripts/lib/mochaReporter.cjs')];
  try {
    const code = await runNode(['--enable-source-maps', ...mocha, ...args], {
      env: { ...process.env, INTERCODER_RESULTS: results },
    });
    return atLeastOne(code, readCounts(results));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file @returns {Counts} */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(
      `The tests broke off before they were counted (${error instanceof Error ? error.message : String(error)}).`,
    );
    return { passed: 0, failed: 0, failures: ['the tests broke off before they were counted'] };
  }
}

/**
 * No stage passes by an empty count, and a failing exit code is never lost in the sum.
 *
 * @param {number} exitCode
 * @param {Counts} counts
 * @returns {Counts}
 */
export function atLeastOne(exitCode, counts) {
  if (counts.passed + counts.failed === 0) console.error('  ✘ no test was run here');
  const mustFail = exitCode !== 0 || counts.passed + counts.failed === 0;
  return mustFail && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
