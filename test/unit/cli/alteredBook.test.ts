import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeFolders, run } from '../../support/cli';
import { example } from '../../support/exampleReport';
import { GitFolder } from '../../support/gitFolder';

/** Takes away an example, so that the passage it is quoted from can be drawn. */
function alter(study: string): void {
  const book = path.join(study, 'rounds/round-1/codebook.yaml');
  const text = readFileSync(book, 'utf8');
  const altered = text.replace(/^.*hasn't a clue.*\n/m, '');
  assert.notEqual(altered, text);
  writeFileSync(book, altered);
}

const verify = async (study: string): Promise<string> => {
  const { code, out } = await run(study, ['verify', 'round-1']);
  assert.equal(code, 1);
  assert.match(out, /^✗ no {2}codebook: The codebook of the round is not the one the coders began with/m);
  return out;
};

describe('a round of which only the codebook was altered', function () {
  this.timeout(30_000);
  after(removeFolders);

  it('is not said to have been drawn otherwise', async () => {
    const study = example();
    alter(study);
    assert.match(await verify(study), /^✗ no {2}draw: Cannot be drawn again, since .* codebook are not as they were/m);
  });

  it('is drawn again with the codebook that git has', async () => {
    const study = example();
    new GitFolder(study);
    alter(study);
    assert.match(await verify(study), /^✓ yes {2}draw: Drawing again with the seed \d+ gives the same/m);
  });

  it('is said to have been drawn otherwise where its draw was changed too', async () => {
    const study = example();
    new GitFolder(study);
    alter(study);
    const draw = path.join(study, 'rounds/round-1/round.json');
    writeFileSync(draw, readFileSync(draw, 'utf8').replace(/"seed": \d+/, '"seed": 7'));
    assert.match(await verify(study), /^✗ no {2}draw: Drawing again gives another sample/m);
  });
});
