import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders, run, runJson } from '../../support/cli';

function example(): string {
  const folder = folderWith({});
  cpSync('media/example/en', folder, { recursive: true });
  return folder;
}

/** Rewrites a file of a study as if by hand. */
function edit(study: string, file: string, change: (text: string) => string): void {
  const at = path.join(study, file);
  writeFileSync(at, change(readFileSync(at, 'utf8')));
}

/** That it ends with 2, says this and nothing else on standard output. */
async function refused(study: string, argv: readonly string[], words: RegExp): Promise<void> {
  const { code, out, messages } = await run(study, argv);
  assert.equal(code, 2, out);
  assert.equal(out, '');
  assert.match(messages, words);
  assert.doesNotMatch(messages, /NaN|undefined|Infinity| at .*\.(ts|mjs)/);
}

const bert = 'rounds/round-1/bert.codes.json';

describe('a round that was edited by hand', () => {
  after(removeFolders);

  const files: Record<string, readonly [file: string, change: (text: string) => string, words: RegExp]> = {
    'judgements that are no JSON': [bert, () => '{', /bert\.codes\.json cannot be read, so there are no figures/],
    'judgements beyond every text': [
      bert,
      (text) => text.replace(/"start": \d+/, '"start": 99999999'),
      /bert\.codes\.json cannot be read[^]*bert\.codes\.json/,
    ],
    'a draw that is no JSON': [
      'rounds/round-1/round.json',
      () => '{',
      /"round-1" could not be read\. Mend its round\.json/,
    ],
    'a unit that there is not': [
      'rounds/round-1/round.json',
      (text) => text.replace('"unit": "turn"', '"unit": "moon"'),
      /could not be read[^]*plan\.unit/,
    ],
    'a seed below 0': [
      'rounds/round-1/round.json',
      (text) => text.replace(/"seed": \d+/, '"seed": -4'),
      /could not be read[^]*method\.seed/,
    ],
    'judgements of nobody any more': [bert, (text) => text.replace(/ {2}"finished": ".*",\n/, ''), /still open.*bert/],
  };
  for (const [what, [file, change, words]] of Object.entries(files)) {
    it(`is told of in a sentence: ${what}`, async () => {
      const study = example();
      edit(study, file, change);
      await refused(study, ['agreement', 'round-1'], words);
      await refused(study, ['report', 'round-1'], words);
    });
  }

  it('leaves out, with a count, what nothing can be made of, and says that the file was changed', async () => {
    const study = example();
    edit(study, bert, (text) => text.replace(/"code": "[a-z-]+"/, '"code": "nonesuch"'));
    const { warnings, excluded } = (await runJson(study, ['agreement', 'round-1'])) as {
      warnings: { code: string }[];
      excluded: { unclearCode: number };
    };
    assert.equal(excluded.unclearCode, 1);
    const codes = warnings.map(({ code }) => code);
    assert.ok(codes.includes('editedAfterFinishing') && codes.includes('lostCodings'), codes.join());
  });

  it('is named by round status, with its file and the next step, in place of 0 judged', async () => {
    const study = example();
    const broken = 'rounds/round-2/bert.codes.json';
    writeFileSync(path.join(study, broken), '{ "seen": [');
    const { code, out, messages } = await run(study, ['round', 'status', 'round-2', '--as', 'bert']);
    assert.equal(code, 1);
    assert.match(out, /^bert +\? \/ 5 +cannot be read$/m);
    assert.match(out, /^cato +0 \/ 5 +not yet$/m);
    assert.match(
      messages,
      /^The file of bert \(rounds\/round-2\/bert\.codes\.json\) cannot be read.* Mend it, or get it back/,
    );
    const { rounds } = (await runJson(study, ['round', 'status', 'round-2'])) as { rounds: { unread: object[] }[] };
    assert.deepEqual(rounds[0]?.unread, [{ judge: 'bert', file: broken }]);
    // Nor is a round left out whose draw cannot be read.
    edit(study, 'rounds/round-1/round.json', () => '{');
    const all = await run(study, ['round', 'status']);
    assert.equal(all.code, 1);
    assert.match(all.messages, /^The round "round-1" could not be read\. Mend its round\.json/m);
    assert.match(all.messages, /^The file of bert/m);
    const whole = await run(example(), ['round', 'status']);
    assert.match(whole.out, /^round-1: closed, 14 units, coders with each other, agreement is computed$/m);
    const dutch = await run(example(), ['round', 'status'], { language: 'nl' });
    assert.match(dutch.out, /^round-2: open, 5 eenheden, codeurs onderling, overeenstemming wordt berekend$/m);
    assert.deepEqual([whole.code, whole.messages], [0, '']);
  });

  it('says that the codes are those of the study where the round’s own book is gone', async () => {
    const study = example();
    rmSync(path.join(study, 'rounds/round-1/codebook.yaml'));
    const { out } = await run(study, ['report', 'round-1']);
    assert.match(out, /own copy of the codebook is gone or cannot be read/);
    assert.doesNotMatch((await run(example(), ['report', 'round-1'])).out, /own copy of the codebook/);
  });

  it('says where all transcripts are gone', async () => {
    const study = example();
    rmSync(path.join(study, 'transcripts'), { recursive: true });
    await refused(
      study,
      ['agreement', 'round-1'],
      /None of the 14 passages of the round "round-1" is found in the transcripts/,
    );
  });
});

