import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders, run, type Answer } from '../../support/cli';
import { example, isSentence } from '../../support/exampleReport';

const both = (study: string, argv: readonly string[]): Promise<readonly [english: Answer, dutch: Answer]> =>
  Promise.all([run(study, argv), run(study, argv, { language: 'nl' })]);

/** That a call is refused with a sentence in either language, and prints nothing. */
async function refused(study: string, argv: readonly string[], english: RegExp, dutch: RegExp): Promise<void> {
  const [one, other] = await both(study, argv);
  isSentence(one, english);
  isSentence(other, dutch);
}

const book = 'rounds/round-1/codebook.yaml';
const edit = (study: string, file: string, change: (text: string) => string): void =>
  writeFileSync(path.join(study, file), change(readFileSync(path.join(study, file), 'utf8')));

describe('what is said of a round where something is not as it should be', () => {
  after(removeFolders);

  it('names what a seed, a number of turns and of units have to be', async () => {
    const study = example();
    const draw = ['round', 'draw', 'new'];
    for (const seed of ['abc', '-1', '1.5', '4294967296', '12%'])
      await refused(
        study,
        [...draw, '--seed', seed],
        /a whole number from 0 to 4294967295/,
        /een geheel getal zijn van 0 tot/,
      );
    await refused(study, [...draw, '--turns', 'abc'], /1 to 1000 turns/, /1 tot 1000 beurten/);
    await refused(study, [...draw, '--overlap', 'abc'], /a whole number from 1 to/, /een geheel getal van 1 tot/);
    const topUp = ['round', 'top-up', 'round-2', '--code', 'swaddling', '--as', 'anna'];
    await refused(study, [...topUp, '--seed', 'abc'], /a whole number from 0 to/, /een geheel getal zijn van 0 tot/);
    await refused(study, [...topUp, '--most', 'abc'], /from 1 to 1000/, /van 1 tot 1000/);
  });

  it('takes a comma for a point in a minimum', async () => {
    const study = example();
    const ask = async (value: string): Promise<Answer> =>
      run(study, ['agreement', 'round-1', '--min', `alphaMasi=${value}`]);
    assert.deepEqual(await ask('0,667'), await ask('.667'));
    isSentence(await ask('0,6,7'), /is no minimum/);
  });

  it('says on how much a verdict over all codes rests, in every form', async () => {
    const study = example();
    const [english, dutch] = await both(study, ['agreement', 'round-1', '--min', 'krippendorffAlpha=.5', 'pooled']);
    assert.equal(english.messages, 'α of sets (MASI) at least .500: met, on 14 passages, with 0 of 14 codes tested\n');
    assert.equal(
      dutch.messages,
      'α van verzamelingen (MASI) minstens .500: gehaald, op 14 fragmenten, met 0 van 14 codes getoetst\n',
    );
    for (const form of ['md', 'html']) {
      const { out } = await run(study, ['report', 'round-1', '--as', form]);
      assert.match(out, /at least \.667: met, on 14 passages, with 0 of 14 codes tested/, form);
    }
    const { out } = await run(study, ['agreement', 'round-1', '--min', 'alphaMasi=.5', '--format', 'json']);
    const report = JSON.parse(out) as Record<'verdicts' | 'minimum', { readonly restsOn: object }>;
    for (const { restsOn } of [report.verdicts, report.minimum])
      assert.deepEqual(restsOn, { passages: 14, codesTested: 0, codes: 14 });
  });

  it('refuses to verify by a file that is no report, or the report of another round', async () => {
    const study = example();
    const { out } = await run(study, ['report', 'round-1', '--as', 'json']);
    const verify = ['verify', 'round-1', '--report', 'kept.json'];
    for (const text of ['{', 'null', '[]', '{}', '{ "round": 3 }', 'format: 1\n']) {
      writeFileSync(path.join(study, 'kept.json'), text);
      await refused(
        study,
        verify,
        /kept\.json is no report .*intercoder report round-1 --as json/,
        /kept\.json is geen bewaard/,
      );
    }
    writeFileSync(path.join(study, 'kept.json'), out.replace('"round": "round-1"', '"round": "round-0"'));
    await refused(
      study,
      verify,
      /the report of the round "round-0", not of "round-1"/,
      /van de ronde "round-0", niet van/,
    );
  });

  it('tells everywhere that the round’s own codebook is gone', async () => {
    const study = example();
    rmSync(path.join(study, book));
    const [english, dutch] = await both(study, ['check']);
    assert.equal(english.code, 1);
    assert.match(english.out, /rounds\/round-1\/codebook\.yaml[^]*codebook of the round round-1 is gone.* Get back/);
    assert.match(dutch.out, /codeboek van de ronde round-1 is weg/);
    const [verified] = await both(study, ['verify', 'round-1']);
    assert.equal(verified.code, 1);
    assert.match(verified.out, /^✓ yes {2}plan: /m);
    assert.match(verified.out, /^✗ no {2}codebook: rounds\/round-1\/codebook\.yaml is gone/m);
    assert.match((await run(study, ['agreement', 'round-1'])).out, /own copy of the codebook is gone/);
  });

  it('sends no package with another codebook than the sample was drawn with', async () => {
    const study = example();
    edit(study, 'rounds/round-2/codebook.yaml', (text) => text.replace('definition: ', 'definition: Otherwise. '));
    await refused(
      study,
      ['round', 'package', 'round-2', path.join(study, '..', 'sent'), '--coder', 'bert'],
      /round-2\/codebook\.yaml is not the codebook that the sample was drawn with.*Get back/,
      /round-2\/codebook\.yaml is niet het codeboek/,
    );
  });

  it('tells why there is nothing to draw from', async () => {
    const empty = folderWith({
      'study.yaml': 'format: 1\ncodebook: codebook.yaml\ncoders: [{ id: anna }, { id: bert }]\nanalysis: anna\n',
      'codebook.yaml': 'format: 1\ncodes:\n  - { id: trust, name: Trust }\n',
    });
    await refused(
      empty,
      ['round', 'draw', 'one'],
      /no transcripts to draw from\. Put texts/,
      /geen transcripten om uit te trekken/,
    );
    writeFileSync(path.join(empty, 'one.transcript'), 'Ann: so it is.\n');
    edit(empty, 'study.yaml', (text) => `${text}transcripts: ["*.transcript"]\n`);
    await refused(
      empty,
      ['round', 'draw', 'one', '--incomplete', 'leave-out'],
      /anna has completed no transcript[^]*--incomplete draw/,
      /anna heeft geen enkel transcript afgerond[^]*--incomplete draw/,
    );
  });

  it('says that everybody judges what is added to a round whose units are shared out', async () => {
    const study = example();
    for (const [assignment, words] of [
      ['all', ''],
      ['split', 'Everybody judges what was added, although not everybody judges all of the round.\n'],
    ] as const) {
      const round = `by-${assignment}`;
      const shared = ['--assignment', assignment, '--fraction', '0.2', '--seed', '3', '--incomplete', 'draw'];
      assert.equal((await run(study, ['round', 'draw', round, ...shared])).code, 0);
      const { code, messages } = await run(study, ['round', 'top-up', round, '--code', 'swaddling', '--as', 'anna']);
      assert.deepEqual([code, messages], [0, words]);
    }
  });

  it('says that a whole transcript is what is judged, where it is', async () => {
    const study = example();
    const draw = [
      'round',
      'draw',
      'x',
      '--dry-run',
      '--incomplete',
      'draw',
      '--fraction',
      '0.5',
      '--draw',
      'transcript',
    ];
    const [english, dutch] = await both(study, [...draw, '--plan', 'unit=passage']);
    assert.match(english.out, /^A passage is a whole transcript here: /m);
    assert.match(dutch.out, /^Een fragment is hier een heel transcript: /m);
    assert.doesNotMatch((await run(study, [...draw, '--plan', 'unit=turn'])).out, /whole transcript/);
  });

  it('says so where none of the passages is there any more, and not to draw a round', async () => {
    const study = example();
    for (const name of ['fg1', 'fg2', 'fg3', 'fg4', 'diary-1', 'diary-2'])
      rmSync(path.join(study, `transcripts/${name}.transcript`));
    await refused(
      study,
      ['agreement', 'round-1'],
      /None of the 14 passages of the round "round-1" is found .* Get back the texts .*transcripts\/fg2\.transcript/,
      /Van de 14 fragmenten van de ronde "round-1" staat er geen enkele meer/,
    );
    const { out } = await run(study, ['verify', 'round-1']);
    assert.match(out, /units: .*A report leaves them out, so its figures are those of the rest alone/);
  });

  it('counts one as one', async () => {
    const study = example();
    edit(study, 'rounds/round-1/round.json', (text) => {
      const round = JSON.parse(text) as {
        units: { id: string; stratum: string }[];
        strata: { name: string; drawn: number }[];
      };
      const [only] = round.units;
      const strata = round.strata.map((one) => ({ ...one, drawn: Number(one.name === only?.stratum) }));
      return JSON.stringify({ ...round, units: [only], strata });
    });
    const [english, dutch] = await both(study, ['report', 'round-1', '--as', 'md']);
    assert.match(english.out, /\b1 passage \(/);
    assert.doesNotMatch(english.out, /\b1 (passages|units|codes|transcripts)\b/);
    assert.match(dutch.out, /\b1 fragment \(/);
  });
});
