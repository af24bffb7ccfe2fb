import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { givenInWords } from '../../../src/core/report/agreement/givenInWords';
import { render } from '../../../src/core/messages/render';
import type { Draw } from '../../../src/core/study/rounds/round';
import { removeFolders, run, textOf } from '../../support/cli';
import { example, isSentence } from '../../support/exampleReport';

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
    const drawn = await done([...draw, '--fraction', '.3', '--seed', '4']);
    assert.match(drawn, /for anna, who codes them again and sees in it what they coded before only when they have fin/);
    assert.doesNotMatch(drawn, /others judge/);
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
    assert.match(verified.out, /^✓ yes {2}finished:anna, before: What anna had coded before was copied at 2/m);
    const verifiedInDutch = await done(['verify', 'again'], 'nl');
    assert.match(verifiedInDutch, /^✓ ja {2}afgerond:anna, eerder: /m);
    assert.doesNotMatch(verifiedInDutch, /(texts|draw|codebook|sample|finished|units|figures)(:\w+)?: /);
    const given = [
      { coder: 'anna.earlier', codes: ['Trust'] },
      { coder: 'anna', codes: [] },
    ];
    const told = givenInWords(given, (key, data) => render('en', key, data));
    assert.equal(told, 'anna, before: Trust — anna: nothing');
    for (const text of [md, dutch, told, verified.out, await done(['agreement', 'again'])])
      assert.doesNotMatch(text, /anna\.earlier|what others coded|wat anderen codeerden|the others’ judgements/);
  });

  it('say what is wrong with what they coded before, and do not call it two coders', async () => {
    const study = example();
    await run(study, ['round', 'draw', 'again', '--purpose', 'intra-coder', '--coders', 'anna', '--seed', '4']);
    const { length: all } = (JSON.parse(textOf(study, 'rounds/again/round.json')) as Draw).units;
    await run(study, ['round', 'unclear', 'again', '--as', 'anna', '--unit', 'u01', '--reason', 'cut off']);
    const { out: finished } = await run(study, ['round', 'finish', 'again', '--as', 'anna', '--with-units-left']);
    assert.ok(finished.includes(`(missing in every figure: ${all - 1} units left, 1 unclear)`), finished);
    isSentence(
      await run(study, ['agreement', 'again']),
      /^No passage of the round "again" was judged twice by anna, so there is nothing to compare\. Draw another/,
    );
    const file = path.join(study, 'rounds/again/anna.earlier.codes.json');
    const text = textOf(study, 'rounds/again/anna.earlier.codes.json');
    const verify = async (): Promise<string> => {
      const { code, out } = await run(study, ['verify', 'again']);
      assert.equal(code, 1, out);
      return out;
    };
    writeFileSync(file, text.replace('"seen": [', '"seen": ["u99", '));
    assert.match(await verify(), /✗ no {2}finished:anna, before: What anna had coded before \(.*\) was changed after/);
    writeFileSync(file, '{');
    assert.match(await verify(), /✗ no {2}finished:anna, before: What anna had coded before \(.*\) cannot be read/);
    const { code, messages } = await run(study, ['round', 'status', 'again']);
    assert.equal(code, 1);
    assert.match(messages, /What anna had coded before \(rounds\/again\/anna\.earlier\.codes\.json\) cannot be read/);
    renameSync(file, `${file}.away`);
    assert.match(await verify(), /✗ no {2}finished:anna, before: What anna had coded before \(.*\) is not there/);
    isSentence(
      await run(study, ['agreement', 'again']),
      /anna\.earlier\.codes\.json is not there, which holds what anna/,
    );
  });
});
