import assert from 'node:assert/strict';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders, run } from '../../support/cli';

/** Clears the screen, makes a link (OSC 8), sets the title (C1), and turns the direction of what follows. */
const escapes = '\u001B[2J\u001B]8;;https://example.org\u0007\u009D0;x\u009C\u202E\u2066\u200F\u061C';
const inYaml = '\\e[2J\\e]8;;https://example.org\\a\\x9d0;x\\x9c\\u202e\\u2066\\u200f\\u061c';
const dangerous = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const html = `<img src=x onerror=alert(1)></script><script>alert(2)</script>`;

/** The example with hostile names of codes, coders, its title, a round and a transcript's quotes. */
function example(bad: string, roundName: string): string {
  const study = folderWith({});
  cpSync('media/example/en', study, { recursive: true });
  const edit = (file: string, change: (text: string) => string): void => {
    const at = path.join(study, file);
    writeFileSync(at, change(readFileSync(at, 'utf8')));
  };
  const named = (text: string): string => text.replace(/^(\s*(?:- )?(?:name|title):) .*$/gm, `$1 "N ${bad}"`);
  edit('study.yaml', named);
  edit('codebook.yaml', named);
  edit('rounds/round-1/codebook.yaml', named);
  if (roundName !== 'round-1') renameSync(path.join(study, 'rounds/round-1'), path.join(study, 'rounds', roundName));
  return study;
}

describe('Words that would steer a terminal or a page', function () {
  this.timeout(60_000);
  afterEach(removeFolders);

  it('are shown as signs, whatever the command', async () => {
    const round = `r${escapes.replace(/\//g, '')}`;
    const study = example(inYaml, round);
    const table = `unit,coder,code\n1,a,"x${escapes}"\n1,b,"x${escapes}"\n2,a,"y${escapes}"\n2,b,"x${escapes}"\n`;
    writeFileSync(path.join(study, 'table.csv'), table);
    writeFileSync(path.join(study, 'many.csv'), `${table}2,b,"z${escapes}"\n`);
    const coding = (code: string): string =>
      JSON.stringify({
        format: 1,
        codings: [
          {
            ...{ code: code + escapes, created: '2026-01-15T10:00:00Z', id: `i${escapes}`, quote: `q${escapes}` },
            ...{ prefix: '', suffix: '', start: 0, end: 2, memo: code + escapes },
          },
        ],
        memos: [],
      });
    for (const side of ['a', 'b']) writeFileSync(path.join(study, `${side}.codes.json`), coding(side));
    writeFileSync(path.join(study, 'base.codes.json'), coding('c'));
    const lines = [
      ['round', 'status', '--as', 'anna'],
      ['round', 'status', round],
      ['round', 'status', `no${escapes}`],
      ['verify', round],
      ['agreement', round],
      ['agreement', round, '--min', 'krippendorffAlpha=.99', 'each'],
      ...['html', 'md', 'csv'].map((form) => ['report', round, '--as', form]),
      ['reanchor', '--all'],
      ['statistics', 'table.csv'],
      ['statistics', 'many.csv', '--bootstrap', '100'],
      ['merge', 'base.codes.json', 'a.codes.json', 'b.codes.json'],
      ['round', 'collect', round, 'table.csv'],
      ['round', 'draw', `n${escapes}`, '--dry-run'],
      ['round', 'draw', 'next', '--as', 'anna', '--seed', '1', '--dry-run'],
      ['round', 'finish', round, '--as', 'bert'],
      ['codes'],
      ['passages', '--all'],
      ['summary'],
      ['check'],
    ];
    for (const argv of lines) {
      const { out, messages } = await run(study, argv);
      assert.ok(out + messages !== '', argv.join(' '));
      assert.doesNotMatch(out.replaceAll('\r\n', '\n'), dangerous, argv.join(' '));
      assert.doesNotMatch(messages, dangerous, argv.join(' '));
    }
  });

  it('are text in the page of a report', async () => {
    const study = example(html, 'round-1');
    const { out } = await run(study, ['report', 'round-1', '--as', 'html']);
    assert.match(out, /&lt;img src=x onerror=/);
    assert.doesNotMatch(out, /<img|<script|<\/script/i);
    const { out: md } = await run(study, ['report', 'round-1', '--as', 'md']);
    assert.doesNotMatch(md, /<img|<script|<\/script/i);
  });
});
