/** Starts the lines of test/extension/index.ts; everything else on the console is VS Code's own. */
const mark = '[intercoder-tests]';

/**
 * Listens to a run of the extension suite, prints its results as they come, and counts them.
 */
export class SuiteReport {
  /** @type {import('./stages.mjs').Counts} */
  #counts = { passed: 0, failed: 0, failures: [] };
  #ended = false;
  /** @type {string[]} */
  #noise = [];

  /** @param {string} line of the console */
  hear(line) {
    const at = line.indexOf(mark);
    if (at < 0) {
      this.#noise.push(line);
      return;
    }
    const { event, title, ms, error } = JSON.parse(line.slice(at + mark.length));
    if (event === 'end') this.#ended = true;
    if (event === 'pass') {
      this.#counts.passed += 1;
      console.log(`  ✔ ${title} (${ms} ms)`);
    }
    if (event === 'fail') {
      this.#counts.failed += 1;
      this.#counts.failures.push(`${title}\n${String(error)}`);
      console.log(`  ✘ ${title}\n    ${String(error).replaceAll('\n', '\n    ')}`);
    }
  }

  /**
   * The result. What did not come to its end, or ended with an error, has a failure whatever was counted.
   *
   * @param {number | 'timeout' | 'crash'} exit the suite's exit code, or why there is none
   * @returns {import('./stages.mjs').Counts}
   */
  counts(exit) {
    const { passed, failed, failures } = this.#counts;
    const wrong = this.#whatIsWrong(exit);
    if (wrong === undefined) return this.#counts;
    console.log(`  ✘ ${wrong}`);
    for (const line of this.#noise.slice(-40)) console.log(`    | ${line.slice(0, 400)}`);
    return { passed, failed: Math.max(failed, 1), failures: [...failures, wrong] };
  }

  /** @param {number | 'timeout' | 'crash'} exit */
  #whatIsWrong(exit) {
    if (exit === 'timeout') return 'the suite did not come to its end in time';
    if (exit === 'crash') return 'the editor went away before the suite came to its end';
    if (this.#counts.passed + this.#counts.failed === 0) return `no test was run (exit code ${exit})`;
    if (this.#counts.failed > 0) return undefined;
    if (exit !== 0 || !this.#ended) return `no test failed, and yet the suite ended with exit code ${exit}`;
    return undefined;
  }
}
