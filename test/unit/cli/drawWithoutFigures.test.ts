import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeFolders, run } from '../../support/cli';
import { example } from '../../support/exampleReport';

const draw = ['round', 'draw', 'new', '--incomplete', 'draw', '--seed', '1'];

/** Takes away that anybody has read a transcript completely. */
function readNothing(study: string): void {
  const folder = path.join(study, 'transcripts');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.codes.json'))) {
    const { complete, ...rest } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, unknown>;
    if (complete !== undefined) writeFileSync(path.join(folder, name), `${JSON.stringify(rest, null, 2)}\n`);
  }
}

const withoutCodes = (study: string): void =>
  writeFileSync(path.join(study, 'codebook.yaml'), 'format: 1\ncodes: []\n');

describe('a draw of which there can never be figures', () => {
  after(removeFolders);

  const cases: Record<string, readonly [(study: string) => unknown, string, english: RegExp, dutch: RegExp]> = {
    'the first coder read nothing, and one other judges': [
      readNothing,
      '--coders anna,bert',
      /anna has completed none.*never give figures\. Let anna mark/,
      /anna heeft geen.*nooit cijfers geven\. Laat anna/,
    ],
    'the first coder read nothing, and the others each judge a part': [
      readNothing,
      '--coders anna,bert,cato --assignment split',
      /anna has completed none.*never give figures/,
      /anna heeft geen.*nooit cijfers geven/,
    ],
    'every unit has one coder': [
      () => undefined,
      '--coders bert,cato --assignment split',
      /one coder alone.*never give figures\. Let the study/,
      /één codeur alleen.*nooit cijfers geven\. Laat de analysecodeur/,
    ],
    'there are no codes': [
      withoutCodes,
      '--coders anna,bert',
      /codebook\.yaml has no code.*never give figures\. Make/,
      /codebook\.yaml heeft geen code.*nooit cijfers geven\. Maak/,
    ],
  };
  for (const [what, [change, options, english, dutch]] of Object.entries(cases)) {
    it(`is said to be one before and at the draw: ${what}`, async () => {
      const study = example();
      change(study);
      const argv = [...draw, ...options.split(' ')];
      assert.match((await run(study, [...argv, '--dry-run'])).out, english);
      assert.match((await run(study, [...argv, '--dry-run'], { language: 'nl' })).out, dutch);
      assert.match((await run(study, argv)).out, english);
    });
  }

  it('is not said to be one where two judge a unit, or no figures are meant', async () => {
    const study = example();
    for (const options of ['--coders anna,bert', '--coders bert,cato', '--coders anna,bert,cato --assignment split']) {
      const { code, out } = await run(study, [...draw, ...options.split(' '), '--dry-run']);
      assert.equal(code, 0);
      assert.doesNotMatch(out, /never/);
    }
    readNothing(study);
    for (const options of ['--coders anna,bert,cato', '--coders anna,bert --mode dialogue'])
      assert.doesNotMatch((await run(study, [...draw, ...options.split(' '), '--dry-run'])).out, /never/);
  });
});
