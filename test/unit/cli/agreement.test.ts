import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeFolders, run } from '../../support/cli';
import { example, isSentence, report } from '../../support/exampleReport';

/** Rewrites a file of the round as if by hand. */
function edit(study: string, file: string, change: (text: string) => string): void {
  const at = path.join(study, file);
  writeFileSync(at, change(readFileSync(at, 'utf8')));
}

describe('intercoder agreement', () => {
  after(removeFolders);

  it('tells of a finished round by passage, turn, sentence and character, the same every time', async () => {
    const study = example();
    const first = await report(study);
    assert.deepEqual(Object.keys(first.units ?? {}), ['passage', 'turn', 'sentence', 'character']);
    assert.deepEqual(first, await report(study));
    assert.doesNotMatch(JSON.stringify(first), /NaN|Infinity/);
    for (const key of [
      'plan',
      'coders',
      'blind',
      'passages',
      'weights',
      'excluded',
      'orphaned',
      'tested',
      'perTranscript',
      'perRole',
      'perPair',
      'spans',
      'confusions',
      'verdicts',
    ]) {
      assert.ok(key in first, key);
    }
  });

  it('holds no word of a participant', async () => {
    const study = example();
    const { codings } = JSON.parse(readFileSync(path.join(study, 'rounds/round-1/anna.codes.json'), 'utf8')) as {
      codings: { quote: string }[];
    };
    const text = JSON.stringify(await report(study));
    for (const { quote } of codings) assert.ok(!text.includes(quote), quote);
  });

  it('says that what differs from the plan is exploratory', async () => {
    const study = example();
    assert.deepEqual((await report(study)).exploratory, []);
    const other = await report(study, '--unit', 'passage', '--presence', 'half', '--level', '0');
    assert.deepEqual(other.exploratory, ['unit', 'presence', 'level']);
  });

  it('tells how alike passages were marked, by another overlap only as exploratory', async () => {
    const study = example();
    interface Spans {
      readonly segments: { readonly overlap: number; readonly matched: number };
      readonly perCode: Readonly<Record<string, { readonly uAlpha: { readonly value: number } }>>;
      readonly perPair: readonly object[];
    }
    const { spans } = (await report(study)) as unknown as { spans: Spans };
    assert.equal(spans.segments.overlap, 90);
    assert.equal(spans.perPair.length, 3);
    const loose = await report(study, '--overlap', '50');
    assert.deepEqual(loose.exploratory, ['overlap']);
    assert.ok((loose.spans as Spans).segments.matched > spans.segments.matched);
    assert.deepEqual((await report(study, '--overlap', '90')).exploratory, []);
    assert.match((await run(study, ['agreement', 'round-1', '--overlap', '101'])).messages, /1 (to|and) 100/);
    const { out } = await run(study, ['report', 'round-1', '--as', 'html']);
    const [, table = ''] = /<h2>Passages as they were marked, by code[^]*?<table>([^]*?)<\/table>/.exec(out) ?? [];
    const rows = table.split('<tr>').length - 2;
    assert.equal(rows, Object.keys(spans.perCode).length);
    assert.match(
      out,
      /uα, \|uα and cuα of all codes together are not defined: a coder gave two codes to the same place/,
    );
    const csv = (await run(study, ['report', 'round-1', '--as', 'csv'])).out;
    assert.ok(csv.includes(`span,parents,uAlpha,${spans.perCode.parents?.uAlpha.value},`));
  });

  it('tells of levels where the round’s book has ordered codes, and only there', async () => {
    const study = example();
    assert.ok(!('scales' in (await report(study))));
    edit(study, 'rounds/round-1/codebook.yaml', (text) =>
      text.replace(/(\n *)- id: trust\n/, '$1- id: trust$1  ordered: true\n'),
    );
    const { scales } = (await report(study)) as unknown as { scales: Record<string, { levels: number }> };
    assert.deepEqual(Object.keys(scales), ['trust']);
    const { out } = await run(study, ['report', 'round-1', '--as', 'md']);
    assert.match(out, new RegExp(`## Levels of ordered codes\\n[^#]*\\| Trust \\| ${scales.trust?.levels} \\|`));
  });

  it('ends with 1 where a minimum is not met, strictly also where it is not decided', async () => {
    const study = example();
    const ask = async (...words: string[]): Promise<number> =>
      (await run(study, ['agreement', 'round-1', '--min', ...words])).code;
    assert.equal(await ask('alphaMasi=.1'), 0);
    assert.equal(await ask('krippendorffAlpha=.99', 'pooled'), 1);
    assert.equal(await ask('krippendorffAlpha=.667', 'each'), 0);
    assert.equal(await ask('krippendorffAlpha=.667', 'each', '--strict'), 1);
  });

  it('tells what cannot be asked for', async () => {
    const study = example();
    isSentence(
      await run(study, ['agreement', 'round-1', '--min', 'kappa=.7']),
      /no statistic "kappa".*Use one of: krippendorffAlpha/,
    );
    isSentence(
      await run(study, ['agreement', 'round-1', '--min', 'pooledKappa=7']),
      /"pooledKappa=7" is no minimum\. .*each or pooled.* krippendorffAlpha, .*alphaMasi/,
    );
    // In a sample in which no code can be tested a minimum of each is neither met nor missed, and that is said.
    const { messages } = await run(study, ['agreement', 'round-1', '--min', 'krippendorffAlpha=.667']);
    assert.match(messages, /^Winning or losing trust: Krippendorff’s α at least \.667: not testable$/m);
    assert.match(messages, /^Nothing could be tested, .*--strict/m);
    const { messages: pooled } = await run(study, ['agreement', 'round-1', '--min', 'alphaMasi=.667']);
    assert.equal(pooled, 'α of sets (MASI) at least .667: met, on 14 passages, with 0 of 14 codes tested\n');
    isSentence(
      await run(study, ['agreement', 'round-1', '--min', 'pabak=.7', 'pooled']),
      /"pabak" is a value of each code/,
    );
    isSentence(
      await run(study, ['agreement', 'round-1', '--min', 'cohenKappa=.8']),
      /"cohenKappa" is of two coders.*\(anna, bert, cato\).*lightKappa/,
    );
    isSentence(await run(study, ['agreement', 'nowhere']), /no round "nowhere" \(there are: round-1, round-2\)/);
    isSentence(await run(study, ['agreement', 'round-2']), /still open.*bert/);
  });

  it('holds two coders to no mean over pairs, and three to no statistic of two', async () => {
    const study = example();
    edit(study, 'rounds/round-1/round.json', (text) => text.replace(/,\s*"cato"/, ''));
    rmSync(path.join(study, 'rounds/round-1/cato.codes.json'));
    isSentence(
      await run(study, ['agreement', 'round-1', '--min', 'lightKappa=.1']),
      /"lightKappa" is of more than two coders.*\(anna, bert\).*cohenKappa/,
    );
    assert.equal((await run(study, ['agreement', 'round-1', '--min', 'cohenKappa=.1'])).code, 0);
  });

  it('says whether all codes together reach a planned minimum only of what was planned', async () => {
    const study = example();
    const tiles = async (statistic: string): Promise<readonly string[]> => {
      edit(study, 'rounds/round-1/round.json', (text) =>
        text.replace(/"statistic": "\w+"/, `"statistic": "${statistic}"`),
      );
      const { out } = await run(study, ['report', 'round-1', '--as', 'md']);
      return ['α of sets (MASI) at least .667', 'pooled κ at least .667'].filter((words) => out.includes(words));
    };
    assert.deepEqual(await tiles('krippendorffAlpha'), ['α of sets (MASI) at least .667']);
    assert.deepEqual(await tiles('lightKappa'), ['pooled κ at least .667']);
    assert.deepEqual(await tiles('pabak'), []);
  });

  it('warns of a file that was changed after finishing, and of texts that changed or vanished', async () => {
    const study = example();
    const codes = async (): Promise<readonly string[]> => (await report(study)).warnings.map(({ code }) => code);
    const before = await codes();
    edit(study, 'rounds/round-1/bert.codes.json', (text) => text.replace(/"finished": "(\d{4})/, '"finished": "1999'));
    assert.deepEqual(
      (await codes()).filter((code) => !before.includes(code)),
      ['editedAfterFinishing'],
    );
    edit(study, 'rounds/round-1/bert.codes.json', (text) => text.replace(/^ *"hash": .*\n/m, ''));
    assert.ok((await codes()).includes('editedAfterFinishing'));
    const round = JSON.parse(readFileSync(path.join(study, 'rounds/round-1/round.json'), 'utf8')) as {
      units: { transcript: string }[];
    };
    const [first = '', other = ''] = [...new Set(round.units.map(({ transcript }) => transcript))];
    edit(study, first, (text) => `${text}\n\nP9: One more word.\n`);
    assert.ok((await codes()).includes('textChanged'));
    rmSync(path.join(study, other));
    assert.deepEqual(
      (await codes()).filter((code) => ['textVanished', 'notFound'].includes(code)),
      ['textVanished', 'notFound'],
    );
  });

  it('holds the example to a minimum that is met and one that is not, of all codes and by code, as the README says', async () => {
    const study = example();
    const readme = readFileSync(path.resolve('README.md'), 'utf8');
    const rows = [...readme.matchAll(/^intercoder (agreement round-1 .*--min .*?) +# (.*): (?:exit code )?(\d)$/gm)];
    assert.equal(rows.length, 4);
    for (const [, command = '', said = '', code] of rows) {
      const { code: ended, messages } = await run(study, command.split(' '));
      assert.equal(String(ended), code, command);
      for (const one of said.split(', ')) {
        const [, what = 'α of sets', verdict = ''] = /^(?:([A-Z]\w+) )?(.*)$/.exec(one) ?? [];
        assert.match(messages, new RegExp(`^${what}.* at least \\.\\d+: ${verdict}(,|$)`, 'm'), command);
      }
    }
    const each = await run(study, ['agreement', 'round-1', '--min', 'krippendorffAlpha=.667']);
    assert.equal(each.code, 0);
    assert.match(each.messages, /Nothing could be tested/);
    assert.equal((await run(study, ['agreement', 'round-1', '--min', 'krippendorffAlpha=.667', '--strict'])).code, 1);
  });

  it('computes no coefficient anywhere where differences are talked through', async () => {
    const study = example();
    edit(study, 'rounds/round-1/round.json', (text) => text.replace('"mode": "agreement"', '"mode": "dialogue"'));
    const found = await report(study);
    assert.equal(found.mode, 'dialogue');
    for (const key of ['units', 'verdicts', 'spans', 'perPair', 'perTranscript', 'tested', 'drift'])
      assert.ok(!(key in found), key);
    for (const form of ['html', 'md', 'csv']) {
      const { out } = await run(study, ['report', 'round-1', '--as', form]);
      assert.doesNotMatch(out, /alpha|kappa|α|κ|AC1/i, form);
    }
    isSentence(await run(study, ['agreement', 'round-1', '--min', 'pooledKappa=.5']), /no coefficient is computed/);
  });

  it('tells one coder alone, and coders without a common passage, that there is nothing to compare', async () => {
    const study = example();
    edit(study, 'rounds/round-1/round.json', (text) => text.replace(/"coders": \[[^\]]*\]/, '"coders": ["anna"]'));
    isSentence(await run(study, ['agreement', 'round-1']), /One coder alone/);
    const another = example();
    for (const coder of ['anna', 'bert', 'cato']) {
      edit(another, `rounds/round-1/${coder}.codes.json`, (text) => {
        const file = JSON.parse(text) as Record<string, unknown>;
        return JSON.stringify({ ...file, seen: [] });
      });
    }
    isSentence(
      await run(another, ['agreement', 'round-1']),
      /No passage of the round "round-1" was judged by two coders/,
    );
  });
});

describe('intercoder report', () => {
  after(removeFolders);

  it('is one page that needs nothing else, in the language of the reader', async () => {
    const study = example();
    const { out } = await run(study, ['report', 'round-1', '--as', 'html'], { language: 'nl' });
    assert.match(out, /^<!doctype html>\n<html lang="nl">/);
    assert.match(out, /<h1>Overeenstemming, round-1<\/h1>/);
    assert.doesNotMatch(out, /<script|https?:|<link|url\(|NaN|undefined/);
    const opened = [...out.matchAll(/<(table|section|svg|ul|thead|tbody)\b/g)].length;
    assert.equal([...out.matchAll(/<\/(table|section|svg|ul|thead|tbody)>/g)].length, opened);
  });

  it('shows which codes were taken for one another as a table of codes by codes, in which every pair can be found', async () => {
    const study = example();
    const { out } = await run(study, ['report', 'round-1', '--as', 'html']);
    const [, matrix = ''] = /<h2>Confusion of codes[^]*?<table>([^]*?)<\/table>/.exec(out) ?? [];
    const cells = [...matrix.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '')),
    );
    const [head = [], ...rows] = cells;
    assert.equal(new Set(cells.map(({ length }) => length)).size, 1);
    const names = rows.map(([name = '']) => name.replace(/^\d+ /, ''));
    const { confusions, codes } = (await report(study)) as unknown as {
      confusions: { one: string; other: string; units: number }[];
      codes: { id: string; name: string }[];
    };
    assert.ok(confusions.length > 5);
    for (const { one, other, units } of confusions) {
      const [row, column] = [one, other].map((id) =>
        names.indexOf((codes.find((code) => code.id === id)?.name ?? '').replace("'", '&#39;')),
      );
      assert.equal(rows[row ?? -1]?.[(column ?? -1) + 1], String(units), `${one} – ${other}`);
      assert.equal(rows[column ?? -1]?.[(row ?? -1) + 1], String(units), `${other} – ${one}`);
    }
    assert.equal(head.at(-1), 'nothing');
    // Nobody but the editor can open the units.
    assert.doesNotMatch(out, /<a /);
  });

  it('writes a line of CSV for every figure', async () => {
    const study = example();
    const lines = (await run(study, ['report', 'round-1', '--as', 'csv'])).out.trimEnd().split('\r\n');
    assert.equal(lines[0], 'unit,code,statistic,value,low,high,n,undefined');
    assert.ok(lines.every((line) => line.split(',').length === 8));
    const { units } = await report(study);
    assert.ok(lines.some((line) => line.startsWith(`turn,,alphaMasi,${units?.turn?.alphaMasi.value},`)));
  });

  it('writes Markdown whose tables have as many cells in each row', async () => {
    const study = example();
    const { out } = await run(study, ['report', 'round-1', '--as', 'md']);
    const rows = out.split('\n').filter((line) => line.startsWith('|'));
    assert.ok(rows.length > 20);
    assert.match(out, /^# Agreement, round\\?-1/);
  });
});
