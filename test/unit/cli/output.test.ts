import assert from 'node:assert/strict';
import { printable, table } from '../../../src/cli/output';
import { codingId, diary, sidecarOf } from '../../support/core/memoryStudy';
import { folderWith, removeFolders, run } from '../../support/cli';
import { garden } from './fixture';

const escape = '\u001B[2J\u001B]0;owned\u0007';

const dangerous = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

describe('What a terminal is shown', () => {
  afterEach(removeFolders);

  it('makes control characters and direction overrides visible, and blanks single', () => {
    assert.equal(printable(`a${escape}b\u202Ec\u0085\u009B`), 'a\uFFFD[2J\uFFFD]0;owned\uFFFDb\uFFFDc\uFFFD\uFFFD');
    assert.equal(printable('a\r\n\t b\u2028c\u00A0d'), 'a b c d');
    assert.equal(printable('é 🌱 字 e\u0301'), 'é 🌱 字 e\u0301');
  });

  it('neutralises what a study holds, whatever the command', async () => {
    const text = `${diary}\nThe ${escape} hose\u202E.\n\nAnn${escape}: Hm.\n`;
    const study = folderWith({
      ...garden,
      'study.yaml': `title: "T\\e[2J"\ncoders: [{ id: anna }]\nlanguage: "x\\e[2J"\n`,
      'codebook.yaml': `codes:\n- { id: hose, name: "H\\e[2J" }\n- { id: grouping, name: "G\\e[2J", codable: false }\n`,
      'transcripts/diary.transcript': text,
      'transcripts/diary.transcript.anna.codes.json': sidecarOf(text, {
        id: codingId(1),
        code: 'hose',
        words: `The ${escape} hose`,
      }),
      [`transcripts/diary.transcript.\u001Bc.codes.json`]: sidecarOf(text, {
        id: codingId(2),
        code: `x${escape}`,
        words: 'Somebody',
      }),
    });
    const lines = [
      ['summary'],
      ['codes'],
      ['passages', '--all'],
      ['check'],
      ['turns', 'transcripts/diary.transcript'],
      [
        'assign',
        '--as',
        'anna',
        '--transcript',
        'transcripts/diary.transcript',
        '--quote',
        `${escape} hose`,
        '--code',
        'hose',
      ],
      [
        'assign',
        '--as',
        'anna',
        '--transcript',
        'transcripts/diary.transcript',
        '--quote',
        'tap',
        '--code',
        'grouping',
      ],
      ['unassign', '--as', 'anna', '--id', codingId(1)],
      ['codes', '--coder', escape],
      ['turns', `no${escape}.txt`],
    ];
    for (const argv of lines) {
      const { out, messages } = await run(study, argv);
      assert.ok(out + messages !== '');
      assert.doesNotMatch(out, dangerous, argv.join(' '));
      assert.doesNotMatch(messages, dangerous, argv.join(' '));
    }
  });

  it('neutralises what is wrong with the settings', async () => {
    const study = folderWith({ 'study.yaml': `coders: [*x\u001B]\n"\\e[2J": {\n` });
    const { code, messages } = await run(study, ['check']);
    assert.equal(code, 2);
    assert.doesNotMatch(messages, dangerous);
  });

  it('keeps JSON exact, with control characters escaped as JSON does', async () => {
    const text = `${diary}\nThe ${escape} hose.\n`;
    const study = folderWith({
      ...garden,
      'transcripts/diary.transcript': text,
      'transcripts/diary.transcript.anna.codes.json': sidecarOf(text, { id: codingId(1), words: `${escape} hose` }),
    });
    const { out } = await run(study, ['passages', '--format', 'json']);
    assert.doesNotMatch(out, dangerous);
    const { passages } = JSON.parse(out) as { passages: { quote: string }[] };
    assert.equal(passages[0]?.quote, `${escape} hose`);
  });

  it('aligns tables by what characters take, and cuts only the column that gives way', () => {
    const io = { terminal: false, width: 40 } as Parameters<typeof table>[0];
    const columns = [{ title: 'n', align: 'right' }, { title: 'name' }, { title: 'words', grows: true }] as const;
    const rows = [
      ['1', '字字', 'short'],
      ['22', 'e\u0301e\u0301e\u0301', 'words that go on for much longer than fits'],
    ];
    assert.equal(
      table(io, columns, rows),
      [' n  name  words', ' 1  字字  short', '22  e\u0301e\u0301e\u0301   words that go on for much lon…', ''].join(
        '\n',
      ),
    );
    assert.equal(table(io, columns, []), 'n  name  words\n');
  });
});
