const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

/** Mocha's spec report, and the totals and failures in the file that INTERCODER_RESULTS names, for the driver. */
module.exports = class CountingSpec extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    /** @type {string[]} */
    const failed = [];
    runner.on('fail', (test, error) => failed.push(`${test.fullTitle()}\n${error.message}`));
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      const file = process.env.INTERCODER_RESULTS;
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, failures: failed }));
    });
  }
};
