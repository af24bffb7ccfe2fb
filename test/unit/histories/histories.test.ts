import assert from 'node:assert/strict';
import { runHistory } from '../../support/histories/history';

const histories = 30;
const firstSeed = 1;

describe('A study on several machines, merged in real git', function () {
  this.timeout(300_000);

  it(`loses, doubles and silently shifts no coding, and asks only what was changed in two ways (${histories} histories)`, async () => {
    let [byCoding, asked] = [0, 0];
    for (let seed = firstSeed; seed < firstSeed + histories; seed++) {
      const outcome = await runHistory(seed);
      assert.deepEqual(outcome.wrong, [], `seed ${seed}`);
      assert.equal(outcome.betweenCoders, 0, `seed ${seed}`);
      byCoding += outcome.byCoding;
      asked += outcome.asked;
    }
    // Otherwise nothing was shown.
    assert.ok(byCoding > 0 && asked > 0);
  });
});
