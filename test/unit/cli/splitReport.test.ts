import assert from 'node:assert/strict';
import { removeFolders } from '../../support/cli';
import { rowsOf, sectionOf, sharedReport, splitRound } from '../../support/splitRound';

describe('the report of a round that coders shared among them', () => {
  let study = '';

  before(async () => {
    // bert never came to three passages.
    study = await splitRound(3);
  });

  after(removeFolders);

  it('counts in every table the units that two coders judged', async () => {
    const { units, perPair = [], perTranscript = {}, perRole = {} } = await sharedReport(study);
    const { units: all = 0, n = 0 } = units?.turn ?? {};
    assert.ok(n > 0 && n < all, `${n} of ${all}`);
    const counted = async (title: string): Promise<readonly number[]> =>
      rowsOf(await sectionOf(study, title)).map((cells) => Number(cells[1]));
    for (const [title, parts] of [
      ['By pair of coders', perPair],
      ['By transcript', Object.values(perTranscript)],
      ['By role of the speaker', Object.values(perRole)],
    ] as const) {
      assert.deepEqual(
        await counted(title),
        parts.map((part) => part.percentIdentical.n ?? 0),
        title,
      );
      assert.equal(
        parts.reduce((sum, part) => sum + part.n, 0),
        n,
        title,
      );
    }
    assert.equal(perPair[2]?.n, 0);
  });
});
