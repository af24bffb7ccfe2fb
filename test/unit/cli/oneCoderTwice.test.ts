import assert from 'node:assert/strict';
import type { Draw } from '../../../src/core/study/rounds/round';
import { removeFolders, run, textOf } from '../../support/cli';
import { example } from '../../support/exampleReport';

describe('the words of a report on one coder twice', function () {
  this.timeout(30_000);
  after(removeFolders);

  it('are of what they coded before and now, and never of others', async () => {
    const study = example();
    const done = async (argv: readonly string[], language: 'en' | 'nl' = 'en'): Promise<string> => {
      const { code, out, messages } = await run(study, argv, { language });
      assert.equal(code, 0, messages);
      return out;
    };
    const draw = ['round', 'draw', 'again', '--purpose', 'intra-coder', '--coders', 'anna'];
    await done([...draw, '--fraction', '.3', '--seed', '4']);
    const { units } = JSON.parse(textOf(study, 'rounds/again/round.json')) as Draw;
    await done(['round', 'seen', 'again', '--as', 'anna', ...units.flatMap(({ id }) => ['--unit', id])]);
    await done(['round', 'finish', 'again', '--as', 'anna']);

    const md = await done(['report', 'again']);
    assert.match(md, / · coder anna · .* · shielded by the program: what was coded before was in the files/);
    assert.match(md, /^\| code \| both \| only anna, before \| only anna \| neither \|/m);
    assert.match(md, /^\| anna, before – anna \|/m);
    assert.match(md, /^\| code \| anna, before \| anna \| matched \|/m);
    assert.match(md, /^The program hid from anna what they had coded before; it was there in the files\.$/m);
    const dutch = await done(['report', 'again', '--as', 'html'], 'nl');
    assert.match(dutch, /alleen anna, eerder</);
    assert.match(dutch, /Het programma verborg voor anna wat die eerder gecodeerd had/);
    const verified = await run(study, ['verify', 'again']);
    assert.match(verified.out, /blind:anna: The program hid from anna what they had coded before/);
    for (const text of [md, dutch, await done(['agreement', 'again'])])
      assert.doesNotMatch(text, /anna\.earlier|what others coded|wat anderen codeerden|the others’ judgements/);
  });
});