describe('a code that nobody used', () => {
  after(removeFolders);

  it('is counted, has no value, and never counts as agreement', async () => {
    const study = example();
    edit(
      study,
      'rounds/round-1/codebook.yaml',
      (text) => `${text.trimEnd()}\n  - { id: unused, name: Never given, created: 2020-01-01 }\n`,
    );
    const { out } = await run(study, ['report', 'round-1']);
    assert.match(out, /2 codes were used by nobody: there is nothing to agree on/);
    assert.match(out, /\| Never given \| 0 \| 0 \|/);
    const { units, plan } = (await runJson(study, ['agreement', 'round-1'])) as {
      plan: { unit: string };
      units: Record<
        string,
        {
          perCode: Record<string, { krippendorffAlpha: { value: number | null; undefined?: string } }>;
          undefinedCodes: number;
        }
      >;
    };
    const block = units[plan.unit];
    const alpha = block?.perCode.unused?.krippendorffAlpha;
    assert.deepEqual([alpha?.value, alpha?.undefined], [null, 'no_variation']);
    assert.equal(block?.undefinedCodes, 2);
  });

  it('has no value in a plain table either', async () => {
    const table = {
      kind: 'multilabel',
      codes: ['a', 'unused'],
      matrix: [
        [['a'], []],
        [[], []],
        [['a'], ['a']],
      ],
    };
    const folder = folderWith({ 't.json': JSON.stringify(table) });
    const { perCode } = (await runJson(folder, ['statistics', 't.json'])) as {
      perCode: Record<string, { cohenKappa: { value: number | null; undefined?: string } }>;
    };
    assert.deepEqual([perCode.unused?.cohenKappa.value, perCode.unused?.cohenKappa.undefined], [null, 'no_variation']);
  });
});

describe('a draw of nothing much', () => {
  after(removeFolders);

  const draw = (study: string, ...more: readonly string[]): ReturnType<typeof run> =>
    run(study, ['round', 'draw', 'small', '--coders', 'anna,bert', '--incomplete', 'draw', ...more]);

  it('has a sentence for every share that is none, and takes 100 % and the seed 0', async () => {
    const study = example();
    const argv = ['round', 'draw', 'small', '--coders', 'anna,bert', '--fraction'];
    for (const share of ['0', '0%', '-1', '1.01', '101 %']) {
      await refused(study, [...argv, share], /The share has to be more than 0 and at most 1/);
    }
    await refused(study, [...argv, '1e-9'], /This share draws nothing: there are \d+ units .* at least 0\.\d+/);
    await refused(study, [...argv, 'much'], /Give a number, such as 0\.12 or 12%/);
    assert.ok(!existsSync(path.join(study, 'rounds/small')));
    const { code, out } = await draw(study, '--seed', '0', '--fraction', '100 %');
    assert.equal(code, 0);
    assert.match(out, /Sample: \d+ units \(100 %\)[^]*Seed: 0\n/);
    assert.equal(
      (await run(study, ['verify', 'small'])).out.includes('Drawing again with the seed 0 gives the same'),
      true,
    );
  });

  const study = (transcript: string): string =>
    folderWith({
      'study.yaml':
        'format: 1\ntranscripts: ["*.transcript"]\ncodebook: codebook.yaml\ncoders: [{ id: anna }, { id: bert }]\nanalysis: anna\n',
      'codebook.yaml': 'format: 1\ncodes:\n  - { id: a, name: A }\n',
      't.transcript': transcript,
    });

  it('takes a frame that is smaller than one passage whole, or says what share takes it', async () => {
    const tiny = study('P1: one two three.\nP2: four five six.\n');
    const few = await draw(tiny);
    assert.equal(few.code, 2);
    assert.match(few.messages, /there is 1 unit to draw from, so give at least 0\.5/);
    const { code, out } = await draw(tiny, '--fraction', '1', '--seed', '0');
    assert.equal(code, 0);
    assert.match(out, /Sample: 1 unit \(100 %\), 2 turns, 6 words/);
    assert.doesNotMatch(out, /NaN|undefined|Infinity/);
  });

  it('says that there is nothing where no turn counts', async () => {
    const { code, messages } = await draw(study(''));
    assert.equal(code, 2);
    assert.match(messages, /There is nothing to draw from/);
  });
});

describe('a table of a million rows', () => {
  after(removeFolders);

  it('is read and answered', async function () {
    this.timeout(60_000);
    const row = (unit: number): string =>
      `u${unit},x,${'abc'[unit % 3] ?? 'a'}\nu${unit},y,${'abc'[unit % 7 === 0 ? 0 : unit % 3] ?? 'a'}\n`;
    const rows = Array.from({ length: 500_000 }, (_, unit) => row(unit)).join('');
    const folder = folderWith({ 't.csv': `unit,coder,code\n${rows}` });
    const { cohenKappa, krippendorffAlpha } = (await runJson(folder, ['statistics', 't.csv'])) as Record<
      string,
      { value: number; n: number }
    >;
    assert.equal(cohenKappa?.n, 500_000);
    // One unit in seven is an "a" for the second coder, whatever it was for the first.
    assert.ok(Math.abs(cohenKappa.value - 0.857) < 0.01);
    assert.ok(krippendorffAlpha && Math.abs(krippendorffAlpha.value - 0.856) < 0.01);
    // And where it is wrong in its last row.
    writeFileSync(path.join(folder, 'twice.csv'), `unit,coder,code\n${rows}u0,x,a\n`);
    const { code, messages } = await run(folder, ['statistics', 'twice.csv']);
    assert.equal(code, 2);
    assert.match(messages, /^twice\.csv, line 1000002: x has judged the unit u0/);
  });
});
