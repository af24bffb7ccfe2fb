import assert from 'node:assert/strict';
import { runSplitHistory } from '../../support/histories/splitHistory';

const histories = 30;
const firstSeed = 1;

describe('Transcripts that are split on one machine and coded on another, merged in real git', function () {
  this.timeout(300_000);

  it(`lose and double no coding, and ask only what was changed in two ways (${histories} histories)`, async () => {
    let [doubled, asked] = [0, 0];
    for (let seed = firstSeed; seed < firstSeed + histories; seed++) {
      const outcome = await runSplitHistory(seed);
      assert.deepEqual(outcome.wrong, [], `seed ${seed}`);
      doubled += outcome.doubled;
      asked += outcome.asked;
    }
    // Otherwise nothing was shown.
    assert.ok(doubled > 0 && asked > 0, `${doubled} were in two files, ${asked} questions`);
  });
});
